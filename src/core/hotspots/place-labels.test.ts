import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Point } from '../plane.ts'
import { placeTowards } from './next-place.ts'
import { areaOf, polygonsOf, ringsOf } from './path-rings.ts'
import { layOutLabels, markerPx } from './place-labels.ts'

const widths = [250, 500, 1000, 2000]

test('no label lies upon another or upon a marker, at any width from which it is shown', () => {
  const at = fc.tuple(fc.integer({ min: 100, max: 900 }), fc.integer({ min: 100, max: 900 }))
  fc.assert(
    fc.property(fc.uniqueArray(at, { maxLength: 14, selector: String }), (points) => {
      const markers: readonly Point[] = points
      const wanted = markers.map((one, i) => ({
        id: String(i),
        at: one,
        width: 90,
        height: 14,
        side: 'beside' as const,
      }))
      const marks = markers.map((at) => ({ at, shift: [0, 0] as const }))
      const laid = layOutLabels(marks, wanted, widths, 1000)
      for (const [step, width] of widths.entries()) {
        const scale = width / 1000
        const boxes = laid
          .filter(({ from }) => from <= step)
          .map(({ id, anchor }) => {
            const [x, y] = markers[Number(id)] ?? [0, 0]
            const left = anchor === 'start' ? x * scale + markerPx + 4 : x * scale - markerPx - 4 - 90
            return { left, right: left + 90, top: y * scale - 7, bottom: y * scale + 7 }
          })
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
      }
    }),
  )
})

test('a neighbour’s name stands beyond the drawing, and never under the name of a place', () => {
  const place = { id: 'place', at: [900, 500], width: 90, height: 14, side: 'beside' } as const
  const neighbour = (x: number, beyond: boolean) =>
    ({ id: 'neighbour', at: [x, 500], width: 60, height: 14, side: 'about', beyond }) as const
  const laid = (...labels: Parameters<typeof layOutLabels>[1]) =>
    layOutLabels([], labels, widths, 1000).map(({ id, from }) => [id, from])
  expect(laid(place, neighbour(1100, true))).toEqual([
    ['place', 0],
    ['neighbour', 0],
  ])
  expect(laid(place, neighbour(1100, false))).toEqual([['place', 0]])
  // The words of the place reach over it on all but the widest map.
  expect(laid(place, neighbour(820, true))).toEqual([
    ['place', 0],
    ['neighbour', 3],
  ])
})

test('an arrow leads to the nearest place within its direction, or nowhere', () => {
  const [middle, near, far, up] = [
    [0, 0],
    [10, 2],
    [30, 0],
    [0, -9],
  ].map(([x = 0, y = 0]) => ({ at: [x, y] as const }))
  if (!middle || !near || !far || !up) throw new Error('four places')
  const places = [middle, far, near, up]
  expect(placeTowards(places, middle, 'ArrowRight')).toBe(near)
  expect(placeTowards(places, near, 'ArrowRight')).toBe(far)
  expect(placeTowards(places, middle, 'ArrowUp')).toBe(up)
  expect(placeTowards(places, middle, 'ArrowLeft')).toBeNull()
})

test('rings are read from absolute places and from steps alike', () => {
  const square = [
    [10, 20],
    [14, 20],
    [14, 24],
    [10, 24],
  ]
  expect(ringsOf('M10 20L14 20L14 24L10 24z')).toEqual([square])
  expect(ringsOf('M10 20l4 0 0 4-4 0z')).toEqual([square])
  expect(ringsOf('M10 20h4v4h-4z')).toEqual([square])
})

test('a hole belongs to the smallest ring around it; land within a hole is land', () => {
  const path = 'M0 0h90v90h-90zM10 10v60h60v-60zM20 20h40v40h-40zM30 30v10h10v-10z'
  const polygons = polygonsOf(path)
  expect(polygons.length).toBe(2)
  expect(polygons.map(([outer, ...holes]) => [Math.abs(areaOf(outer)) / 2, holes.length])).toEqual([
    [1600, 1],
    [8100, 1],
  ])
})
