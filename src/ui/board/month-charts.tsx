import { spanOf } from '../../core/board/monthly-line.ts'
import type { BoardLine } from '../../core/board/quarters-file.ts'
import { yearEarlier } from '../../core/change/year-earlier.ts'
import { addMonths, monthsBetween } from '../../core/iso-month.ts'
import { contains, monthsOf, type Period } from '../../core/period.ts'
import { MonthLine } from '../charts/month-line.tsx'

const chartMonths = 36

/** A line and the quarter that is told of it. */
export interface ChartedLine {
  readonly line: BoardLine
  readonly quarter: Period
}

/** Thirty-six months of each line as small charts, each on its own scale. */
export function MonthCharts({ lines }: { lines: readonly ChartedLine[] }) {
  return (
    <ul class="small-charts">
      {lines.map(({ line, quarter }) => {
        const whole = chartPeriod(line, quarter)
        const from = monthsBetween(line.first, whole.first)
        const inside = (month: Period['first']) => month > whole.first && month <= whole.last
        return (
          <li key={line.id}>
            <MonthLine
              id={`chart-${line.id}`}
              title={line.label}
              first={whole.first}
              counts={line.counts.slice(from, monthsBetween(line.first, whole.last) + 1)}
              windows={[yearEarlier(quarter), quarter].filter((period) => contains(whole, period))}
              breaks={line.breaks.map(({ month }) => month).filter(inside)}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** 36 months that end with the quarter, or as many of them as the source has. */
function chartPeriod(line: BoardLine, quarter: Period): Period {
  const source = spanOf(line)
  const months = monthsOf({ first: addMonths(quarter.last, 1 - chartMonths), last: quarter.last })
  const there = months.filter((month) => contains(source, { first: month, last: month }))
  return { first: there[0] ?? source.first, last: there.at(-1) ?? source.last }
}
