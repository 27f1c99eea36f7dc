import { markedName } from '../../core/handling.ts'
import { hotspotCsv } from '../../core/hotspots/hotspot-csv.ts'
import { hotspotGeoJson } from '../../core/hotspots/hotspot-geo-json.ts'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { PlaneOrigin } from '../../core/plane.ts'
import { CopyLink } from '../copy-link.tsx'
import { downloadText } from '../download-text.ts'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  /** In the order of the table. */
  readonly rows: readonly HotspotPlace[]
  readonly plane: PlaneOrigin
  readonly handling: readonly string[]
  readonly act: HotspotAct
}

/** Takes the list along: two files of exactly what is shown, and the link that reopens it. */
export function ListActions({ picture, rows, plane, handling, act }: Props) {
  const name = `hotspots-${picture.view.indicator}`
  const fileOf = (ending: string) => markedName(handling, `${name}.${ending}`)
  return (
    <div class="actions">
      <button
        type="button"
        class="button"
        onClick={() => downloadText(fileOf('csv'), hotspotCsv(picture, rows, act.link(), handling))}
      >
        Download CSV
      </button>
      <button
        type="button"
        class="button"
        onClick={() =>
          downloadText(
            fileOf('geojson'),
            hotspotGeoJson(picture, rows, plane, act.link(), handling),
            'application/geo+json',
          )
        }
      >
        Download GeoJSON
      </button>
      <CopyLink act={act} />
    </div>
  )
}
