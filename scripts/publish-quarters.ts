import { dashboardLines as dashboardSources, recordedLines as recordedIds } from '../src/catalogue/board-lines.ts'
import { boardSources } from '../src/catalogue/board-sources.ts'
import { indicators as catalogueIndicators } from '../src/catalogue/indicators.ts'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import { spanOf } from '../src/core/board/monthly-line.ts'
import { quartersIn } from '../src/core/board/quarter.ts'
import type { BoardAccount, BoardLine, QuartersFile } from '../src/core/board/quarters-file.ts'
import { addMonths } from '../src/core/iso-month.ts'
import type { Period } from '../src/core/period.ts'
import type { CountIndicator, CountSeries, Indicator } from '../src/core/series.ts'
import { wholePeriod } from '../src/core/times.ts'
import type { Council } from './council/read-council.ts'
import { boroughPlaces } from './steps/borough-places.ts'
import { dashboardLines } from './steps/dashboard-lines.ts'
import { gate } from './steps/gate.ts'
import { paperLines } from './steps/paper-lines.ts'
import { paperTables } from './steps/paper-tables.ts'
import { reconciled } from './steps/reconciled.ts'
import { recordedLines } from './steps/recorded-lines.ts'

/** How many quarters the page offers, and how many months a chart shows. */
const offeredQuarters = 12
const chartMonths = 36

/** The rank draws take seconds, and both editions have the same file: it is made once for each council. */
const made = new WeakMap<Council, QuartersFile>()

/** Everything that the board page shows; without quarters where the council has no recorded crime by month. */
export function quartersFile(council: Council): QuartersFile {
  const known = made.get(council)
  if (known) return known
  const file = makeQuarters(council)
  made.set(council, file)
  return file
}

function makeQuarters(council: Council): QuartersFile {
  return {
    schema: 'quarters/1',
    ...(monthlyParts(council) ?? { quarters: [], latest: -1, recorded: [], dashboards: [], places: null }),
    papers: paperLines(council.listedLines, council.board ?? []),
    tables: paperTables(council.board ?? []),
    accounts: accountsOf(council),
  }
}

function monthlyParts(council: Council): Omit<QuartersFile, 'schema' | 'papers' | 'tables' | 'accounts'> | null {
  const series = crimeSeries()
  const counts = council.counts.get(series.id)
  const quarters = counts?.times.kind === 'months' ? quartersIn(wholePeriod(counts.times)).slice(-offeredQuarters) : []
  const [oldest] = quarters
  if (!counts || !oldest) return null
  const chosen = recordedIds.map(indicatorOf)
  const recorded = recordedLines(chosen, series, gate(series, counts, 'public'), quarters)
  const { dashboard, boroughs } = council.monthly
  const ranked = chosen.filter(({ parent }) => parent === undefined)
  const inLondon = council.boroughs.filter(({ leftOutReason }) => leftOutReason === '')
  const dashboards = dashboardLines(dashboard ?? new Map(), council.breaks, quarters)
  return {
    quarters,
    latest: latestTested(recorded, quarters),
    recorded: recorded.map((line) => forCharts(line, oldest)),
    dashboards: dashboards.map((line) => forCharts(line, oldest)),
    places: boroughs && boroughPlaces(ranked, boroughs, inLondon, council.area.short, quarters),
  }
}

function crimeSeries(): CountSeries {
  const found = catalogueSeries.find(({ id }) => id === 'crime')
  if (found?.kind !== 'counts') throw new Error('unknown count series: crime')
  return found
}

function indicatorOf(id: string): CountIndicator {
  const found = (catalogueIndicators as readonly Indicator[]).find((indicator) => indicator.id === id)
  if (found?.kind !== 'counts') throw new Error(`unknown indicator: ${id}`)
  // Beside groups of its own "All types" is clear; beside other series it is not.
  return id === found.series ? { ...found, label: 'All recorded crime' } : found
}

/** The newest quarter that has a test in its first line; the newest of all where none has. */
function latestTested(lines: readonly BoardLine[], quarters: readonly Period[]): number {
  const tested = quarters.map((_, at) => {
    const quarter = lines[0]?.comparisons[at]?.quarter
    return quarter?.kind === 'compared' && quarter.change.kind === 'tested'
  })
  const last = tested.lastIndexOf(true)
  return last === -1 ? quarters.length - 1 : last
}

/** Months that no chart of any quarter shows are left out. */
function forCharts(line: BoardLine, oldest: Period): BoardLine {
  const from = addMonths(oldest.last, 1 - chartMonths)
  const skip = spanOf(line).first < from ? monthsBefore(line, from) : 0
  return { ...line, first: addMonths(line.first, skip), counts: line.counts.slice(skip) }
}

function monthsBefore({ first, counts }: BoardLine, from: string): number {
  return counts.filter((_, i) => addMonths(first, i) < from).length
}

function accountsOf({ provenance, monthly }: Council): BoardAccount[] {
  return boardSources.flatMap(({ id, label, source, notes }): BoardAccount[] => {
    const account = provenance[id]
    if (!account) return []
    const { tables } = account
    return [{ id, label, source, period: periodOf(id, monthly), tables, rows: reconciled(account, 'rows'), notes }]
  })
}

/** From the first month to the last of what comes from a source; null for the papers, which have many periods. */
function periodOf(source: string, { boroughs, dashboard }: Council['monthly']): Period | null {
  const lines = dashboardSources.flatMap((line) => (line.source === source ? (dashboard?.get(line.id) ?? []) : []))
  const ofBoroughs = [...(boroughs?.values() ?? [])].flatMap((row) => [...row.values()])
  const rows = source === 'crime-boroughs' ? ofBoroughs : lines
  const first = rows.map((row) => row.first).sort()[0]
  const last = rows
    .map((row) => addMonths(row.first, row.counts.length - 1))
    .sort()
    .at(-1)
  return first && last ? { first, last } : null
}
