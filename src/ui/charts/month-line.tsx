import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { addMonths, type IsoMonth, monthName, monthsBetween, monthWord } from '../../core/iso-month.ts'
import type { Period } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { ChartFrame } from './chart-frame.tsx'
import { heightScale, percent } from './percent-scale.ts'
import { PlotPaths } from './plot-paths.tsx'

interface Props {
  readonly id: string
  readonly title: string
  readonly first: IsoMonth
  /** One number a month, without a gap. */
  readonly counts: readonly number[]
  /** The windows that are compared, the earlier first; each lies within the months. */
  readonly windows: readonly Period[]
  /** From here on figures are recorded in another way: drawn as a line across. */
  readonly breaks: readonly IsoMonth[]
}

const plotHeight = 60

/** A small multiple: counts of months as a line from nought, with the compared windows marked. */
export function MonthLine({ id, title, first, counts, windows, breaks }: Props) {
  const [, top = 1] = scaleLinear([0, Math.max(1, ...counts)], [0, 1])
    .nice(2)
    .domain()
  const x = scaleLinear([0, counts.length], [0, 100])
  const y = heightScale(top)
  const path = line<number>()
    .x((_, i) => x(i + 0.5))
    .y((count) => y(count))
    .digits(1)
  const at = (month: IsoMonth) => x(monthsBetween(first, month))
  const last = addMonths(first, counts.length - 1)
  const months = counts.map((count, i) => [monthName(addMonths(first, i)), shownNumber(count)])
  const says = `${monthName(first)} to ${monthName(last)}: ${shownNumber(Math.min(...counts))} to ${shownNumber(Math.max(...counts))} recorded a month.`
  const table = { heads: ['Month', 'Recorded'], rows: months.reverse() }
  return (
    <ChartFrame id={id} title={title} says={says} height={plotHeight + 34} table={table}>
      <svg class="month-line" width="100%" y="14" height={plotHeight}>
        {windows.map((window, i) => (
          <rect
            key={window.first}
            class={i === windows.length - 1 ? 'window' : 'window before'}
            x={percent(at(window.first))}
            width={percent(at(addMonths(window.last, 1)) - at(window.first))}
            y="0"
            height="100%"
          />
        ))}
        <line class="grid" x1="0" x2="100%" y1="0" y2="0" />
        {breaks.map((month) => (
          <line key={month} class="break" x1={percent(at(month))} x2={percent(at(month))} y1="0" y2="100%" />
        ))}
        <PlotPaths>
          <path class="base" d="M0 100H100" />
          <path class="own" d={path(counts) ?? ''} />
        </PlotPaths>
      </svg>
      <text class="tick" x="0" y="10">
        {shownNumber(top)}
      </text>
      <text class="tick" x="0" y={plotHeight + 30}>
        {shortMonth(first)}
      </text>
      <text class="tick last" x="100%" y={plotHeight + 30}>
        {shortMonth(last)}
      </text>
    </ChartFrame>
  )
}

/** `Jan 2023` */
const shortMonth = (month: IsoMonth) => `${monthWord(month).slice(0, 3)} ${month.slice(0, 4)}`
