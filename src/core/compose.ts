import { type Cell, missing, sumCells } from './cell.ts'
import type { PublishedTable } from './disclosure.ts'
import { cellsOfWindow, periodsOf, type Times } from './times.ts'
import type { WardCode } from './ward-code.ts'

/** The figures of one indicator, put together from what the gate let through. */
export interface Composed {
  readonly times: Times
  readonly wards: ReadonlyMap<WardCode, readonly Cell[]>
  /** The borough's total for each time: the wards, what has no ward, and the types kept to the borough. */
  readonly borough: readonly Cell[]
  /** The leaf types that are in the borough's total and in no ward. */
  readonly keptToBorough: readonly string[]
}

/**
 * Adds up the tables that make an indicator. A table that covers exactly the wished types stands for itself; otherwise
 * leaf tables are summed. Types without figures by ward at the common times stay in the borough's total, so that nothing
 * is lost. Null where nothing may be shown by ward.
 */
export function compose(of: readonly string[], tables: readonly PublishedTable[]): Composed | null {
  const parts = partsOf(of, tables)
  const byWard = parts.flatMap((part) => part.byWard ?? [])
  const times = (byWard.find((table) => table.times.kind === 'months') ?? byWard[0])?.times
  if (!times) return null
  const inWards = parts.filter((part) => part.byWard && sameTimes(part.byWard.times, times))
  return {
    times,
    wards: sumWards(inWards),
    borough: boroughTotals(parts, times),
    keptToBorough: parts.filter((part) => !inWards.includes(part)).flatMap((part) => part.covers),
  }
}

/**
 * The borough's total of an indicator over all its time, for indicators that have nothing by ward. Missing where even
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

function sumWards(parts: readonly PublishedTable[]): Map<WardCode, Cell[]> {
  const codes = [...(parts[0]?.byWard?.wards.keys() ?? [])]
  return new Map(
    codes.map((code) => {
      const rows = parts.map((part) => part.byWard?.wards.get(code) ?? [])
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
