import type { Picture } from '../../core/picture/picture.ts'
import type { Shown } from '../../store/shown-picture.ts'
import type { Act } from '../act.ts'

/**
 * What stands in the way of the picture that was asked for, and the one thing to do about it.
 * `simpler` says why streets are not drawn, where they were wanted.
 */
export function Notices({ picture, pending, simpler, act }: Shown & { simpler: string | null; act: Act }) {
  return (
    <>
      {pending?.failed && (
        <FailedNotice label={pending.label} why={pending.failed} standing={picture.subtitle} act={act} />
      )}
      {pending && !pending.failed && <p class="notice quiet">Loading {pending.label}.</p>}
      {picture.refused && <RefusedNotice refused={picture.refused} act={act} />}
      {simpler && <p class="notice quiet">A simpler map is drawn: {simpler}. Every figure is the same.</p>}
    </>
  )
}

function FailedNotice({ label, why, standing, act }: { label: string; why: string; standing: string; act: Act }) {
  return (
    <div class="notice error">
      <p class="notice-title">{label} did not load</p>
      <p>
        Reason: {why}. The map and the table still show: {standing}.
      </p>
      <button type="button" class="button" onClick={act.retry}>
        Try again
      </button>
    </div>
  )
}

function RefusedNotice({ refused, act }: { refused: NonNullable<Picture['refused']>; act: Act }) {
  const { remedy } = refused
  return (
    <div class="notice">
      <p>{refused.reason}</p>
      {remedy && (
        <button type="button" class="button" onClick={() => act.choose(remedy.change)}>
          {remedy.label}
        </button>
      )}
    </div>
  )
}
