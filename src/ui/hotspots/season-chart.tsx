import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { asSentence } from './as-sentence.ts'

/** Height of the plot, px. */
const plot = 56

/** The year's course: mean incidents of each month of the year, as bars from nought; and why there are no hours. */
export function SeasonChart({ picture }: { picture: HotspotPicture }) {
  const { profile, hours } = picture
  const { seasons, words } = profile
  const top = Math.max(1, ...seasons.map(({ mean }) => mean ?? 0))
  const bars = seasons
    .map(({ mean }, i) => (mean === null ? '' : `M${i} 100V${(100 - (100 * mean) / top).toFixed(1)}h.84V100`))
    .join('')
  const rows = seasons.map(({ month, mean, months }) => [
    month,
    mean === null ? 'no figure' : shownNumber(mean, 1),
    shownNumber(months),
  ])
  return (
    <section class="wide band seasons" aria-labelledby="seasons-title">
      <h2 id="seasons-title">The course of the year</h2>
      {seasons.length > 0 && (
        <ChartFrame
          id="seasons-chart"
          title="Mean incidents in each month of the year"
          says={words}
          height={plot + 34}
          table={{ heads: ['Month', 'Mean', 'Months'], rows }}
        >
          <text class="tick" x="0" y="10">
            {shownNumber(top)}
          </text>
          <svg class="month-bars" width="100%" y="14" height={plot} viewBox="0 0 12 100" preserveAspectRatio="none">
            <path class="all" d={bars} />
            <path class="floor" d="M0 100H12" />
          </svg>
          {seasons.map(({ month }, i) => (
            <text key={month} class="tick middle" x={`${((100 * (i + 0.42)) / 12).toFixed(1)}%`} y={plot + 30}>
              {month.slice(0, 1)}
            </text>
          ))}
        </ChartFrame>
      )}
      {isUnavailable(hours) && <p class="tiny">{asSentence(hours)}</p>}
    </section>
  )
}
