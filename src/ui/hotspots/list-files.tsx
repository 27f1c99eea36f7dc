import { hotspotCsv } from '../../core/hotspots/hotspot-csv.ts'
import { hotspotGeoJson } from '../../core/hotspots/hotspot-geo-json.ts'
import type { HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { PlaneOrigin } from '../../core/plane.ts'
import { downloadText } from '../download-text.ts'

export interface ListFilesProps {
  readonly picture: Parameters<typeof hotspotCsv>[0]
  /** In the order of the table. */
  readonly rows: readonly HotspotPlace[]
  readonly plane: PlaneOrigin
  readonly handling: readonly string[]
  /** @returns what reopens the list; null where nothing of it may be in an address */
  readonly link: () => string | null
  readonly nameOf: (ending: 'csv' | 'geojson') => string
  /** What the list is called, for the ear, where a page has other files too. */
  readonly of?: string
}

/** The list as two files of exactly what is shown. */
export function ListFiles({ picture, rows, plane, handling, link, nameOf, of }: ListFilesProps) {
  const csv = () => downloadText(nameOf('csv'), hotspotCsv(picture, rows, link(), handling))
  const geoJson = () =>
    downloadText(nameOf('geojson'), hotspotGeoJson(picture, rows, plane, link(), handling), 'application/geo+json')
  const more = of && <span class="hide"> of “{of}”</span>
  return (
    <>
      <button type="button" class="button" onClick={csv}>
        Download CSV{more}
      </button>
      <button type="button" class="button" onClick={geoJson}>
        Download GeoJSON{more}
      </button>
    </>
  )
}
