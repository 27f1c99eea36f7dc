import { dashboardLines as catalogueLines } from '../../src/catalogue/board-lines.ts'
import { type Comparisons, compareLines } from '../../src/core/board/comparison.ts'
import type { MonthlyLine, SeriesBreak } from '../../src/core/board/monthly-line.ts'
import { yearTo } from '../../src/core/board/quarter.ts'
import type { BoardLine } from '../../src/core/board/quarters-file.ts'
import { publishable } from '../../src/core/disclosure.ts'
import { addMonths, type IsoMonth } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'

/** Police figures of the latest months are still revised. @source METHODS.md, Change between two periods */
const provisionalMonths = 3

interface Counts {
  readonly first: IsoMonth
  readonly counts: readonly number[]
}

/**
 * The lines of the police's dashboards for the borough, with their comparisons: one family of tests a period. Their
 * counts pass the gate as sensitive ones, of which it lets the borough's through and no ward's.
 */
export function dashboardLines(
  counts: ReadonlyMap<string, Counts>,
  breaks: readonly (SeriesBreak & { readonly line: string })[],
  quarters: readonly Period[],
): BoardLine[] {
  const lines = catalogueLines.flatMap(({ id, label, source }): MonthlyLine[] => {
    const own = counts.get(id)
    if (!own) return []
    const settled = addMonths(own.first, own.counts.length - 1 - provisionalMonths)
    const known = breaks.filter(({ line }) => line === id).map(({ month, reason }) => ({ month, reason }))
    return [{ id, label, parent: null, source, first: own.first, counts: gated(id, own), settled, breaks: known }]
  })
  const byQuarter = quarters.map((quarter) => ({
    ofQuarter: compareLines(lines, quarter),
    ofYear: compareLines(lines, yearTo(quarter)),
  }))
  return lines.map((line, i) => ({
    ...line,
    withWards: false,
    comparisons: byQuarter.flatMap(({ ofQuarter, ofYear }): Comparisons[] => {
      const [quarter, year] = [ofQuarter[i], ofYear[i]]
      return quarter && year ? [{ quarter, year }] : []
    }),
  }))
}

/** The borough's counts as the gate lets them through. */
function gated(id: string, { first, counts }: Counts): number[] {
  const { borough } = publishable(
    {
      covers: [id],
      sensitive: true,
      policy: { kind: 'already-public', where: 'MPS dashboards' },
      times: { kind: 'months', first, count: counts.length },
      areas: new Map(),
      notPlaced: counts,
    },
    'public',
  )
  return (borough?.cells ?? []).flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))
}
