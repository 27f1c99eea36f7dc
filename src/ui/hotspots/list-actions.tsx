import { useState } from 'preact/hooks'
import { hotspotCsv } from '../../core/hotspots/hotspot-csv.ts'
import { hotspotGeoJson } from '../../core/hotspots/hotspot-geo-json.ts'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { PlaneOrigin } from '../../core/plane.ts'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  /** In the order of the table. */
  readonly rows: readonly HotspotPlace[]
  readonly plane: PlaneOrigin
  readonly act: HotspotAct
}

/** Takes the list along: two files of exactly what is shown, and the link that reopens it. */
export function ListActions({ picture, rows, plane, act }: Props) {
  const [answer, setAnswer] = useState('')
  const name = `hotspots-${picture.view.indicator}`
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
      <button
        type="button"
        class="button"
        onClick={() => download(`${name}.csv`, 'text/csv;charset=utf-8', hotspotCsv(picture, rows, act.link()))}
      >
        Download CSV
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          download(`${name}.geojson`, 'application/geo+json', hotspotGeoJson(picture, rows, plane, act.link()))
        }
      >
        Download GeoJSON
      </button>
      <button type="button" class="button" onClick={copy}>
        Copy link
      </button>
      <span class="tiny">{answer}</span>
    </div>
  )
}

/** Hands a text to the browser as a file. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  // The browser reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
