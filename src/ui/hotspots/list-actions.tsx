import { useState } from 'preact/hooks'
import { hotspotCsv } from '../../core/hotspots/hotspot-csv.ts'
import { hotspotGeoJson } from '../../core/hotspots/hotspot-geo-json.ts'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { PlaneOrigin } from '../../core/plane.ts'
import { downloadText } from '../download-text.ts'
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
        onClick={() => downloadText(`${name}.csv`, hotspotCsv(picture, rows, act.link()))}
      >
        Download CSV
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          downloadText(`${name}.geojson`, hotspotGeoJson(picture, rows, plane, act.link()), 'application/geo+json')
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
