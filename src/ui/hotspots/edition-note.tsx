import type { Edition } from '../../core/disclosure.ts'

/** What this edition leaves out, and why. */
export function EditionNote({ edition }: { edition: Edition }) {
  if (edition === 'officer') return null
  return (
    <div class="caveats edition-note">
      <p>
        <b>What is left out here.</b> Streets, single map points, squares smaller than 200 m and sensitive types, such
        as sexual offences and weapons: from them a person or a household might be recognised. Places are called by
        their ward or town centre.
      </p>
    </div>
  )
}
