import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import type { AreaKind } from '../../core/series.ts'
import type { Colours } from '../colours.ts'
import { areaKinds, areaSources, forEachKind, showOnly } from './area-source.ts'
import type { Layer } from './layer.ts'

const states = ['missing', 'suppressed', 'uncovered'] as const

/**
 * The three patterns over land without a value: a second layer at full strength, since a pattern replaces a fill's
 * colour. A pattern cannot follow feature state, its opacity can.
 */
export const areaPatterns: Layer = {
  id: 'area-patterns',
  style: () =>
    forEachKind((kind) =>
      states.map(
        (state): LayerSpecification => ({
          id: `${kind}-${state}`,
          type: 'fill',
          source: areaSources[kind].areas,
          paint: {
            'fill-pattern': imageName(state, 0),
            'fill-opacity': ['case', ['==', ['feature-state', 'state'], state], 1, 0],
          },
        }),
      ),
    ),
  describe: ({ picture }) =>
    states
      .map((state) => `${state}: ${picture.readings.filter((reading) => reading.state === state).length}`)
      .join(', '),
  // The state itself is set with the fills.
  apply: (map, { picture }) => showOnly(map, picture.by, patternLayers),
}

const patternLayers = (kind: AreaKind) => states.map((state) => `${kind}-${state}`)

/** Draws the patterns as images, in the look of the legend's keys, once for each step of `fitPatterns`. */
export function addPatternImages(map: GlMap, colours: Colours): void {
  for (const state of states) {
    const image = patternImage(state, colours.pattern)
    for (let step = 0; image && step < steps; step++) {
      const pixelRatio = sharpness * 2 ** ((step + 0.5) / steps)
      if (!map.hasImage(imageName(state, step))) map.addImage(imageName(state, step), image, { pixelRatio })
    }
  }
}

/**
 * Keeps the patterns as dense as they are in the drawing and in the legend. The library draws them twice as large before
 * each whole zoom as after it; between them there are four images, each a little smaller.
 */
export function fitPatterns(map: GlMap): void {
  const zoom = map.getZoom()
  const step = Math.floor(steps * (zoom - Math.floor(zoom)))
  for (const state of states) {
    const name = imageName(state, step)
    for (const kind of areaKinds) {
      const id = `${kind}-${state}`
      if (map.getPaintProperty(id, 'fill-pattern') !== name) map.setPaintProperty(id, 'fill-pattern', name)
    }
  }
}

const steps = 4
const imageName = (state: string, step: number) => `${state}-${step}`

/** Px of an image for one of the map. */
const sharpness = 4

/** Px of the map that a tile is wide: a hatch of lines 7 px apart, dots 6 px apart. */
const tiles: Record<(typeof states)[number], number> = { missing: 9.9, suppressed: 6, uncovered: 9.9 }

function patternImage(state: (typeof states)[number], colour: string): ImageData | null {
  const tile = Math.round(tiles[state] * sharpness)
  const canvas = document.createElement('canvas')
  canvas.width = tile
  canvas.height = tile
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = sharpness
  pen.beginPath()
  if (state === 'suppressed') pen.arc(tile / 2, tile / 2, 1.2 * sharpness, 0, 2 * Math.PI)
  else for (const x of [-tile, 0, tile]) drawDiagonals(pen, x, tile, state === 'uncovered')
  if (state === 'suppressed') pen.fill()
  else pen.stroke()
  return pen.getImageData(0, 0, tile, tile)
}

/** Diagonals that meet those of the next tile. */
function drawDiagonals(pen: CanvasRenderingContext2D, x: number, tile: number, crossed: boolean): void {
  pen.moveTo(x, tile)
  pen.lineTo(x + tile, 0)
  if (!crossed) return
  pen.moveTo(x, 0)
  pen.lineTo(x + tile, tile)
}
