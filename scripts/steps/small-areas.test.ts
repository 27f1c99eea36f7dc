import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../../src/catalogue/indicators.ts'
import { pathBounds } from '../../src/core/path-bounds.ts'
import { labelWidths, type PlacesFile, type SmallAreasFile } from '../../src/core/published.ts'
import { barnet, built, tinyCouncil } from '../../tests/support/built-council.ts'
import type { Council } from '../council/read-council.ts'
import { publish } from '../publish.ts'

let council: Council
let file: SmallAreasFile
let places: PlacesFile
beforeAll(async () => {
  council = await barnet()
})

describe('the small areas of Barnet', () => {
  beforeAll(async () => {
    const whole = built(council, 'public')
    if (!whole.smallAreas) throw new Error('no small areas')
    file = whole.smallAreas
    places = whole.places
  })

  test('are 220, each in a ward of ours, with residents and a name of its own', () => {
    expect(new Set(file.areas.map(({ code }) => code)).size).toBe(220)
    expect(new Set(file.areas.map(({ name }) => name)).size).toBe(220)
    const wards = new Map(places.wards.map(({ code, name, slug }) => [code, { name, slug }]))
    for (const { within, slug } of file.areas) expect(wards.get(within.code)).toEqual({ name: within.name, slug })
    expect(new Set(file.areas.map(({ within }) => within.code)).size).toBe(24)
    for (const { residents } of file.areas) expect(residents.mid2022).toBeGreaterThan(900)
  })

  test('cover the borough: their hectares are those of the wards to 0.2%', () => {
    const sum = (areas: readonly { readonly hectares: number }[]) => areas.reduce((all, one) => all + one.hectares, 0)
    expect(sum(file.areas) / sum(places.wards)).toBeCloseTo(1, 2)
    expect(Math.abs(sum(file.areas) / sum(places.wards) - 1)).toBeLessThan(0.002)
  })

  test('lie in the drawing of the wards, each with its label inside its own outline', () => {
    for (const { path, label } of file.areas) {
      const { left, right, top, bottom } = pathBounds(path)
      expect([left, top].every((edge) => edge >= -2)).toBe(true)
      expect(right <= places.width + 2 && bottom <= places.height + 2).toBe(true)
      const [x, y] = label.at
      expect(x > left && x < right && y > top && y < bottom).toBe(true)
    }
  })

  test('write no value where the names of the wards stand', () => {
    for (const { label } of file.areas) {
      expect(labelWidths[label.valueFrom] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(1300)
      expect(label.nameFrom).toBeGreaterThanOrEqual(label.valueFrom)
    }
  })

  test('are all reached by arrows from any of them', () => {
    const next = new Map(file.areas.map((area) => [area.code, area.next]))
    const seen = new Set(file.areas.slice(0, 1).map(({ code }) => code))
    for (const code of seen) for (const to of next.get(code) ?? []) if (to) seen.add(to)
    expect(seen.size).toBe(220)
  })
})

test('without an indicator by small area no file of them is published', () => {
  const wards = indicators.filter(({ series }) => !series.endsWith('-lsoa'))
  expect(built(council, 'public', wards).smallAreas).toBeNull()
})

test('a council that does not know the residents of all has no series by small area', async () => {
  const tiny = await tinyCouncil()
  const [first, ...rest] = tiny.smallAreas
  if (!first) throw new Error('no small areas')
  const bare = { ...tiny, smallAreas: [{ ...first, residentsMid2022: null }, ...rest] }
  const manifest = JSON.parse(publish(bare, 'public').get('manifest.json') ?? '')
  expect(manifest.smallAreas).toBeNull()
  expect(JSON.stringify(manifest.series)).not.toContain('crime-lsoa')
})
