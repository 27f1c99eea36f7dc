import { line } from 'd3-shape'
import { shownNumber } from '../../core/shown-number.ts'
import type { FunnelLine, FunnelPosition } from '../../core/window-statistics/window-funnel.ts'
import { ChartFrame } from './chart-frame.tsx'
import { heightScale, percent, percentScale } from './percent-scale.ts'
import { PlotPaths } from './plot-paths.tsx'

export interface FunnelDot {
  readonly name: string
  readonly residents: number
  readonly rate: number
  readonly position: FunnelPosition
  readonly chosen: boolean
}

interface Props {
  readonly id: string
  readonly title: string
  readonly says: string
  /** The rate of all areas together, as the dots' per 1,000 residents a year. */
  readonly rate: number
  readonly lines: readonly FunnelLine[]
  readonly dots: readonly FunnelDot[]
}

/** Px of the plot and of the axis beneath it. */
const plot = 240
const axis = 34

/**
 * Rates against residents, with the limits within which chance alone would leave an area about the common rate: dots
 * outside the outer pair are named.
 * @source METHODS.md; Spiegelhalter 2005
 */
export function Funnel({ id, title, says, rate, lines, dots }: Props) {
  const sizes = lines.map(({ residents }) => residents)
  const x = percentScale(Math.min(...sizes), Math.max(...sizes), 6)
  const top = 1.05 * Math.max(...dots.map((dot) => dot.rate), ...lines.map(({ far }) => far.high))
  const y = heightScale(top)
  const px = (value: number) => (y(value) * plot) / 100
  return (
    <ChartFrame
      id={id}
      title={title}
      note="Per 1,000 residents a year. Dotted: 95% limits; dashed: 99.8% limits."
      says={says}
      height={plot + axis}
      table={tableOf(dots)}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class="grid" x1="0" x2="100%" y1={px(tick)} y2={px(tick)} />
          <text class="tick" x="0" y={px(tick) - 3}>
            {tick}
          </text>
        </g>
      ))}
      <svg width="100%" height={plot}>
        <PlotPaths>
          {limitPaths(lines, x, y).map(({ kind, path }) => (
            <path key={path} class={kind} d={path} />
          ))}
          <path class="common" d={`M${x(Math.min(...sizes))} ${y(rate)}H${x(Math.max(...sizes))}`} />
        </PlotPaths>
      </svg>
      {[...dots].sort(chosenLast).map((dot) => (
        <Dot key={dot.name} dot={dot} x={x(dot.residents)} y={px(dot.rate)} />
      ))}
      {x.ticks(4).map((tick) => (
        <text key={tick} class="tick middle" x={percent(x(tick))} y={plot + 14}>
          {shownNumber(tick)}
        </text>
      ))}
      <text class="tick middle" x="50%" y={plot + 30}>
        Residents
      </text>
    </ChartFrame>
  )
}

const chosenLast = (a: FunnelDot, b: FunnelDot) => Number(a.chosen) - Number(b.chosen)

function limitPaths(lines: readonly FunnelLine[], x: (n: number) => number, y: (n: number) => number) {
  const path = (value: (at: FunnelLine) => number) =>
    line<FunnelLine>()
      .x((at) => x(at.residents))
      .y((at) => y(value(at)))([...lines]) ?? ''
  return [
    { kind: 'usual', path: path(({ usual }) => usual.low) },
    { kind: 'usual', path: path(({ usual }) => usual.high) },
    { kind: 'far', path: path(({ far }) => far.low) },
    { kind: 'far', path: path(({ far }) => far.high) },
  ]
}

function Dot({ dot, x, y }: { dot: FunnelDot; x: number; y: number }) {
  const named = dot.chosen || dot.position === 'far above'
  const before = x > 70
  return (
    <g class={dot.chosen ? 'chosen' : undefined}>
      <circle class={dot.position === 'within' ? 'dot within' : 'dot beyond'} cx={percent(x)} cy={y} r="4.5" />
      {named && (
        <text class={`dot-name${before ? ' before' : ''}`} x={percent(x)} dx={before ? -8 : 8} y={y + 4}>
          {dot.name}
        </text>
      )}
    </g>
  )
}

function tableOf(dots: readonly FunnelDot[]) {
  const rows = [...dots].sort((a, b) => b.rate - a.rate)
  return {
    heads: ['Ward', 'Residents', 'Per 1,000 a year', 'In the funnel'],
    rows: rows.map((dot) => [dot.name, shownNumber(dot.residents), shownNumber(dot.rate, 1), dot.position]),
  }
}
