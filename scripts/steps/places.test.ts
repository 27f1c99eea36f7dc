import { beforeAll, describe, expect, test } from 'vitest'
import type { Point } from '../../src/core/plane.ts'
import { labelWidths, type Place, type PlacesFile } from '../../src/core/published.ts'
import { barnet, tinyCouncil } from '../../tests/support/built-council.ts'
import type { Council } from '../council/read-council.ts'
import { isInside } from './label-box.ts'
import { places } from './places.ts'

let council: Council
let ground: PlacesFile
beforeAll(async () => {
  council = await barnet()
  ground = places(council)
})

/** The rings of a path of moves and relative lines. */
function ringsOf(path: string): Point[][] {
  return path
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => {
        const [a, b] = [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]
        ;[x, y] = i === 0 ? [a, b] : [x + a, y + b]
        return [x, y]
      })
    })
}

const hectaresOf = (path: string) =>
  ringsOf(path).reduce(
    (sum, ring) =>
      sum +
      Math.abs(
        ring.reduce((area, [x, y], i) => {
          const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
          return area + (x * nextY - nextX * y) / 2
        }, 0),
      ),
    0,
  ) / 100

describe('the ground of Barnet', () => {
  test('has 24 wards in the order of their table, each with its outline', () => {
    expect(ground.wards.map(({ code, name }) => [code, name])).toEqual(
      council.wards.map(({ code, name }) => [code, name]),
    )
    expect(ground.wards).toHaveLength(24)
    for (const { path } of ground.wards) expect(ringsOf(path)[0]?.length).toBeGreaterThan(10)
  })

  test('has outlines as large as the wards are', () => {
    for (const { name, path, hectares } of ground.wards) {
      expect([name, Math.abs(hectaresOf(path) / hectares - 1) < 0.02]).toEqual([name, true])
    }
  })

  test('draws every border once: of the outlines no stretch is left out, none has a second line', () => {
    const edgesOf = (line: readonly Point[]) =>
      line.slice(1).map((point, i) => [line[i]?.join() ?? '', point.join()].sort().join(' '))
    const borders = ringsOf(ground.borders).flatMap(edgesOf)
    const outlines = ground.wards.flatMap(({ path }) =>
      ringsOf(path).flatMap((ring) => edgesOf([...ring, ring[0] ?? [0, 0]])),
    )
    expect(new Set(borders).size).toBe(borders.length)
    expect(new Set(borders)).toEqual(new Set(outlines))
    // A border within the borough is a part of two outlines.
    const shared = outlines.filter((edge, i) => outlines.indexOf(edge) !== i)
    expect(shared.length).toBeGreaterThan(300)
    expect(borders.length).toBe(outlines.length - shared.length)
  })

  test('has the neighbouring councils, their names clear of the wards', () => {
    expect(ground.around.map(({ name }) => name)).toContain('Harrow')
    for (const { at } of ground.around) {
      if (!at) continue
      for (const { path } of ground.wards) expect(ringsOf(path).some((ring) => isInside(at, ring))).toBe(false)
    }
    expect(ground.around.some(({ at }) => at !== null)).toBe(true)
  })

  test('tells aliases that hold for every dataset, and old wards with where they are now', () => {
    expect(ground.aliases.find(({ alias }) => alias === 'Totteridge & Whetstone')?.refused).toContain(
      'is the name of a station',
    )
    expect(ground.aliases.filter(({ alias }) => alias === 'Totteridge & Whetstone')).toHaveLength(1)
    expect(ground.aliases.find(({ alias }) => alias === 'Brunswich Park')?.refused).toBeNull()
    expect(ground.oldWards).toHaveLength(21)
  })

  test('a ward without an outline is a mistake of ours', () => {
    const wards = council.wards.map((ward, i) => (i === 0 ? { ...ward, code: 'E05999999' as never } : ward))
    expect(() => places({ ...council, wards })).toThrow('no boundary for E05999999')
  })
})

describe('the labels of the wards', () => {
  /** Room of a label in px about its anchor: the value, and above it the lines of the name; as the style sheet sets them. */
  const valueBox = (step: number) => ({ half: step < 2 ? 16 : 20, above: 8.5, below: 8.5 })
  const nameBox = ({ lines }: Place['label']) => ({
    half: Math.max(20, ...lines.map((line) => line.length * 3)),
    above: 8.5 + 13 * lines.length,
    below: 8.5,
  })

  test('are drawn in their own ward', () => {
    for (const { name, path, label } of ground.wards) {
      expect([name, ringsOf(path).some((ring) => isInside(label.at, ring))]).toEqual([name, true])
    }
  })

  test('do not touch each other at any width of the map', () => {
    labelWidths.forEach((width, step) => {
      const px = width / ground.width
      const drawn = ground.wards
        .filter(({ label }) => label.valueFrom <= step)
        .map(({ name, label }) => ({
          name,
          at: label.at,
          box: label.nameFrom <= step ? nameBox(label) : valueBox(step),
        }))
      for (const a of drawn) {
        for (const b of drawn.filter((other) => other.name > a.name)) {
          const across = Math.abs(a.at[0] - b.at[0]) * px - a.box.half - b.box.half
          const [upper, lower] = a.at[1] < b.at[1] ? [a, b] : [b, a]
          const along = (lower.at[1] - upper.at[1]) * px - upper.box.below - lower.box.above
          // Anchors stand on whole units: half a unit each way is lost.
          expect([width, a.name, b.name, Math.max(across, along) >= -px]).toEqual([width, a.name, b.name, true])
        }
      }
    })
  })

  test('show every value on a laptop’s map and nearly all names, and no name without its value', () => {
    const laptop = labelWidths.indexOf(640)
    expect(ground.wards.filter(({ label }) => label.valueFrom > laptop).map(({ name }) => name)).toEqual([])
    expect(ground.wards.filter(({ label }) => label.nameFrom <= laptop).length).toBeGreaterThan(12)
    expect(ground.wards.filter(({ label }) => label.nameFrom <= labelWidths.length - 1)).toHaveLength(24)
    for (const { label } of ground.wards) expect(label.nameFrom).toBeGreaterThanOrEqual(label.valueFrom)
  })
})

describe('the walk of the arrow keys', () => {
  const targets = (place: Place) => place.next.flatMap((code) => code ?? [])

  test('reaches every ward from every other', () => {
    for (const start of ground.wards) {
      const reached = new Set([start.code])
      for (const code of reached) {
        const place = ground.wards.find((ward) => ward.code === code)
        for (const next of place ? targets(place) : []) reached.add(next)
      }
      expect([start.name, reached.size]).toEqual([start.name, 24])
    }
  })

  test('leads each time into the half of the map that the arrow points to', () => {
    for (const { name, label, next } of ground.wards) {
      next.forEach((code, direction) => {
        const target = ground.wards.find((ward) => ward.code === code)
        if (!target) return
        const [dx, dy] = [target.label.at[0] - label.at[0], target.label.at[1] - label.at[1]]
        expect([name, direction, ([-dy, dx, dy, -dx][direction] ?? 0) > 0]).toEqual([name, direction, true])
      })
    }
  })

  test('leaves no ward by fewer than two keys', () => {
    for (const place of ground.wards) expect(targets(place).length).toBeGreaterThanOrEqual(2)
  })
})

test('a council without neighbours has none around', async () => {
  const tiny = await tinyCouncil()
  expect(places({ ...tiny, around: null }).around).toEqual([])
  expect(places(tiny).wards.map(({ name }) => name)).toEqual(tiny.wards.map(({ name }) => name))
})
