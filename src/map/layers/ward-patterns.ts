import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import type { Colours } from '../colours.ts'
import type { Layer } from './layer.ts'

const states = ['missing', 'suppressed', 'uncovered'] as const

/**
 * The three patterns over land without a value: a second layer at full strength, since a pattern replaces a fill's
 * colour. A pattern cannot follow feature state, its opacity can.
 */
export const wardPatterns: Layer = {
  id: 'ward-patterns',
  style: () =>
    states.map(
      (state): LayerSpecification => ({
        id: `ward-${state}`,
        type: 'fill',
        source: 'wards',
        paint: {
          'fill-pattern': state,
          'fill-opacity': ['case', ['==', ['feature-state', 'state'], state], 1, 0],
        },
      }),
    ),
  describe: ({ picture }) =>
    states
      .map((state) => `${state}: ${picture.readings.filter((reading) => reading.state === state).length}`)
      .join(', '),
  // The state itself is set with the fills.
  apply: () => {},
}

/** Draws the patterns as images, in the look of the legend's keys. */
export function addPatternImages(map: GlMap, colours: Colours): void {
  for (const state of states) {
    const image = patternImage(state, colours.pattern)
    if (image && !map.hasImage(state)) map.addImage(state, image, { pixelRatio: 2 })
  }
}

/** One tile, at twice the size it is shown. */
const tile = 20

function patternImage(state: (typeof states)[number], colour: string): ImageData | null {
  const canvas = document.createElement('canvas')
  canvas.width = tile
  canvas.height = tile
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = 2.6
  pen.beginPath()
  if (state === 'suppressed') pen.arc(tile / 2, tile / 2, 2.6, 0, 2 * Math.PI)
  else for (const x of [-tile, 0, tile]) drawDiagonals(pen, x, state === 'uncovered')
  if (state === 'suppressed') pen.fill()
  else pen.stroke()
  return pen.getImageData(0, 0, tile, tile)
}

/** Diagonals that meet those of the next tile. */
function drawDiagonals(pen: CanvasRenderingContext2D, x: number, crossed: boolean): void {
  pen.moveTo(x, tile)
  pen.lineTo(x + tile, 0)
  if (!crossed) return
  pen.moveTo(x, 0)
  pen.lineTo(x + tile, tile)
}
