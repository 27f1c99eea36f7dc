import { dashboardLineIds } from '../../src/catalogue/board-lines.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import type { SourceContext } from '../sources/context.ts'
import { type DashboardTable, readMpsDashboard } from '../sources/mps-dashboard.ts'
import { readVawg, vawgLine } from '../sources/vawg.ts'
import { monthsBetweenEnds } from '../steps/check-borough-months.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { accountFor, accountForBorough } from '../steps/provenance.ts'
import { sumByMonth } from '../steps/sum-by-month.ts'
import type { Part } from './part.ts'

/** A line's counts by month; a month that is not there is not covered by its source. */
type CoveredCounts = ReadonlyMap<string, number>

/** The lines that the police's dashboards count for the borough, by month; `[x]` where a source does not reach. */
export async function dashboardPart(context: SourceContext): Promise<Outcome<Part>> {
  const { tables } = context.area
  const dashboard = tables.has('mps-dashboard') ? await readMpsDashboard(context) : done(null)
  const vawg = tables.has('vawg') ? await readVawg(context) : done(null)
  return andThen(combine({ dashboard, vawg }), (found) => {
    const lines = new Map([
      ...(found.dashboard ? dashboardCounts(found.dashboard) : []),
      ...(found.vawg ? [vawgCounts(found.vawg)] : []),
    ])
    if (lines.size === 0) return done({ files: [], provenance: [] })
    return done({
      files: [['snapshot/dashboard.csv', dashboardCsv(lines)]],
      provenance: [
        ...(found.dashboard ? [['mps-dashboard', accountForBorough(found.dashboard)] as const] : []),
        ...(found.vawg ? [['mps-vawg', accountFor([found.vawg], [])] as const] : []),
      ],
    })
  })
}

function dashboardCounts({ kept, spans }: DashboardTable): [string, CoveredCounts][] {
  return dashboardLineIds.flatMap((id): [string, CoveredCounts][] => {
    const months = [...new Set(spans.flatMap((span) => (span.lines.includes(id) ? span.months : [])))].sort()
    if (months.length === 0) return []
    const own = kept.filter((row) => row.of === id)
    const cells = sumByMonth(own, () => id, months).get(id) ?? months.map(() => 0)
    return [[id, new Map(months.map((month, i) => [month, cells[i] ?? 0]))]]
  })
}

function vawgCounts({ kept }: IncidentTable): [string, CoveredCounts] {
  const months = monthsBetweenEnds(kept.map((row) => row.time))
  const rows = kept.map(({ time, count }) => ({ month: time, count }))
  const cells = sumByMonth(rows, () => vawgLine, months).get(vawgLine) ?? []
  return [vawgLine, new Map(months.map((month, i) => [month, cells[i] ?? 0]))]
}

function dashboardCsv(lines: ReadonlyMap<string, CoveredCounts>): string {
  const months = monthsBetweenEnds([...lines.values()].flatMap((counts) => [...counts.keys()]))
  const rows = [...lines].map(([id, counts]) => [id, ...months.map((month) => counts.get(month) ?? null)])
  return toCsv([['line', ...months], ...rows])
}
