import type { AreaCode } from './area-code.ts'
import { type Cell, missing, sumCells } from './cell.ts'
import type { PublishedTable } from './disclosure.ts'
import { cellsOfWindow, periodsOf, type Times } from './times.ts'

/** The figures of one indicator, put together from what the gate let through. */
export interface Composed {
  readonly times: Times
  readonly areas: ReadonlyMap<AreaCode, readonly Cell[]>
  /** The borough's total for each time: the areas, what has no area, and the types kept to the borough. */
  readonly borough: readonly Cell[]
  /** The leaf types that are in the borough's total and in no area. */
  readonly keptToBorough: readonly string[]
}

/**
 * Adds up the tables that make an indicator. A table that covers exactly the wished types stands for itself; otherwise
 * leaf tables are summed. Types without figures by area at the common times stay in the borough's total, so that nothing
 * is lost. Null where nothing may be shown by area.
 */
export function compose(of: readonly string[], tables: readonly PublishedTable[]): Composed | null {
  const parts = partsOf(of, tables)
  const byArea = parts.flatMap((part) => part.byArea ?? [])
  const times = (byArea.find((table) => table.times.kind === 'months') ?? byArea[0])?.times
  if (!times) return null
  const inWards = parts.filter((part) => part.byArea && sameTimes(part.byArea.times, times))
  return {
    times,
    areas: sumAreas(inWards),
    borough: boroughTotals(parts, times),
    keptToBorough: parts.flatMap((part) => (inWards.includes(part) ? (part.keptToBorough ?? []) : part.covers)),
  }
}

/**
 * The borough's total of an indicator over all its time, for indicators that have nothing by area. Missing where even
 * that stays out: nothing shown is not nothing recorded.
 */
export function boroughTotal(of: readonly string[], tables: readonly PublishedTable[]): Cell {
  const totals = partsOf(of, tables).map((part) => part.borough?.cells ?? [missing('source-gap')])
  return sumCells(totals.length > 0 ? totals.flat() : [missing('source-gap')])
}

function partsOf(of: readonly string[], tables: readonly PublishedTable[]): readonly PublishedTable[] {
  const exact = tables.find((table) => sameTypes(table.covers, of))
  return exact ? [exact] : tables.filter((table) => table.covers.length === 1 && of.includes(table.covers[0] ?? ''))
}

function sumAreas(parts: readonly PublishedTable[]): Map<AreaCode, Cell[]> {
  const codes = [...(parts[0]?.byArea?.areas.keys() ?? [])]
  return new Map(
    codes.map((code) => {
      const rows = parts.map((part) => part.byArea?.areas.get(code) ?? [])
      return [code, (rows[0] ?? []).map((_, at) => sumCells(rows.map((row) => row[at] ?? missing('source-gap'))))]
    }),
  )
}

function boroughTotals(parts: readonly PublishedTable[], times: Times): Cell[] {
  return periodsOf(times).map((period) =>
    sumCells(
      parts.flatMap(({ borough }) => {
        const span = borough && cellsOfWindow(borough.times, period)
        return borough && span ? borough.cells.slice(span.from, span.to + 1) : [missing('source-gap')]
      }),
    ),
  )
}

const sameTypes = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((type) => b.includes(type))

const sameTimes = (a: Times, b: Times) => JSON.stringify(a) === JSON.stringify(b)
