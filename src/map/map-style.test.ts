import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import type { Colours } from './colours.ts'
import { groundId, groundLayers } from './layers/ground-layers.ts'
import { mapStyle, pictureLayers } from './map-style.ts'

const ramp = { 0: '#fafaf8', 1: '#f3efb6', 2: '#98c7a9', 3: '#469f9c', 4: '#066f8b', 5: '#1f3663' } as const
const colours: Colours = {
  slots: { sequential: ramp, deprivation: ramp, diverging: ramp },
  land: '#fafaf8',
  canvas: '#f3f3f0',
  edge: '#3d444b',
  casing: '#ffffff',
  chosen: '#14181c',
  pattern: '#5f6770',
  quiet: '#deddd8',
}

test('the style is valid by the specification', () => {
  expect(validateStyleMin(mapStyle(colours))).toEqual([])
})

test('the style asks no other site and no file for anything', () => {
  const style = JSON.stringify(mapStyle(colours))
  expect(style).not.toMatch(/https?:|glyphs|sprite|tiles/)
})

test('context lies above the fills and below the borders, and is off until it is asked for', () => {
  const { layers } = mapStyle(colours)
  const at = (id: string) => layers.findIndex((layer) => layer.id === id)
  for (const { object } of groundLayers) {
    const id = groundId(object)
    expect(at(id)).toBeGreaterThan(at('small-area-uncovered'))
    expect(at(id)).toBeLessThan(at('small-area-borders'))
    expect(layers[at(id)]?.layout?.visibility).toBe('none')
  }
})

test('every layer draws from a source of the style', () => {
  const { layers, sources } = mapStyle(colours)
  for (const layer of layers) if ('source' in layer) expect(Object.keys(sources)).toContain(layer.source)
  expect(new Set(layers.map((layer) => layer.id)).size).toBe(layers.length)
})

test('a pattern is a layer of its own over its fill at full strength', () => {
  const { layers } = mapStyle(colours)
  const patterned = layers.filter((layer) => layer.type === 'fill' && layer.paint?.['fill-pattern'] !== undefined)
  expect(patterned.map((layer) => layer.id)).toEqual([
    'ward-missing',
    'ward-suppressed',
    'ward-uncovered',
    'small-area-missing',
    'small-area-suppressed',
    'small-area-uncovered',
  ])
  for (const layer of patterned) expect(layer).not.toHaveProperty(['paint', 'fill-color'])
})

test('each layer can tell what it draws', () => {
  for (const layer of pictureLayers) expect(layer.describe.length).toBe(1)
})
