import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromGrid, toGrid } from './national-grid.ts'

const apart = ([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]) => Math.hypot(x1 - x2, y1 - y2)

describe('the British National Grid', () => {
  test('is within 5 m of the survey’s control points, and within 2 m in London', () => {
    // Ordnance Survey, test points of its transformation OSTN15: TP09 Lambeth, TP08 Brislington, TP11 Colchester; the worked
    // example of its guide: Caister water tower.
    const lambeth = toGrid([-0.1199255718, 51.4893656495])
    expect(apart(lambeth, [530624.974, 178388.464])).toBeLessThan(2)
    expect(apart(toGrid([-2.54407618349, 51.4275474302]), [362269.991, 169978.69])).toBeLessThan(5)
    expect(apart(toGrid([0.89724327012, 51.8943663735]), [599445.59, 225722.826])).toBeLessThan(5)
    expect(apart(toGrid([1.716073973, 52.658007833]), [651409.804, 313177.45])).toBeLessThan(5)
  })

  test('comes back to the same place to two millimetres', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 515_000, max: 535_000, noNaN: true }),
        fc.double({ min: 180_000, max: 205_000, noNaN: true }),
        (easting, northing) => {
          expect(apart(toGrid(fromGrid([easting, northing])), [easting, northing])).toBeLessThan(0.002)
        },
      ),
      { seed: 7, numRuns: 200 },
    )
  })
})
