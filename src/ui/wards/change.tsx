import type { ProfileRow } from '../../core/profile/profile-row.ts'

/** A change in words; an arrow and a colour only after a test that passes, a percentage only beside them. */
export function Change({ row }: { row: ProfileRow }) {
  const { change } = row
  if (!change || change.word === 'not tested') return <span class="change none">not tested</span>
  if (!change.arrow) return <span class="change none">{change.word}</span>
  return (
    <span class={`change ${change.word}`}>
      <span aria-hidden="true">{change.arrow}</span> {change.word}
      {change.percent && ` (${change.percent})`}
    </span>
  )
}
