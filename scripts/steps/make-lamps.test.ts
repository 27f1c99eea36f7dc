import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLamps } from '../../src/core/lamps.ts'
import { makeLamps } from './make-lamps.ts'

const place = fc.tuple(
  fc.double({ min: -0.31, max: -0.12, noNaN: true }),
  fc.double({ min: 51.55, max: 51.67, noNaN: true }),
)

test('a lamp column stays within a metre of its place', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const found = decodeLamps(makeLamps([a, b]))
      for (const [lon, lat] of [a, b]) {
        const metresOff = [0, 2].map((i) =>
          Math.hypot(((found[i] ?? 0) - lon) * 69_300, ((found[i + 1] ?? 0) - lat) * 111_300),
        )
        expect(Math.min(...metresOff)).toBeLessThan(1)
      }
    }),
  )
})

test('the corner is the westernmost and southernmost of all, in whole steps', () => {
  const { origin, step, count } = makeLamps([
    [-0.261502, 51.608552],
    [-0.145893, 51.563046],
  ])
  expect({ origin, step, count }).toEqual({ origin: [-0.2615, 51.56305], step: [0.00001, 0.00001], count: 2 })
})
