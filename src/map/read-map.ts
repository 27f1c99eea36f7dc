import type { Map as GlMap } from 'maplibre-gl'
import { type AreaCode, parseAreaCode } from '../core/area-code.ts'
import type { AreaKind } from '../core/series.ts'
import type { DrawnArea, DrawnMap } from '../core/zoomable-map.ts'
import { areaSources } from './layers/area-source.ts'
import { chosenIn } from './layers/chosen-area.ts'
import type { Drawn } from './layers/layer.ts'
import { pictureLayers } from './map-style.ts'

/** What the library holds now, and what its layers say of the picture that they were given last. */
export function readMap(map: GlMap, drawn: Drawn | null): DrawnMap {
  return {
    areas: drawn ? drawn.picture.readings.map(({ code }) => readArea(map, drawn.picture.by, code)) : [],
    chosen: drawn && parseAreaCode(chosenIn(map, drawn.picture.by)),
    described: drawn ? pictureLayers.map((layer) => layer.describe(drawn)) : [],
  }
}

function readArea(map: GlMap, by: AreaKind, code: AreaCode): DrawnArea {
  const { areas, points } = areaSources[by]
  const { slot, state, say } = map.getFeatureState({ source: areas, id: code })
  const { radius } = map.getFeatureState({ source: points, id: code })
  return {
    code,
    slot: typeof slot === 'number' && slot >= 0 ? slot : null,
    state: String(state),
    say: String(say),
    radius: typeof radius === 'number' ? radius : 0,
  }
}
