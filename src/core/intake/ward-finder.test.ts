import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { wardAt } from '../../../scripts/steps/ward-at.ts'
import { wardShapes } from '../../../scripts/steps/ward-shapes.ts'
import { barnet } from '../../../tests/support/built-council.ts'
import { fromGrid, toGrid } from './national-grid.ts'
import { type WardShape, wardFinder } from './ward-finder.ts'

let shapes: WardShape[]
let find: ReturnType<typeof wardFinder>
let exactly: (easting: number, northing: number) => string | null
beforeAll(async () => {
  shapes = wardShapes((await barnet()).boundaries)
  find = wardFinder(shapes)
  const outlines = shapes.map(({ code, polygons }) => ({ id: code, polygons }))
  exactly = (easting, northing) => wardAt(fromGrid([easting, northing]), outlines)
})

describe('the ward at a place', () => {
  test('is that of the outlines themselves, all over the borough and around it', () => {
    const found = new Set<string | null>()
    fc.assert(
      fc.property(
        fc.double({ min: 517_000, max: 532_000, noNaN: true }),
        fc.double({ min: 183_000, max: 202_000, noNaN: true }),
        (easting, northing) => {
          found.add(find(easting, northing))
          expect(find(easting, northing)).toBe(exactly(easting, northing))
        },
      ),
      { seed: 7, numRuns: 3000 },
    )
    expect(found.size).toBe(25)
  })

  test('is that of the outlines themselves within metres and centimetres of an edge', () => {
    const corners = shapes.flatMap(({ polygons }) => polygons.flat(2)).map(toGrid)
    let tried = 0
    for (const [i, [x, y]] of corners.entries()) {
      if (i % 3 > 0) continue
      const [nextX, nextY] = corners[i + 1] ?? [x, y]
      for (const off of [-20, -1, -0.05, 0, 0.05, 1, 20]) {
        const [easting, northing] = [(x + nextX) / 2 + off, (y + nextY) / 2 + off / 2]
        expect([easting, northing, find(easting, northing)]).toEqual([easting, northing, exactly(easting, northing)])
        tried++
      }
    }
    expect(tried).toBeGreaterThan(1000)
  })

  test('is the same whether its cell was asked for before or not', () => {
    const again = wardFinder(shapes)
    expect(again(523_000, 190_000)).toBe(again(523_000, 190_000))
    expect(again(523_000, 190_000)).not.toBeNull()
  })

  test('is none far away, without outlines, and for what is no number', () => {
    expect(find(100_000, 100_000)).toBeNull()
    expect(find(Number.NaN, 190_000)).toBeNull()
    expect(wardFinder([])(523_000, 190_000)).toBeNull()
  })
})
