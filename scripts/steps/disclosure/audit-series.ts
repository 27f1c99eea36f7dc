import type { AreaCode } from '../../../src/core/area-code.ts'
import { type AtomTable, atomTable, kindsOf } from '../../../src/core/disclosure/atom-table.ts'
import { type FeasibleRange, feasibleRanges } from '../../../src/core/disclosure/feasible-ranges.ts'
import { type FigureName, figureKey, type KnownSum, type Sum } from '../../../src/core/disclosure/figure.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import {
  type EarlierFigures,
  earlierFigures,
  figuresIn,
  type Release,
  type ReleasedSeries,
  type ReleasedTable,
} from '../../../src/core/disclosure/release.ts'
import { addMonths } from '../../../src/core/iso-month.ts'
import { contains, isFinancialYear, type Period } from '../../../src/core/period.ts'
import { byFinancialYear } from './tables-of-series.ts'

/** What somebody who adds and subtracts can find out of a series under `suppress`. */
export interface SeriesAudit {
  readonly series: string
  readonly tables: number
  /** Published figures, those hidden among them, and the hidden ones that earlier releases gave away. */
  readonly figures: number
  readonly hidden: number
  readonly givenAway: readonly string[]
  /** Hidden figures whose feasible range is narrower than the threshold. Must be empty. */
  readonly recoverable: readonly FeasibleRange[]
  /** The narrowest range that was proved of the others; null where nothing is hidden. */
  readonly narrowest: number | null
  /** Whether the figures contradict each other: then they cannot all be right. */
  readonly contradiction: boolean
  readonly effort: { readonly fractions: number; readonly integers: number }
}

/**
 * Audits the figures of a series as they were published, by themselves and with all that earlier releases told.
 * @param present its `withdrawn` are figures of earlier releases that no longer hold
 * @param earlier the oldest first, without the present one
 */
export function auditSeries(
  present: ReleasedSeries,
  earlier: readonly Release[],
  threshold: number,
  solver: Solver,
): SeriesAudit {
  const { series, tables } = present
  const figures = [...new Map(tables.flatMap(figuresIn).map((figure) => [figure.key, figure])).values()]
  const told = earlierFigures([...earlier, { version: '', series: [present] }], series).told
  const withdrawn = new Set(present.withdrawn)
  const before = new Map([...earlierFigures(earlier, series).told].filter(([key]) => !withdrawn.has(key)))
  const hidden = figures.filter(({ cell }) => cell === 'c')
  const unknown = hidden.filter(({ key }) => !told.has(key))
  const sets = [...figures.map(({ name }) => name.leaves), ...[...told.values()].map(({ name }) => name.leaves)]
  const periods = [...figures.map(({ name }) => name.period), ...[...told.values()].map(({ name }) => name.period)]
  const areas = areasOf(tables, [...told.values()])
  const results = [...byFinancialYear(quartersOfAll(periods)).values()].map((quarters) => {
    const atoms = atomTable(sets, areas, quarters)
    const inBlock = ({ period }: { period: Period }) => isWithin(quarters, period)
    const known = [...told].flatMap(([key, { name, value }]): KnownSum[] =>
      inBlock(name) ? [{ key, atoms: atoms.atomsOf(name), value }] : [],
    )
    const sums = unknown.flatMap(({ key, name }): Sum[] => (inBlock(name) ? [{ key, atoms: atoms.atomsOf(name) }] : []))
    const guarded = guardedSums(tables, areas, quarters, atoms)
    const sensitive = sensitiveSums(tables, quarters, atoms)
    return auditBlock({ atoms, known, hidden: sums, guarded, sensitive }, threshold, { solver, before })
  })
  return {
    series,
    tables: tables.length,
    figures: figures.filter(({ cell }) => cell !== 'x').length,
    hidden: hidden.length,
    givenAway: [
      ...hidden.filter(({ key }) => told.has(key)).map(({ key }) => key),
      ...results.flatMap((result) => result.givenAway),
    ],
    recoverable: results.flatMap((result) => result.recoverable),
    narrowest: results.reduce<number | null>((least, { narrowest }) => smaller(least, narrowest), null),
    contradiction: results.some((result) => result.contradiction),
    effort: {
      fractions: results.reduce((sum, { effort }) => sum + effort.fractions, 0),
      integers: results.reduce((sum, { effort }) => sum + effort.integers, 0),
    },
  }
}

interface AuditedBlock {
  readonly atoms: AtomTable
  readonly known: readonly KnownSum[]
  readonly hidden: readonly Sum[]
  readonly guarded: readonly Sum[]
  /** Sums of sensitive types for the borough: guarded at 0 too. */
  readonly sensitive: readonly Sum[]
}

function auditBlock(
  { atoms, known, hidden, guarded, sensitive }: AuditedBlock,
  threshold: number,
  { solver, before }: { readonly solver: Solver; readonly before: EarlierFigures['told'] },
) {
  const size = atoms.atoms.length
  const sums = unique([...hidden, ...sensitive, ...guarded])
  const audit = feasibleRanges({ atoms: size, known, hidden: sums }, threshold, solver)
  const none = { givenAway: [], recoverable: [], narrowest: null, effort: { fractions: 0, integers: 0 } }
  if (audit.kind === 'contradiction') return { ...none, contradiction: true }
  const isHidden = new Set(hidden.map(({ key }) => key))
  const isSensitive = new Set(sensitive.map(({ key }) => key))
  const isGuarded = new Set(sums.flatMap(({ key }) => (isHidden.has(key) ? [] : [key])))
  const narrow = audit.ranges.filter(
    // Of a sum that is in no table only a small number is protected, and 0 is none where the types are not sensitive.
    ({ key, narrow, from, to }) =>
      narrow && (!isGuarded.has(key) || (to < threshold && (from > 0 || isSensitive.has(key)))),
  )
  // Only what was told before as it is now: a number that this release corrects is told by this one.
  const old = known.filter(({ key, value }) => before.get(key)?.value === value)
  const alreadyNarrow = new Set(narrow.length > 0 ? narrowBy(old, sums, size, threshold, solver) : [])
  const wide = audit.ranges.filter(({ key, narrow }) => !narrow && !isGuarded.has(key))
  return {
    contradiction: false,
    givenAway: narrow.flatMap(({ key }) => (alreadyNarrow.has(key) ? [key] : [])),
    recoverable: narrow.filter(({ key }) => !alreadyNarrow.has(key)),
    narrowest: wide.reduce<number | null>((least, { from, to }) => smaller(least, to - from), null),
    effort: audit.effort,
  }
}

/** Hidden sums that some figures alone make narrow. */
function narrowBy(
  known: readonly KnownSum[],
  hidden: readonly Sum[],
  atoms: number,
  threshold: number,
  solver: Solver,
): string[] {
  if (known.length === 0) return []
  const audit = feasibleRanges({ atoms, known, hidden }, threshold, solver)
  return audit.kind === 'contradiction' ? [] : audit.ranges.flatMap(({ key, narrow }) => (narrow ? [key] : []))
}

/** Sums of types that no table has alone and that tables tell apart. */
function guardedSums(
  tables: readonly ReleasedTable[],
  areas: readonly AreaCode[],
  quarters: readonly Period[],
  atoms: AtomTable,
): Sum[] {
  const periods = [
    ...quarters,
    ...tables.flatMap((table) =>
      table.periods.filter((period) => isFinancialYear(period) && isWithin(quarters, period)),
    ),
  ]
  const unique = [...new Map(periods.map((period) => [`${period.first}${period.last}`, period])).values()]
  const own = new Set(tables.flatMap(figuresIn).map(({ key }) => key))
  const of = (sets: readonly (readonly string[])[], places: readonly (AreaCode | 'borough')[]) =>
    kindsOf(sets.filter((set) => set.length > 0)).flatMap((leaves) =>
      places.flatMap((area) =>
        unique.flatMap((period): Sum[] => {
          const name = { leaves, area, period }
          const key = figureKey(name)
          return own.has(key) ? [] : [{ key, atoms: atoms.atomsOf(name) }]
        }),
      ),
    )
  const byQuarter = tables.filter((table) => !table.periods.every(isFinancialYear))
  return [
    ...of(
      byQuarter.map((table) => table.inAreas),
      areas,
    ),
    ...of(
      tables.map((table) => table.inBorough),
      ['borough'],
    ),
  ]
}

/** Sums for the borough of types that totals have for the borough alone, and that no table of the borough has. */
function sensitiveSums(tables: readonly ReleasedTable[], quarters: readonly Period[], atoms: AtomTable): Sum[] {
  const own = new Set(tables.flatMap(figuresIn).map(({ key }) => key))
  const kept = new Set(tables.flatMap(({ inAreas, inBorough }) => inBorough.filter((leaf) => !inAreas.includes(leaf))))
  const sets = tables.flatMap(({ inAreas, inBorough }) => [inAreas, inBorough]).filter((set) => set.length > 0)
  const periods = tables.flatMap((table) => table.periods).filter((period) => isWithin(quarters, period))
  return kindsOf(sets)
    .filter((leaves) => leaves.every((leaf) => kept.has(leaf)))
    .flatMap((leaves) =>
      periods.flatMap((period): Sum[] => {
        const name = { leaves, area: 'borough' as const, period }
        const key = figureKey(name)
        return own.has(key) ? [] : [{ key, atoms: atoms.atomsOf(name) }]
      }),
    )
}

const unique = (sums: readonly Sum[]): Sum[] => [...new Map(sums.map((sum) => [sum.key, sum])).values()]

/** The areas of the tables, and those that earlier releases told of: there may be no table left. */
const areasOf = (tables: readonly ReleasedTable[], told: readonly { readonly name: FigureName }[]): AreaCode[] => [
  ...new Set([
    ...tables.flatMap((table) => table.areas),
    ...told.flatMap(({ name: { area } }) => (area === 'borough' ? [] : [area])),
  ]),
]

/** Every quarter of these quarters and financial years, once, in order. */
function quartersOfAll(periods: readonly Period[]): Period[] {
  const quarters = periods.flatMap((period) =>
    (isFinancialYear(period) ? [0, 3, 6, 9] : [0]).map((months) => {
      const first = addMonths(period.first, months)
      return { first, last: addMonths(first, 2) }
    }),
  )
  return [...new Map(quarters.map((quarter) => [quarter.first, quarter])).values()].sort((a, b) =>
    a.first < b.first ? -1 : 1,
  )
}

const isWithin = (quarters: readonly Period[], period: Period) => quarters.some((quarter) => contains(period, quarter))

const smaller = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))
