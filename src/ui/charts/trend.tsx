import { area, line } from 'd3-shape'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartTableData } from './chart-table.tsx'
import { heightScale, percent, percentScale } from './percent-scale.ts'
import { PlotPaths } from './plot-paths.tsx'

/** A figure at one time, with what it is measured against. */
export interface TrendPoint {
  /** Null where it is not known: the line breaks. */
  readonly own: number | null
  readonly reference: number
  /** Between which chance alone would leave it. */
  readonly low: number
  readonly high: number
}

interface Props {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly says: string
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  /** Below the ends: `Mar 2021`, `Dec 2025`. */
  readonly ends: readonly [string, string]
  readonly table: ChartTableData
}

const plotHeight = 64

/** A small multiple: a line over time from nought, the reference dashed, and the band within which chance leaves it. */
export function Trend({ id, title, note, says, points, ends, table }: Props) {
  const x = percentScale(0, Math.max(1, points.length - 1))
  const y = heightScale(Math.max(...points.map(({ own, high }) => Math.max(own ?? 0, high))))
  const band = area<TrendPoint>()
    .x((_, i) => x(i))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .digits(1)
  const reference = line<TrendPoint>()
    .x((_, i) => x(i))
    .y((point) => y(point.reference))
    .digits(1)
  const own = line<TrendPoint>()
    .defined((point) => point.own !== null)
    .x((_, i) => x(i))
    .y((point) => y(point.own ?? 0))
    .digits(1)
  return (
    <ChartFrame id={id} title={title} note={note} says={says} height={plotHeight + 20} table={table}>
      <svg width="100%" height={plotHeight}>
        <PlotPaths>
          <path class="band" d={band([...points]) ?? ''} />
          <path class="reference" d={reference([...points]) ?? ''} />
          <path class="base" d="M0 100H100" />
          <path class="own" d={own([...points]) ?? ''} />
        </PlotPaths>
        {points.map((point, i) => (
          <TrendDot key={percent(x(i))} point={point} last={i === points.length - 1} x={x(i)} y={y(point.own ?? 0)} />
        ))}
      </svg>
      <text class="tick" x="0" y={plotHeight + 16}>
        {ends[0]}
      </text>
      <text class="tick last" x="100%" y={plotHeight + 16}>
        {ends[1]}
      </text>
    </ChartFrame>
  )
}

/** Only what lies outside the band, and the latest, has a dot. */
function TrendDot({ point, last, x, y }: { point: TrendPoint; last: boolean; x: number; y: number }) {
  if (point.own === null) return null
  const outside = point.own > point.high || point.own < point.low
  if (!outside && !last) return null
  const kind = `${outside ? 'outside' : 'inside'}${last ? ' latest' : ''}`
  return <circle class={kind} cx={percent(x)} cy={percent(y)} r={last ? 3.4 : 2.6} />
}
