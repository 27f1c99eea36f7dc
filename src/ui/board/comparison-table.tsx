import type { Comparison } from '../../core/board/comparison.ts'
import type { TestedChange } from '../../core/change/tested-change.ts'
import { yearEarlier } from '../../core/change/year-earlier.ts'
import { type Period, periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { ChanceCell, ChangeCell, untestedReason } from './change-cell.tsx'
import { NoteRows } from './notes.tsx'

export interface ComparedLine {
  readonly id: string
  readonly label: string
  /** One of its group's kinds, told under it. */
  readonly isKind: boolean
  readonly comparison: Comparison
}

interface Props {
  readonly caption: string
  /** `quarter` or `year`: an id of the page is `line-<window>-<line>`. */
  readonly window: string
  readonly lines: readonly ComparedLine[]
  /** The same for every line, told in the heads; null where each line names its own. */
  readonly period: Period | null
}

/** Lines with a period and the same months a year earlier, both counts always beside the verdict. */
export function ComparisonTable({ caption, window, lines, period }: Props) {
  const shared = sharedReason(lines)
  return (
    <>
      {shared !== null && <p class="notice quiet">No change is tested here: {shared}.</p>}
      <table class="data board-lines">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            {period === null && (
              <th scope="col" class="wide-only">
                Period
              </th>
            )}
            <th scope="col" class="n">
              {period ? periodInMonths(period) : 'Recorded'}
            </th>
            <th scope="col" class="n">
              {period ? periodInMonths(yearEarlier(period)) : 'A year earlier'}
            </th>
            <th scope="col">Change</th>
            <th scope="col" class="wide-only">
              What the test says (p)
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} window={window} ownPeriod={period === null} isShared={shared !== null} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The reason why no line at all is tested, where it is one and the same: told once and not on every line. */
function sharedReason(lines: readonly ComparedLine[]): string | null {
  const reasons = lines.map(({ comparison }) =>
    comparison.kind === 'compared' ? (untestedReason(comparison.change)[0] ?? '') : comparison.reason,
  )
  const [first] = reasons
  return first && reasons.every((reason) => reason === first) ? first : null
}

interface LineProps {
  readonly line: ComparedLine
  readonly window: string
  readonly ownPeriod: boolean
  readonly isShared: boolean
}

function Line({ line: { id, label, isKind, comparison }, window, ownPeriod, isShared }: LineProps) {
  const reason = comparison.kind === 'compared' ? untestedReason(comparison.change) : [comparison.reason]
  const notes = isShared ? [] : reason
  const classes = [...(isKind ? ['kind'] : []), ...(notes.length > 0 ? ['noted'] : [])].join(' ')
  return (
    <>
      <tr id={`line-${window}-${id}`} class={classes || undefined}>
        <th scope="row">
          {label}
          {ownPeriod && <span class="narrow-only period">{periodInMonths(comparison.period)}</span>}
        </th>
        {ownPeriod && <td class="wide-only whole">{periodInMonths(comparison.period)}</td>}
        {comparison.kind === 'compared' ? <Compared change={comparison.change} /> : <NoFigures />}
      </tr>
      <NoteRows notes={notes.map((note) => `Not tested: ${note}.`)} columns={ownPeriod ? 6 : 5} />
    </>
  )
}

function Compared({ change }: { change: TestedChange }) {
  return (
    <>
      <td class="n shown">{shownNumber(change.after)}</td>
      <td class="n">{shownNumber(change.before)}</td>
      <td>
        <ChangeCell change={change} />
      </td>
      <td class="wide-only whole">
        <ChanceCell change={change} />
      </td>
    </>
  )
}

/** The source does not have both periods. */
function NoFigures() {
  return (
    <>
      <td class="n">[x]</td>
      <td class="n">[x]</td>
      <td>no data</td>
      <td class="wide-only" />
    </>
  )
}
