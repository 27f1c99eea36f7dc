import { useState } from 'preact/hooks'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'
import { downloadCsv } from './csv-download.ts'

/** Takes the figures along: a CSV of exactly what is shown, and the link that reopens it. */
export function TableActions({ picture, rows, act }: { picture: Picture; rows: readonly Reading[]; act: Act }) {
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(act.link()).then(
      () => true,
      () => false,
    )
    const said = done ? 'Link copied.' : 'Copying is not allowed here: copy the address bar.'
    setAnswer(said)
    act.announce(said)
  }
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => downloadCsv(picture, rows, act.link())}>
        Download CSV
      </button>
      <button type="button" class="button" onClick={copy}>
        Copy link
      </button>
      <span class="tiny">{answer}</span>
    </div>
  )
}
