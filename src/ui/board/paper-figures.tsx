import { Fragment } from 'preact'
import type { PaperLine } from '../../core/board/quarters-file.ts'
import { periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { ChangeCell } from './change-cell.tsx'
import { NoteRows } from './notes.tsx'

interface Props {
  readonly lines: readonly PaperLine[]
  readonly caption: string
  /** What every indicator begins with and the caption says already. */
  readonly strip: string
}

/** Figures of one kind with their periods; parts of a total have both counts and no test of their own. */
export function PaperFigures({ lines, caption, strip }: Props) {
  if (lines.length === 0) return null
  const isCompared = lines.some(({ compared }) => compared !== null)
  return (
    <table class="data paper-lines">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What is counted</th>
          <th scope="col" class="wide-only">
            Period
          </th>
          <th scope="col" class="n">
            Figure
          </th>
          {isCompared && (
            <th scope="col" class="n">
              A year earlier
            </th>
          )}
          {isCompared && <th scope="col">Change, tested</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, indicator, period, value, compared, change, notes }) => (
          <Fragment key={id}>
            <tr id={`paper-${id}`} class={notes.length > 0 ? 'noted' : undefined}>
              <th scope="row">
                {indicator.startsWith(strip) ? indicator.slice(strip.length) : indicator}
                <span class="narrow-only period">{periodInMonths(period)}</span>
              </th>
              <td class="wide-only whole">{periodInMonths(period)}</td>
              <td class="n shown">{shownNumber(value)}</td>
              {isCompared && <td class="n">{compared ? shownNumber(compared.value) : ''}</td>}
              {isCompared && (
                <td>{change ? <ChangeCell change={change} /> : <span class="change none">part of the total</span>}</td>
              )}
            </tr>
            <NoteRows notes={notes} columns={5} />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
