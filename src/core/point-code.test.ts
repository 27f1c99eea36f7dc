import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePoints, encodePoints, type GridPoint } from './point-code.ts'

const side = fc.integer({ min: 0, max: 2 ** 16 - 1 })
const points = fc.array(fc.tuple(side, side))
const sorted = (all: readonly GridPoint[]) => all.map(([x, y]) => `${x},${y}`).sort()

test('decoding gives back every point, those that share a place too', () => {
  fc.assert(
    fc.property(points, (all) => {
      expect(sorted(decodePoints(encodePoints([...all, ...all])))).toEqual(sorted([...all, ...all]))
    }),
  )
})

test('the text does not tell in which order the points came', () => {
  fc.assert(
    fc.property(points, (all) => {
      expect(encodePoints([...all].reverse())).toBe(encodePoints(all))
    }),
  )
})

test('three points are read by hand: Z-order numbers 0, 3 and 300 as differences 0, 3 and 297', () => {
  const text = encodePoints([
    [18, 6],
    [0, 0],
    [1, 1],
  ])
  expect(text).toBe(btoa(String.fromCharCode(0, 3, 128 + 41, 2)))
})

test('a text that is cut short, or holds a number over 32 bits, is refused', () => {
  expect(() => decodePoints(btoa(String.fromCharCode(3, 128)))).toThrow('invalid points: cut short')
  expect(() => decodePoints(btoa(String.fromCharCode(255, 255, 255, 255, 127)))).toThrow('over 32 bits')
})

test('a point off the grid is refused', () => {
  expect(() => encodePoints([[2 ** 16, 0]])).toThrow('invalid point: 65536, 0')
  expect(() => encodePoints([[0.5, 0]])).toThrow('invalid point: 0.5, 0')
})
