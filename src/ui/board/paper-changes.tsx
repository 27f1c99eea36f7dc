import type { PaperLine } from '../../core/board/quarters-file.ts'
import { periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { ChanceCell, ChangeCell, untestedReason } from './change-cell.tsx'
import { NoteRows } from './notes.tsx'

/** Stated changes: both counts, what the papers print, and our verdict; a note where the two do not agree. */
export function PaperChanges({ lines, caption }: { lines: readonly PaperLine[]; caption: string }) {
  if (lines.length === 0) return null
  return (
    <table class="data paper-lines">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col" class="wide-only">
            Period
          </th>
          <th scope="col" class="n">
            Figure
          </th>
          <th scope="col" class="n">
            A year earlier
          </th>
          <th scope="col" class="n wide-only">
            As printed
          </th>
          <th scope="col">Change, tested</th>
          <th scope="col" class="wide-only">
            What the test says (p)
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </tbody>
    </table>
  )
}

/** Of the whole table; those that a phone leaves out are counted too. */
const columns = 7

function Line({ line }: { line: PaperLine }) {
  const { id, indicator, period, value, compared, printed, change } = line
  const notes = [...line.notes, ...untestedReason(change).map((reason) => `Not tested: ${reason}.`)]
  return (
    <>
      <tr id={`paper-${id}`} class={notes.length > 0 ? 'noted' : undefined}>
        <th scope="row">
          {indicator}
          <span class="narrow-only period">
            {periodInMonths(period)}, printed as {printed.replaceAll('"', '')}
          </span>
        </th>
        <td class="wide-only whole">{periodInMonths(period)}</td>
        <td class="n shown">{shownNumber(value)}</td>
        <td class="n">{compared ? shownNumber(compared.value) : ''}</td>
        <td class="n wide-only printed">{printed.replaceAll('"', '')}</td>
        <td>{change && <ChangeCell change={change} />}</td>
        <td class="wide-only whole">{change && <ChanceCell change={change} />}</td>
      </tr>
      <NoteRows notes={notes} columns={columns} />
    </>
  )
}
