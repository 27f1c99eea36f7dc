import type { ComponentChildren } from 'preact'
import { ChartTable, type ChartTableData } from './chart-table.tsx'

interface Props {
  /** Unique on the page: the text alternative hangs on it. */
  readonly id: string
  readonly title: string
  /** Beside the title, what the eye should take away: `45 in the last quarter`. */
  readonly note?: string
  /** The finding in a sentence or two, for those who do not see the drawing. */
  readonly says: string
  /** Of the drawing, in px; its width is that of its place. */
  readonly height: number
  /** The same figures as a table. */
  readonly table: ChartTableData
  readonly children: ComponentChildren
}

/**
 * The frame of every chart: a title, a drawing with a text alternative that says the finding, and the table behind it.
 * A drawing has no viewBox: places are per cent, sizes px, so that it stretches and its type does not. Paths go into
 * `PlotPaths`.
 */
export function ChartFrame({ id, title, note, says, height, table, children }: Props) {
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        {note && <span>{note}</span>}
      </figcaption>
      <svg width="100%" height={height} role="img" aria-labelledby={`${id}-title ${id}-says`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-says`}>{says}</desc>
        {children}
      </svg>
      <ChartTable title={title} table={table} />
    </figure>
  )
}
