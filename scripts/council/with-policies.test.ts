import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { series } from '../../src/catalogue/series.ts'
import { readArea } from './area.ts'
import { withPolicies } from './with-policies.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'SYNTHETIC-council-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function areaWith(policies: unknown) {
  const tables = { 'ward-names': 'a.csv', 'ward-population': 'b.csv', 'ward-boundaries': 'c.geojson' }
  const area = { code: 'E09990002', name: 'SYNTHETIC Borough', short: 'SYNTHETIC', tables, policies }
  await writeFile(join(folder, 'area.json'), JSON.stringify(area))
  return readArea(folder)
}

describe('what a council decides of its own series', () => {
  test('is nothing where area.json says nothing: the catalogue hides counts below 5', async () => {
    const area = await areaWith(undefined)
    if (area.kind === 'failed') throw new Error('not read')
    expect(withPolicies(series, area.value.policies)).toEqual(series)
    const own = series.filter(({ id }) => id.startsWith('own-'))
    expect(own.map(({ policy }) => policy)).toEqual(own.map(() => ({ kind: 'suppress', threshold: 5 })))
  })

  test('is a threshold, or that a series is not published at all', async () => {
    const area = await areaWith({ 'own-asb': { threshold: 10 }, 'own-cctv': 'officer-only' })
    if (area.kind === 'failed') throw new Error('not read')
    const decided = withPolicies(series, area.value.policies)
    expect(decided.find(({ id }) => id === 'own-asb')?.policy).toEqual({ kind: 'suppress', threshold: 10 })
    expect(decided.map(({ id }) => id)).toEqual(series.map(({ id }) => id).filter((id) => id !== 'own-cctv'))
  })

  test.each([[{ 'own-asb': { threshold: 4 } }], [{ 'own-asb': { threshold: 0 } }], [{ 'own-asb': 'already-public' }]])(
    'is never weaker than that: %j is refused',
    async (policies) => {
      expect((await areaWith(policies)).kind).toBe('failed')
    },
  )

  test('cannot be of a series that is not its own', async () => {
    const area = await areaWith({ crime: 'officer-only' })
    expect(area.kind === 'failed' && area.problems.map(({ found }) => found)).toEqual(['a policy of "crime"'])
  })
})
