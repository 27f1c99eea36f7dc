import { equalTo, solve } from 'yalps'

/**
 * Somebody who looks for hidden figures with what is published and nothing else. Written apart from the project's own audit
 * and with another solver, so that the two cannot err together.
 */

/** One published table: what its figures add up, and the figures. */
interface SeenTable {
  readonly inAreas: readonly string[]
  readonly inBorough: readonly string[]
  readonly periods: readonly { readonly first: string; readonly last: string }[]
  readonly areas: readonly string[]
  readonly cells: readonly (readonly (number | 'x' | 'c' | 'u')[])[]
  readonly borough: readonly (number | 'x' | 'c' | 'u')[]
}

interface Found {
  /** Hidden figures that can only be so: least and greatest. */
  readonly narrow: readonly { readonly figure: string; readonly range: readonly [number, number] }[]
  readonly hidden: number
  /** How many of them a linear programme was solved for. */
  readonly solved: number
}

/** A programme that needs more is given up: what it would find is then not found. */
const mostPivots = 1500

interface Line {
  readonly name: string
  readonly unknowns: readonly string[]
  readonly told: number | null
}

/**
 * Attacks tables with intervals, and the figures that intervals narrow most with linear programmes.
 * @param width ranges below it count as found
 * @param most how many hidden figures may be solved for
 */
export function attack(tables: readonly SeenTable[], width: number, most = Number.POSITIVE_INFINITY): Found {
  const lines = unique(linesOf(tables))
  const hidden = lines.filter(({ told }) => told === null)
  const told = lines.filter(({ told: value }) => value !== null)
  const limits = tighten(told)
  const rangeOf = ({ unknowns }: Line): [number, number] => [
    unknowns.reduce((sum, name) => sum + (limits.get(name)?.[0] ?? 0), 0),
    unknowns.reduce((sum, name) => sum + (limits.get(name)?.[1] ?? Number.POSITIVE_INFINITY), 0),
  ]
  const bySpan = hidden
    .map((line) => ({ line, range: rangeOf(line) }))
    .sort((a, b) => a.range[1] - a.range[0] - (b.range[1] - b.range[0]))
  const chosen = bySpan.filter(({ range }) => range[1] < Number.POSITIVE_INFINITY).slice(0, most)
  const found = chosen.map(({ line }) => ({ figure: line.name, range: extremes(line, told, limits) }))
  return {
    narrow: found.filter(({ range: [low, high] }) => high - low < width),
    hidden: hidden.length,
    solved: chosen.length,
  }
}

/** Every figure as a sum of unknowns: a type, in a ward or in none, in a quarter. */
function linesOf(tables: readonly SeenTable[]): Line[] {
  const wards = [...new Set(tables.flatMap(({ areas }) => areas)), 'nowhere']
  return tables.flatMap((table) =>
    table.periods.flatMap((period, at) => {
      const quarters = quartersOf(period)
      const line = (types: readonly string[], places: readonly string[], cell: unknown, who: string): Line[] => {
        if (cell === 'x' || types.length === 0) return []
        const unknowns = types.flatMap((type) =>
          places.flatMap((place) => quarters.map((quarter) => `${type}|${place}|${quarter}`)),
        )
        const told = cell === 'c' ? null : cell === 'u' ? 0 : Number(cell)
        return [{ name: `${[...types].sort()} ${who} ${period.first} ${period.last}`, unknowns, told }]
      }
      return [
        ...table.areas.flatMap((area, i) => line(table.inAreas, [area], table.cells[i]?.[at], area)),
        ...line(table.inBorough, wards, table.borough[at], 'borough'),
      ]
    }),
  )
}

const unique = (lines: readonly Line[]) => [...new Map(lines.map((line) => [line.name, line])).values()]

function quartersOf({ first, last }: { readonly first: string; readonly last: string }): string[] {
  const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1
  const quarters: string[] = []
  for (let at = index(first); at < index(last); at += 3) quarters.push(`${Math.floor(at / 12)}-${(at % 12) + 1}`)
  return quarters
}

type Limits = ReadonlyMap<string, readonly [number, number]>

/** What the other terms of a sum leave to each of its terms, again and again. */
function tighten(told: readonly Line[]): Limits {
  const limits = new Map<string, [number, number]>()
  for (const { unknowns } of told) for (const name of unknowns) limits.set(name, [0, Number.POSITIVE_INFINITY])
  for (let again = true, round = 0; again && round < 50; round++) {
    again = false
    for (const { unknowns, told: value } of told) {
      const own = unknowns.map((name) => limits.get(name) ?? ([0, 0] as [number, number]))
      const low = own.reduce((sum, [from]) => sum + from, 0)
      const endless = own.filter(([, to]) => to === Number.POSITIVE_INFINITY).length
      const high = own.reduce((sum, [, to]) => sum + (to === Number.POSITIVE_INFINITY ? 0 : to), 0)
      own.forEach(([from, to], i) => {
        const isEndless = to === Number.POSITIVE_INFINITY
        const othersEndless = endless - (isEndless ? 1 : 0) > 0
        const least = othersEndless ? from : Math.max(from, (value ?? 0) - (high - (isEndless ? 0 : to)))
        const most = Math.min(to, (value ?? 0) - (low - from))
        if (least > from || most < to) again = true
        limits.set(unknowns[i] ?? '', [least, most])
      })
    }
  }
  return limits
}

/** The least and greatest value of a sum, by linear programmes over what is not decided yet, in whole numbers. */
function extremes(line: Line, told: readonly Line[], limits: Limits): readonly [number, number] {
  const value = (name: string) => {
    const [low, high] = limits.get(name) ?? [0, Number.POSITIVE_INFINITY]
    return low === high ? low : null
  }
  const open = [...limits.keys()].filter((name) => value(name) === null)
  const base = (unknowns: readonly string[]) => unknowns.reduce((sum, name) => sum + (value(name) ?? 0), 0)
  const rows = new Map<string, number>()
  // Limits need no rows: every unknown is in a sum, and none is below 0.
  const variables = new Map(open.map((name) => [name, new Map<string, number>()]))
  for (const { unknowns, told: sum } of told) {
    if (unknowns.every((unknown) => value(unknown) !== null)) continue
    const open = unknowns.filter((unknown) => value(unknown) === null)
    const row = open.join()
    if (rows.has(row)) continue
    rows.set(row, (sum ?? 0) - base(unknowns))
    for (const unknown of open) variables.get(unknown)?.set(row, 1)
  }
  for (const unknown of line.unknowns) variables.get(unknown)?.set('aim', 1)
  const constraints = new Map([...rows].map(([name, sum]) => [name, equalTo(sum)]))
  const optimum = (direction: 'minimize' | 'maximize') => {
    const solution = solve({ direction, objective: 'aim', constraints, variables }, { maxPivots: mostPivots })
    if (solution.status === 'optimal') return base(line.unknowns) + solution.result
    return direction === 'minimize' ? 0 : Number.POSITIVE_INFINITY
  }
  if (line.unknowns.every((name) => value(name) !== null)) return [base(line.unknowns), base(line.unknowns)]
  return [Math.ceil(optimum('minimize') - 1e-6), Math.floor(optimum('maximize') + 1e-6)]
}
