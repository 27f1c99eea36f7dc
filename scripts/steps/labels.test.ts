import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point } from '../../src/core/plane.ts'
import { labelWidths } from '../../src/core/published.ts'
import { nameLines, placeLabels } from './labels.ts'

const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
]
const ward = (name: string, ring: readonly Point[]) => ({ name, ring })

describe('a label', () => {
  test('stands in its ward from the narrowest map on where there is room', () => {
    const [label] = placeLabels([ward('Hendon', square(0, 0, 1000))], 1000)
    expect(label).toMatchObject({ lines: ['Hendon'], valueFrom: 0, nameFrom: 0 })
    expect(label?.at).toEqual([500, expect.any(Number)])
  })

  test('of a small ward waits for a wider map, its name longer than its value', () => {
    const [, small] = placeLabels([ward('Hendon', square(0, 0, 1000)), ward('Edgwarebury', square(1000, 0, 40))], 1100)
    expect(small?.valueFrom).toBeGreaterThan(1)
    expect(small?.nameFrom).toBeGreaterThan(small?.valueFrom ?? 0)
  })

  test('that fits on no map is never shown', () => {
    const [label] = placeLabels([ward('Edgwarebury', square(0, 0, 3))], 3000)
    expect([label?.valueFrom, label?.nameFrom]).toEqual([labelWidths.length, labelWidths.length])
  })

  test('gives way to that of a larger ward beside it', () => {
    const narrow: Point[] = [
      [0, 0],
      [1000, 0],
      [1000, 60],
      [0, 60],
    ]
    const [large, small] = placeLabels([ward('Large', square(0, 60, 400)), ward('Small', narrow)], 1000)
    expect(large?.valueFrom).toBeLessThanOrEqual(small?.valueFrom ?? 0)
  })

  test('touches no other at any width, however the wards lie', () => {
    const anyWards = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 900 }),
        y: fc.integer({ min: 0, max: 900 }),
        side: fc.integer({ min: 30, max: 300 }),
      }),
      { minLength: 2, maxLength: 5 },
    )
    fc.assert(
      fc.property(anyWards, (made) => {
        const labels = placeLabels(
          made.map(({ x, y, side }, i) => ward(`Ward ${i}`, square(x, y, side))),
          1200,
        )
        labelWidths.forEach((width, step) => {
          const px = width / 1200
          const half = step < 2 ? 16 : 20
          const drawn = labels.filter(({ valueFrom }) => valueFrom <= step)
          drawn.forEach((a, i) => {
            for (const b of drawn.slice(i + 1)) {
              const across = Math.abs(a.at[0] - b.at[0]) * px - 2 * half
              const along = Math.abs(a.at[1] - b.at[1]) * px - 17
              // Anchors stand on whole units: half a unit each way is lost.
              expect(Math.max(across, along)).toBeGreaterThanOrEqual(-px)
            }
          })
        })
      }),
      { numRuns: 25 },
    )
  })
})

describe('a name', () => {
  test.each([
    ['Hendon', ['Hendon']],
    ['Mill Hill', ['Mill Hill']],
    ['Golders Green', ['Golders', 'Green']],
    ['Finchley Church End', ['Finchley', 'Church End']],
    ['Totteridge & Woodside', ['Totteridge &', 'Woodside']],
    ['Upper Hill & Lower Hill', ['Upper Hill &', 'Lower Hill']],
    ['Edgwarebury', ['Edgwarebury']],
  ])('%s is written on lines: %j', (name, lines) => {
    expect(nameLines(name)).toEqual(lines)
  })

  test('loses no word by it', () => {
    const anyName = fc.array(fc.constantFrom('Mill', 'Hill', 'Totteridge', 'St', '&', 'Church'), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(anyName, (words) => {
        fc.pre(words[0] !== '&' && words.at(-1) !== '&' && words.filter((word) => word === '&').length < 2)
        expect(nameLines(words.join(' ')).join(' ')).toBe(words.join(' '))
      }),
    )
  })
})
