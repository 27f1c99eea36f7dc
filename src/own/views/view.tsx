import type { ComponentChildren } from 'preact'
import type { Dataset } from '../../core/intake/incident.ts'
import { type ExportMark, exportName, type OwnTable, ownCsv, shownCell } from '../../core/own-views/own-table.ts'
import { downloadText } from '../../ui/download-text.ts'
import { Scroll } from './scroll.tsx'

/** What every view is given besides its figures. */
export interface ViewMark extends ExportMark {
  readonly id: Dataset
}

interface Props {
  readonly title: string
  /** The finding in a sentence. */
  readonly says: string
  readonly note?: string
  readonly table: OwnTable
  readonly mark: ViewMark
  /** Beside the table or in its place. */
  readonly children?: ComponentChildren
  /** The drawing holds the figures itself, or the table is drawn elsewhere in it. */
  readonly withoutTable?: boolean
  /** Column whose figures are also drawn as bars. */
  readonly bar?: number
  /** Rows that the page shows; its file has them all. */
  readonly most?: number
  readonly wide?: boolean
}

/** One view: its finding, a drawing where there is one, the table, and the file of it. */
export function View({ title, says, note, table, mark, children, withoutTable, bar, most, wide }: Props) {
  const heading = `view-${table.id}`
  return (
    <section class={`own-view ${wide ? 'own-wide' : ''}`} aria-labelledby={heading}>
      <div class="view-head">
        <h3 id={heading}>{title}</h3>
        {mark.synthetic && <SyntheticTag />}
        <button
          type="button"
          class="link"
          onClick={() => downloadText(exportName(table.id, mark.id, mark.synthetic), ownCsv(table, mark))}
        >
          CSV<span class="hide"> of “{title}”</span>
        </button>
      </div>
      <p class="says">{says}</p>
      {note && <p class="tiny">{note}</p>}
      {children}
      {!withoutTable && <ViewTable table={table} bar={bar ?? null} most={most ?? null} />}
    </section>
  )
}

/** On every view of what was made up: the notice at the top of the page is not in sight everywhere. */
export const SyntheticTag = () => <b class="synthetic-tag">SYNTHETIC</b>

interface TableProps {
  readonly table: OwnTable
  readonly bar: number | null
  readonly most: number | null
}

export function ViewTable({ table, bar, most }: TableProps) {
  const { columns, rows, total } = table
  const shown = most === null ? rows : rows.slice(0, most)
  const largest = Math.max(1, ...shown.map((row) => numberIn(row[bar ?? -1])))
  const isText = (at: number) => rows.every((row) => typeof row[at] !== 'number') && at < 2
  const cells = (row: OwnTable['rows'][number]) =>
    row.slice(1).map((cell, i) => (
      <td key={columns[i + 1]?.label} class={isText(i + 1) ? '' : 'n'}>
        {shownCell(cell, columns[i + 1]?.decimals)}
      </td>
    ))
  if (rows.length === 0) return null
  return (
    <Scroll label={`Table: ${table.caption}`}>
      <table class="data own-data">
        <caption class="hide">{table.caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, i) => (
              <th key={label} scope="col" class={i === 0 || isText(i) ? '' : 'n'}>
                {label}
              </th>
            ))}
            {bar !== null && <td class="bar-cell wide-only" />}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // Two places may have one name.
            <tr key={at}>
              <th scope="row">{shownCell(row[0] ?? null)}</th>
              {cells(row)}
              {bar !== null && (
                <td class="bar-cell wide-only">
                  <svg class="mix-bar" width="100%" height="14" aria-hidden="true">
                    <rect y="2" height="10" width={`${((100 * numberIn(row[bar])) / largest).toFixed(1)}%`} />
                  </svg>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{shownCell(total[0] ?? null)}</th>
              {total.slice(1).map((cell, i) => (
                <td key={columns[i + 1]?.label} class="n">
                  {shownCell(cell, columns[i + 1]?.decimals)}
                </td>
              ))}
              {bar !== null && <td class="bar-cell wide-only" />}
            </tr>
          </tfoot>
        )}
      </table>
      {shown.length < rows.length && (
        <p class="tiny">
          The first {shown.length} of {rows.length}. The CSV has them all.
        </p>
      )}
    </Scroll>
  )
}

const numberIn = (cell: OwnTable['rows'][number][number] | undefined) => (typeof cell === 'number' ? cell : 0)
