import type { AreaCode } from './area-code.ts'
import { type Cell, count, sumCells, sumCovered, suppressed } from './cell.ts'
import { type Period, periodMonths } from './period.ts'
import { cellsOfWindow, financialYearsOf, periodsOf, type Times, timesLength } from './times.ts'

/** Which build: the public one holds only what `publishable` lets through. */
export type Edition = 'public' | 'officer'

/**
 * What may be published of a dataset.
 * - `already-public`: its publisher prints these figures openly; `where` names the place.
 * - `suppress`: counts from 1 to `threshold - 1` are hidden, and what would give them away; whole calendar quarters and
 *   financial years only. The default.
 * - `officer-only`: nothing of it by area in the public edition.
 */
export type Policy =
  | { readonly kind: 'already-public'; readonly where: string }
  | { readonly kind: 'suppress'; readonly threshold: Threshold }
  | { readonly kind: 'officer-only' }

export type Threshold = 3 | 5 | 10

/** Counts by area (wards, or small areas) and time of one type or of several together, before the gate. */
export interface AreaTable {
  /** The leaf types it counts. */
  readonly covers: readonly string[]
  readonly sensitive: boolean
  readonly policy: Policy
  readonly times: Times
  readonly areas: ReadonlyMap<AreaCode, readonly Cell[]>
  /** Incidents of the borough that are in no area's figure, for each time. */
  readonly notPlaced: readonly number[]
  /** Of the policy `suppress` only: what was decided for all figures of the series together. Without it nothing is let through. */
  readonly suppression?: TableSuppression
}

/** What was decided for a table whose times are whole calendar quarters and financial years. */
export interface TableSuppression {
  readonly isHidden: (area: AreaCode | 'borough', period: Period) => boolean
  /** Leaf types that are in the borough's figures and in no area's. */
  readonly keptToBorough: readonly string[]
}

/** What the gate let through of a table. */
export interface PublishedTable {
  readonly covers: readonly string[]
  /** Figures by area, at times that may be coarser than the table's; null where none may be shown. */
  readonly byArea: { readonly times: Times; readonly areas: ReadonlyMap<AreaCode, readonly Cell[]> } | null
  /** The borough's total at the table's own times; null where even that stays out. */
  readonly borough: { readonly times: Times; readonly cells: readonly Cell[] } | null
  readonly notPlaced: readonly number[]
  /** Leaf types that are in the borough's figures and in no area's. */
  readonly keptToBorough?: readonly string[]
}

/** Sensitive types need at least this many in an area and 12 months, in every area. */
const sensitiveLeast = 5

/**
 * The one gate between data and page. Sensitive beats already-public. A sensitive year in which any area would have to be
 * hidden is published for the borough only. Tables under `suppress` are let through figure by figure, as was decided for
 * the whole series and all releases before (`suppressSeries`).
 * @source METHODS.md, Disclosure control
 */
export function publishable(table: AreaTable, edition: Edition): PublishedTable {
  const borough = { times: table.times, cells: boroughCells(table) }
  const whole = { times: table.times, areas: table.areas }
  const open = { covers: table.covers, byArea: whole, borough, notPlaced: table.notPlaced }
  if (edition === 'officer') return open
  if (table.policy.kind === 'officer-only') {
    return { ...open, byArea: null, borough: table.sensitive ? null : borough, notPlaced: [] }
  }
  if (table.policy.kind === 'suppress') return suppressedTable(table)
  if (table.sensitive) return { ...open, byArea: sensitiveYears(table) }
  return open
}

/** Only what was decided on is shown; where nothing is left, nothing is there. */
function suppressedTable({ covers, times, areas, notPlaced, suppression }: AreaTable): PublishedTable {
  const nothing = { covers, byArea: null, borough: null, notPlaced: [] }
  if (!suppression) return nothing
  const shown = (area: AreaCode | 'borough', cells: readonly Cell[]) =>
    periodsOf(times).map((period, at) => {
      const cell = cells[at] ?? suppressed
      return cell.kind === 'count' && suppression.isHidden(area, period) ? suppressed : cell
    })
  const borough = shown('borough', boroughCells({ times, areas, notPlaced }))
  const byArea = new Map([...areas].map(([code, cells]) => [code, shown(code, cells)]))
  if (![borough, ...byArea.values()].some((cells) => cells.some((cell) => cell.kind === 'count'))) return nothing
  return {
    covers,
    byArea: { times, areas: byArea },
    borough: { times, cells: borough },
    notPlaced: [],
    keptToBorough: suppression.keptToBorough,
  }
}

/**
 * The borough's total for each time: every area and what has no area. Wards of unknown cover add what was recorded in
 * them, which is nothing.
 */
export function boroughCells(table: Pick<AreaTable, 'times' | 'areas' | 'notPlaced'>): Cell[] {
  return Array.from({ length: timesLength(table.times) }, (_, at) => {
    const inWards = sumCovered([...table.areas.values()].map((row) => row[at] ?? count(0)))
    return sumCells([inWards, count(table.notPlaced[at] ?? 0)])
  })
}

function sensitiveYears(table: AreaTable): PublishedTable['byArea'] {
  const isSmall = (cell: Cell) => cell.kind === 'count' && cell.value < sensitiveLeast
  return coarser(table, fixedYears(table.times), (year) => sumsOf(table, year).some(isSmall))
}

/** Twelve-month sums that cannot be subtracted from each other: financial years, or the publisher's own twelve months. */
function fixedYears(times: Times) {
  return times.kind === 'months' ? financialYearsOf(times) : times.periods.filter((p) => periodMonths(p) === 12)
}

/** The table summed to periods; one that is hidden is hidden in every area. Null where nothing is left. */
function coarser(
  table: AreaTable,
  periods: readonly Period[],
  isHidden: (period: Period) => boolean,
): PublishedTable['byArea'] {
  const sums = periods.map((period) => {
    const cells = sumsOf(table, period)
    return isHidden(period) ? cells.map(() => suppressed) : cells
  })
  if (!sums.some((cells) => cells.some((cell) => cell.kind === 'count'))) return null
  const areas = new Map([...table.areas.keys()].map((code, i) => [code, sums.map((cells) => cells[i] ?? suppressed)]))
  return { times: { kind: 'periods', periods }, areas }
}

/** The sum of each area over a period of the table. */
function sumsOf(table: AreaTable, period: Period): Cell[] {
  const span = cellsOfWindow(table.times, period)
  return [...table.areas.values()].map((row) => sumCells(span ? row.slice(span.from, span.to + 1) : []))
}
