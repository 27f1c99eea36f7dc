import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Colours } from './colours.ts'
import { areaFills } from './layers/area-fills.ts'
import { areaPatterns } from './layers/area-patterns.ts'
import { chosenArea } from './layers/chosen-area.ts'
import { countCircles } from './layers/count-circles.ts'
import { groundId, groundLayers } from './layers/ground-layers.ts'
import type { Layer } from './layers/layer.ts'
import { smallAreaBorders } from './layers/small-area-borders.ts'
import { wardBorders } from './layers/ward-borders.ts'

/** The layers that draw the picture, from the ground up; context lies between the patterns and the borders. */
export const pictureLayers: readonly Layer[] = [
  areaFills,
  areaPatterns,
  smallAreaBorders,
  wardBorders,
  countCircles,
  chosenArea,
]

/** Sources whose features are wards or small areas, known by their code. */
const byCode: GeoJSONSourceSpecification = { ...emptySource(), promoteId: 'code' }

/**
 * The whole style, with sources still empty and context still off: no glyphs, no sprite, no address. What is drawn and
 * in which order stands here and nowhere else.
 */
export function mapStyle(colours: Colours): StyleSpecification {
  const [fills, patterns, ...rest] = pictureLayers
  const stylesOf = (layers: readonly (Layer | undefined)[]) => layers.flatMap((layer) => layer?.style(colours) ?? [])
  return {
    version: 8,
    sources: {
      around: emptySource(),
      wards: byCode,
      borders: emptySource(),
      'ward-points': byCode,
      'small-areas': byCode,
      'small-area-points': byCode,
      ...Object.fromEntries(groundLayers.map(({ object }) => [groundId(object), emptySource()])),
    },
    layers: [
      { id: 'paper', type: 'background', paint: { 'background-color': colours.canvas } },
      aroundLayer(colours),
      ...stylesOf([fills, patterns]),
      ...groundLayers.map(({ object, style }) =>
        hidden(style(colours, { id: groundId(object), source: groundId(object) })),
      ),
      ...stylesOf(rest),
    ],
  }
}

function aroundLayer({ land, quiet }: Colours): LayerSpecification {
  return { id: 'around', type: 'fill', source: 'around', paint: { 'fill-color': land, 'fill-outline-color': quiet } }
}

function hidden(layer: LayerSpecification): LayerSpecification {
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification
}

function emptySource(): GeoJSONSourceSpecification {
  return { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
}
