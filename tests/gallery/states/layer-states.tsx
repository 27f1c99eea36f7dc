import type { VNode } from 'preact'
import { missing, suppressed, uncovered } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import type { Colours } from '../../../src/map/colours.ts'
import { groundLayers } from '../../../src/map/layers/ground-layers.ts'
import { pictureLayers } from '../../../src/map/map-style.ts'
import { counts, shown, usual, wardAt } from '../figures.ts'
import { type GalleryGroup, says } from '../gallery-state.ts'

/** Names in the place of colours: here it is read what a layer draws, not seen. */
const ramp = { 0: 'land', 1: 'class 1', 2: 'class 2', 3: 'class 3', 4: 'class 4', 5: 'class 5' } as const
const colours: Colours = {
  slots: { sequential: ramp, deprivation: ramp, diverging: ramp },
  land: 'land',
  canvas: 'canvas',
  edge: 'edge',
  casing: 'casing',
  chosen: 'chosen',
  pattern: 'pattern',
  quiet: 'quiet',
}

const rates = shown(
  counts((ward, at) =>
    ward === 2 ? missing('source-gap') : ward === 6 ? suppressed : ward === 9 ? uncovered : usual(ward, at),
  ),
  { ward: wardAt(4) },
)
const circles = shown(counts(usual), { measure: 'count' })

/** What each layer says of a picture, and the styles that it hands to the renderer. */
const described = (picture: Picture): VNode => (
  <dl class="gallery-layers">
    {pictureLayers.map(({ id, style, describe }) => (
      <div key={id}>
        <dt>{id}</dt>
        <dd>{describe({ picture, hovered: null })}</dd>
        <dd class="tiny">
          {style(colours)
            .map((layer) => `${layer.type} “${layer.id}”`)
            .join(', ')}
        </dd>
      </div>
    ))}
  </dl>
)

export const layerStates: GalleryGroup = {
  id: 'layers',
  name: 'Layers of the zoomable map, as they describe themselves',
  states: [
    {
      id: 'layers-classes',
      name: 'Classes, patterns, a chosen ward',
      look: 'Every layer of the picture says what it draws; counts of patterns are those of the key.',
      picture: rates,
      show: described(rates),
      claims: [says('missing: 1, suppressed: 1, uncovered: 1'), says('Chosen: Elmwick'), says('No circles')],
    },
    {
      id: 'layers-circles',
      name: 'Circles',
      look: 'Twelve circles, no ward chosen.',
      picture: circles,
      show: described(circles),
      claims: [says('Circles of 12 wards'), says('No ward chosen')],
    },
    {
      id: 'layers-context',
      name: 'Context',
      look: 'Each layer of context with its group and its file; all are off until they are asked for.',
      picture: null,
      show: (
        <dl class="gallery-layers">
          {groundLayers.map(({ object, group, file, style }) => (
            <div key={object}>
              <dt>{object}</dt>
              <dd>
                {style(colours, { id: object, source: object }).type}, switched with “{group}”, from the file “{file}”
              </dd>
            </div>
          ))}
        </dl>
      ),
      claims: [says('stations'), says(/switched with “parks”, from the file “osm”/)],
    },
  ],
}
