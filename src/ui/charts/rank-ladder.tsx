import { ChartFrame } from './chart-frame.tsx'
import { percent, percentScale } from './percent-scale.ts'

export interface RankRow {
  readonly name: string
  readonly place: number
  readonly low: number
  readonly high: number
  readonly chosen: boolean
}

interface Props {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly of: number
  readonly rows: readonly RankRow[]
}

const rowHeight = 19
const axis = 20
/** Per cent of the drawing that the names take. */
const names = 42

/** Every area's place with the places it may well have: long bars that overlap cannot be told apart. */
export function RankLadder({ id, title, says, of, rows }: Props) {
  const ordered = [...rows].sort((a, b) => a.place - b.place || a.name.localeCompare(b.name, 'en-GB'))
  const scale = percentScale(1, of, 2)
  const at = (place: number) => percent(names + (scale(place) * (100 - names)) / 100)
  return (
    <ChartFrame
      id={id}
      title={title}
      note="Dot: place by the figure. Bar: 90% interval."
      says={says}
      height={axis + ordered.length * rowHeight}
      table={{
        heads: ['Ward', 'Place', '90% interval'],
        rows: ordered.map((row) => [row.name, `${row.place}`, `${row.low} to ${row.high}`]),
      }}
    >
      {[1, Math.round(of / 2), of].map((place) => (
        <g key={place}>
          <text class="tick middle" x={at(place)} y="12">
            {place}
          </text>
          <line class="grid" x1={at(place)} x2={at(place)} y1={axis} y2="100%" />
        </g>
      ))}
      {ordered.map((row, i) => {
        const y = axis + (i + 0.5) * rowHeight
        return (
          <g key={row.name} class={row.chosen ? 'chosen' : undefined}>
            <text class="row-name" x="0" y={y + 4}>
              {row.name}
            </text>
            <line class="interval" x1={at(row.low)} x2={at(row.high + 0.001)} y1={y} y2={y} />
            <circle class="dot beyond" cx={at(row.place)} cy={y} r="4" />
          </g>
        )
      })}
    </ChartFrame>
  )
}
