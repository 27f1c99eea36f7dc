import { chanceNumber, chanceWords } from '../../core/board/chance-words.ts'
import { changeWords } from '../../core/change/change-words.ts'
import type { TestedChange } from '../../core/change/tested-change.ts'

/**
 * Arrow, word and, from a base of 50, a percentage after a test that passes; else “no clear change” or “not tested” in a
 * quieter ink.
 */
export function ChangeCell({ change }: { change: TestedChange }) {
  const { arrow, word, percent } = changeWords(change)
  return (
    <span class={`change ${arrow === '' ? 'none' : word}`}>
      {arrow !== '' && <span aria-hidden="true">{arrow} </span>}
      {word}
      {arrow !== '' && percent && ` (${percent})`}
    </span>
  )
}

/** Why nothing was tested; nothing where there is a test. */
export const untestedReason = (change: TestedChange | null): string[] =>
  change?.kind === 'untested' ? [change.reason] : []

/** What the test says in words, with its p. */
export function ChanceCell({ change }: { change: TestedChange }) {
  if (change.kind === 'untested') return null
  return (
    <>
      {chanceWords(change)} <span class="p">({chanceNumber(change)})</span>
    </>
  )
}
