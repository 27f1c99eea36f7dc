import type { PaperTable } from '../../core/board/quarters-file.ts'
import { monthName, parseIsoMonth } from '../../core/iso-month.ts'
import { shownNumber } from '../../core/shown-number.ts'

/** A table of the papers with a column a month, its unit said. */
export function PaperMonths({ table }: { table: PaperTable }) {
  const { id, caption, unit, months, rows, notes } = table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so that the arrow keys must be able to scroll it
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="data" id={`table-${id}`}>
        <caption>
          <b>{caption}</b>
          <span class="note">{unit}.</span>
          {notes.map((note) => (
            <span key={note} class="note">
              {note}
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <th scope="col">What is counted</th>
            {months.map((month) => (
              <th key={month} scope="col" class="n">
                {nameOf(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={row.id}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, i) => (
                <td key={months[i]} class="n">
                  {value === null ? '[x]' : shownNumber(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function nameOf(text: string): string {
  const month = parseIsoMonth(text)
  return month ? monthName(month) : text
}
