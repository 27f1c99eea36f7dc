import { shortMonth } from '../../core/iso-month.ts'
import { type TrendQuarter, trendSays } from '../../core/profile/trend.ts'
import type { WardTrend } from '../../core/profile/ward-profile.ts'
import { shownNumber } from '../../core/shown-number.ts'
import type { ChartTableData } from '../charts/chart-table.tsx'
import { Trend } from '../charts/trend.tsx'
import { Gloss } from './glossary.tsx'

interface Props {
  readonly trends: readonly WardTrend[]
  readonly ward: string
  readonly area: string
}

/** Small multiples: each type by quarter beside the borough's rate. */
export function Trends({ trends, ward, area }: Props) {
  if (trends.length === 0) return null
  return (
    <section class="band" aria-labelledby="trends">
      <h2 id="trends">Quarter by quarter, beside {area}’s rate</h2>
      <p class="subtitle">
        Per 1,000 residents a year. The dashed line is {area}’s rate in the same quarter; the band is where chance alone
        would leave a ward of this size. A ring lies outside it. Each chart has its own scale, from 0. Residents are
        those of Census 2021 until the end of 2022 and of mid-2024 after.
      </p>
      <Gloss words={['funnel']} />
      <div class="trends">
        {trends.map(({ indicator, label, quarters }) => (
          <Trend
            key={indicator}
            id={`trend-${indicator}`}
            title={label}
            note={noteOf(quarters)}
            says={trendSays(label, ward, area, quarters)}
            points={quarters}
            ends={endsOf(quarters)}
            table={tableOf(quarters, area)}
          />
        ))}
      </div>
    </section>
  )
}

function noteOf(quarters: readonly TrendQuarter[]): string {
  const last = quarters.at(-1)
  if (!last || last.count === null) return 'Latest quarter: no figure'
  const side = last.outside ? `, ${last.outside} the band` : ''
  return `Latest quarter ${shownNumber(last.count)}${side}`
}

function endsOf(quarters: readonly TrendQuarter[]): readonly [string, string] {
  const [first, last] = [quarters[0], quarters.at(-1)]
  return [first ? shortMonth(first.period.first) : '', last ? shortMonth(last.period.last) : '']
}

function tableOf(quarters: readonly TrendQuarter[], area: string): ChartTableData {
  return {
    heads: ['Quarter', 'Recorded', 'Per 1,000', area, '95% limits'],
    rows: quarters.map(({ name, count, own, reference, low, high }) => [
      name,
      count === null ? 'no data' : shownNumber(count),
      own === null ? 'no data' : shownNumber(own, 1),
      shownNumber(reference, 1),
      `${shownNumber(low, 1)} to ${shownNumber(high, 1)}`,
    ]),
  }
}
