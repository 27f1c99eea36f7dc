import { beforeAll, expect, test } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import { lsoaCode } from '../../tests/support/parsed.ts'
import { defaultView } from '../core/view.ts'
import { withFittingArea } from './fitting-area.ts'

let site: Built
beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})

const fitting = (indicator: string, ward: Parameters<typeof withFittingArea>[0]['ward'], loaded = true) =>
  withFittingArea(
    { ...defaultView(indicator), ward },
    { manifest: site.manifest, smallAreas: loaded ? site.smallAreas : null },
  ).ward
const area = () => {
  const [first] = site.smallAreas?.areas ?? []
  if (!first) throw new Error('no small areas')
  return first
}

test('a small area gives way to its ward where the indicator is by ward', () => {
  expect(fitting('crime', area().code)).toBe(area().within.code)
})

test('a small area stays where the indicator is by small area, and so does a ward', () => {
  expect(fitting('crime-lsoa', area().code)).toBe(area().code)
  expect(fitting('crime-lsoa', area().within.code)).toBe(area().within.code)
})

test('a code that is none of ours is dropped once the small areas are known, and stands until then', () => {
  const stranger = lsoaCode(123456)
  expect(fitting('crime-lsoa', stranger)).toBeNull()
  expect(fitting('crime-lsoa', stranger, false)).toBe(stranger)
  expect(fitting('crime', stranger, false)).toBeNull()
})

test('a ward, or nothing, is left as it is', () => {
  const [ward] = site.places.wards
  expect(fitting('crime', ward?.code ?? null)).toBe(ward?.code)
  expect(fitting('crime', null)).toBeNull()
})
