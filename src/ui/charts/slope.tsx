import { ChartFrame } from './chart-frame.tsx'

export interface SlopeRow {
  readonly name: string
  /** Places, 1 = highest. */
  readonly left: number
  readonly right: number
  readonly chosen: boolean
}

interface Props {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly heads: readonly [string, string]
  readonly of: number
  readonly rows: readonly SlopeRow[]
}

const rowHeight = 19
const axis = 20
/** Where the two scales stand, in per cent: names have the room on both sides. */
const [from, to] = [44, 56]

/** Places by two denominators: a steep line is an area whose place depends on what its count is divided by. */
export function Slope({ id, title, says, heads, of, rows }: Props) {
  const y = (row: number) => axis + (row + 0.5) * rowHeight
  const [atLeft, atRight] = [rowsBy('left', rows), rowsBy('right', rows)]
  return (
    <ChartFrame
      id={id}
      title={title}
      note="Strong lines move by 8 places or more."
      says={says}
      height={axis + of * rowHeight}
      table={{ heads: ['Ward', ...heads], rows: rows.map((row) => [row.name, `${row.left}`, `${row.right}`]) }}
    >
      <text class="tick end" x={`${from}%`} y="12">
        {heads[0]}
      </text>
      <text class="tick" x={`${to}%`} y="12">
        {heads[1]}
      </text>
      {[...rows]
        .sort((a, b) => Number(a.chosen) - Number(b.chosen))
        .map((row) => (
          <g key={row.name} class={row.chosen ? 'chosen' : undefined}>
            <line
              class={Math.abs(row.left - row.right) >= steep ? 'slope steep' : 'slope'}
              x1={`${from + 1}%`}
              x2={`${to - 1}%`}
              y1={y(atLeft.indexOf(row))}
              y2={y(atRight.indexOf(row))}
            />
            <text class="row-name end" x={`${from}%`} y={y(atLeft.indexOf(row)) + 4}>
              {row.name} {row.left}
            </text>
            <text class="row-name" x={`${to}%`} y={y(atRight.indexOf(row)) + 4}>
              {row.right} {row.name}
            </text>
          </g>
        ))}
    </ChartFrame>
  )
}

/** In order of place, each on a row of its own though places be shared. */
const rowsBy = (side: 'left' | 'right', rows: readonly SlopeRow[]) =>
  [...rows].sort((a, b) => a[side] - b[side] || a.name.localeCompare(b.name, 'en-GB'))

/** Places that make a line a strong one. */
export const steep = 8
