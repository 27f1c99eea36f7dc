import { useState } from 'preact/hooks'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'

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
  const downloadCsv = async () => {
    const file = await import('./csv-download.ts').catch(() => null)
    if (file) return file.downloadCsv(picture, rows, act.link())
    setAnswer('The file could not be made: the network could not be reached.')
  }
  return (
    <div class="actions">
      <button type="button" class="button" onClick={downloadCsv}>
        Download CSV
      </button>
      <button type="button" class="button" onClick={copy}>
        Copy link
      </button>
      <span class="tiny">{answer}</span>
    </div>
  )
}
