import { scaleLinear } from 'd3-scale'
import { shownNumber } from '../../core/shown-number.ts'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartTableData } from './chart-table.tsx'
import { heightScale, percent } from './percent-scale.ts'

/** A count with the same of a year before; null where it is not known. */
export interface YearBar {
  readonly name: string
  readonly count: number | null
  readonly before: number | null
}

interface Props {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly bars: readonly YearBar[]
  /** Below the ends. */
  readonly ends: readonly [string, string]
  readonly table: ChartTableData
}

const plotHeight = 150

/** Counts over time as bars from nought, a year before as a stroke across each; what is not known has neither. */
export function YearBars({ id, title, says, bars, ends, table }: Props) {
  const most = Math.max(1, ...bars.flatMap(({ count, before }) => [count ?? 0, before ?? 0]))
  const [, top = 1] = scaleLinear([0, most], [0, 1]).nice(2).domain()
  const y = heightScale(top)
  const step = 100 / Math.max(1, bars.length)
  return (
    <ChartFrame id={id} title={title} says={says} height={plotHeight + 34} table={table}>
      <svg class="year-bars" width="100%" y="14" height={plotHeight}>
        <line class="grid" x1="0" x2="100%" y1="0" y2="0" />
        <line class="grid" x1="0" x2="100%" y1="50%" y2="50%" />
        {bars.map(({ name, count, before }, i) => {
          const [left, right] = [percent((i + 0.14) * step), percent((i + 0.86) * step)]
          return (
            <g key={name}>
              {count !== null && (
                <rect
                  class="bar"
                  x={left}
                  width={percent(0.72 * step)}
                  y={percent(y(count))}
                  height={percent(100 - y(count))}
                />
              )}
              {before !== null && (
                <line class="before" x1={left} x2={right} y1={percent(y(before))} y2={percent(y(before))} />
              )}
            </g>
          )
        })}
        <line class="foot-line" x1="0" x2="100%" y1="100%" y2="100%" />
      </svg>
      <text class="tick" x="0" y="10">
        {shownNumber(top)}
      </text>
      <text class="tick" x="0" y={plotHeight + 30}>
        {ends[0]}
      </text>
      <text class="tick last" x="100%" y={plotHeight + 30}>
        {ends[1]}
      </text>
    </ChartFrame>
  )
}
