import { useState } from 'preact/hooks'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import { pictureCsv } from '../../core/picture/picture-csv.ts'
import type { Act } from '../act.ts'

/** Takes the figures along: a CSV of exactly what is shown, and the link that reopens it. */
export function TableActions({ picture, rows, act }: { picture: Picture; rows: readonly Reading[]; act: Act }) {
  const [copied, setCopied] = useState('')
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(act.link()).then(
      () => true,
      () => false,
    )
    const answer = done ? 'Link copied.' : 'Copying is not allowed here: copy the address bar.'
    setCopied(answer)
    act.announce(answer)
  }
  return (
    <div class="actions">
      <button
        type="button"
        class="button"
        onClick={() => download(pictureCsv(picture, rows, act.link()), `${picture.indicator}.csv`)}
      >
        Download CSV
      </button>
      <button type="button" class="button" onClick={copy}>
        Copy link
      </button>
      <span class="tiny">{copied}</span>
    </div>
  )
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
