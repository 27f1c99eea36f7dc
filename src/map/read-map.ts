import type { Map as GlMap } from 'maplibre-gl'
import { type AreaCode, parseAreaCode } from '../core/area-code.ts'
import type { PlacesFile } from '../core/published.ts'
import type { DrawnArea, DrawnMap } from '../core/zoomable-map.ts'
import { chosenIn } from './layers/chosen-ward.ts'
import type { Drawn } from './layers/layer.ts'
import { pictureLayers } from './map-style.ts'

/** What the library holds now, and what its layers say of the picture that they were given last. */
export function readMap(map: GlMap, places: PlacesFile, drawn: Drawn | null): DrawnMap {
  return {
    areas: places.wards.map(({ code }) => readArea(map, code)),
    chosen: parseAreaCode(chosenIn(map)),
    described: drawn ? pictureLayers.map((layer) => layer.describe(drawn)) : [],
  }
}

function readArea(map: GlMap, code: AreaCode): DrawnArea {
  const { slot, state, say } = map.getFeatureState({ source: 'wards', id: code })
  const { radius } = map.getFeatureState({ source: 'ward-points', id: code })
  return {
    code,
    slot: typeof slot === 'number' && slot >= 0 ? slot : null,
    state: String(state),
    say: String(say),
    radius: typeof radius === 'number' ? radius : 0,
  }
}
