import { financialYearShort, isFinancialYear } from '../../core/period.ts'
import { type TimeStrip, windowName } from '../../core/picture/time-strip.ts'
import { shownNumber } from '../../core/shown-number.ts'

/** Height of the plot in px. */
const plot = 76

/**
 * The bars of the whole series as one path that stretches with the page, the window's bars over them in the accent
 * colour; figures and years keep their size. Months without a figure leave a gap, never a bar of nought.
 */
export function Bars({ time }: { time: TimeStrip }) {
  const { bars, values, top, step, from, to } = time
  const n = bars.length
  const levels = Array.from({ length: Math.floor(top / step) }, (_, i) => (i + 1) * step)
  const window = time.windows[time.at]
  return (
    <div class="bars">
      <svg width="100%" height={plot} viewBox={`0 0 ${n} ${plot}`} preserveAspectRatio="none" aria-hidden="true">
        <rect class="window" x={from} width={to - from + 1} y="0" height={plot} />
        <path class="all" d={barPath(values, top, 0, n - 1)} />
        <path class="chosen" d={barPath(values, top, from, to)} />
      </svg>
      <svg
        class="axis"
        width="100%"
        height={plot + 20}
        role="img"
        aria-label={describeBars(time, window ? windowName(window) : '')}
      >
        {levels.map((level) => (
          <g key={level}>
            <line class="grid" x1="0" x2="100%" y1={y(level, top)} y2={y(level, top)} />
            <text class="tick on-bars" x="0" y={y(level, top) - 3}>
              {shownNumber(level)}
            </text>
          </g>
        ))}
        <line class="base" x1="0" x2="100%" y1={plot} y2={plot} />
        {years(time).map(({ year, at, every }) => (
          <text key={year} class={`tick year every-${every}`} x={`${at.toFixed(1)}%`} y={plot + 15}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  )
}

const y = (value: number, top: number) => Math.round(plot - (value / top) * (plot - 14))

function barPath(values: readonly (number | null)[], top: number, from: number, to: number): string {
  return values
    .slice(Math.max(0, from), to + 1)
    .map((value, i) => (value === null ? '' : `M${Math.max(0, from) + i} ${plot}V${y(value, top)}h.84V${plot}`))
    .join('')
}

/** Years under the middle of their bars; on a narrow page every second or fifth is shown. */
function years({ bars }: TimeStrip) {
  const names = bars.map((bar) => (isFinancialYear(bar) ? financialYearShort(bar) : bar.last.slice(0, 4)))
  return [...new Set(names)].flatMap((year) => {
    const [first, last] = [names.indexOf(year), names.lastIndexOf(year)]
    const whole = bars.length < 24 || last - first > 5
    const number = Number.parseInt(year, 10)
    const every = number % 4 === 0 ? 4 : number % 2 === 0 ? 2 : 1
    return whole ? [{ year, at: (100 * (first + last + 1)) / 2 / bars.length, every }] : []
  })
}

function describeBars({ title, bars, values, top }: TimeStrip, chosen: string): string {
  const known = values.flatMap((value) => value ?? [])
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last || known.length === 0) return title
  const range = `${shownNumber(Math.min(...known))} to ${shownNumber(Math.max(...known))}`
  const gaps = values.length - known.length
  const missing = gaps > 0 ? ` ${gaps} without a figure.` : ''
  return `${title}: bars from ${windowName(first)} to ${windowName(last)}, ${range} each, on a scale to ${shownNumber(top)}.${missing} Chosen: ${chosen}.`
}
