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

/** Room of a label in px about its anchor: the value, and above it the lines of the name; as the style sheet sets them. */
function roomOf({ lines, nameFrom }: ReturnType<typeof placeLabels>[number], step: number) {
  if (nameFrom > step) return { half: step < 2 ? 16 : 20, above: 8.5, below: 8.5 }
  return { half: Math.max(20, ...lines.map((line) => line.length * 3)), above: 8.5 + 13 * lines.length, below: 8.5 }
}

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
          const drawn = labels
            .filter(({ valueFrom }) => valueFrom <= step)
            .map((label) => ({ label, room: roomOf(label, step) }))
          drawn.forEach((a, i) => {
            for (const b of drawn.slice(i + 1)) {
              const across = Math.abs(a.label.at[0] - b.label.at[0]) * px - a.room.half - b.room.half
              const [upper, lower] = a.label.at[1] <= b.label.at[1] ? [a, b] : [b, a]
              const along = (lower.label.at[1] - upper.label.at[1]) * px - upper.room.below - lower.room.above
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
