import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CountFile, Manifest } from '../../src/core/published.ts'
import { isOfLengths, periodsOf } from '../../src/core/times.ts'
import { tinyCouncil, tinyCouncilFolder } from '../../tests/support/built-council.ts'
import { madeUpOwnData } from '../../tests/support/own-data.ts'
import { buildData } from '../build-data.ts'
import { writeStore } from '../intake/own-store.ts'
import { privateFolder } from './read-own.ts'

let council = ''
let out = ''
let manifest: Manifest
let texts: readonly string[]

async function publishedFrom(): Promise<void> {
  const report = await buildData({ edition: 'public', council, sources: null, out })
  if (report.kind === 'failed') throw new Error(JSON.stringify(report.problems))
  manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  const named = manifest.series.flatMap(({ indicators }) => indicators.flatMap(({ file }) => file?.file ?? []))
  texts = await Promise.all(['manifest.json', ...named].map((file) => readFile(join(out, file), 'utf8')))
}

beforeAll(async () => {
  council = await tinyCouncilFolder()
  const { wards } = await tinyCouncil()
  out = await mkdtemp(join(tmpdir(), 'SYNTHETIC-published-'))
  for (const dataset of ['cctv', 'asb'] as const) {
    const { incidents, report } = madeUpOwnData(dataset, 4000)
    const writer = await writeStore(privateFolder(council), dataset)
    const placed = incidents.map((one, i) => ({ ...one, ward: one.ward && (wards[i % wards.length]?.code ?? null) }))
    await writer.add(placed, 'SYNTHETIC-secret-name.csv')
    await writer.commit({ dataset, files: [], report })
  }
})
afterAll(async () => {
  await rm(council, { recursive: true })
  await rm(out, { recursive: true })
})

describe('imported tables in the public edition', () => {
  beforeEach(publishedFrom)

  test('are series of their own, which say that they are SYNTHETIC wherever they are named', () => {
    const own = manifest.series.filter(({ series }) => series.id.startsWith('own-'))
    expect(own.map(({ series }) => series.id)).toEqual(['own-asb', 'own-environment', 'own-cctv'])
    for (const { series, indicators } of own) {
      expect(series.label).toMatch(/^SYNTHETIC/)
      expect(series.caveats[0]).toMatch(/^SYNTHETIC/)
      for (const { indicator } of indicators) {
        expect([indicator.label, indicator.subject].filter((words) => !words.startsWith('SYNTHETIC'))).toEqual([])
      }
    }
  })

  test('are counted by quarter and financial year, never by month', () => {
    const asb = manifest.series.find(({ series }) => series.id === 'own-asb')?.indicators[0]
    const table: CountFile = JSON.parse(texts.find((text) => text.includes(`"indicator":"${asb?.indicator.id}"`)) ?? '')
    expect(table.times.kind).toBe('periods')
    expect(isOfLengths(table.times)).toBe(true)
    expect(table.cells.flat().filter((cell) => typeof cell === 'number' && cell > 0).length).toBeGreaterThan(5)
    expect(periodsOf(table.times).every(({ first }) => /-(01|04|07|10)$/.test(first))).toBe(true)
  })

  test('leave no id, place, file name or casework behind', () => {
    const { incidents } = madeUpOwnData('asb', 4000)
    const secrets = new Set(incidents.flatMap(({ id, place }) => [id, place]).filter((text) => text))
    expect(secrets.size).toBeGreaterThan(10)
    for (const text of texts) {
      expect([...secrets].filter((secret) => text.includes(`"${secret}"`))).toEqual([])
      expect(text).not.toMatch(/secret-name|marac|members-enquiries/i)
    }
  })

  test('name their publisher only where one of them is shown', () => {
    expect(manifest.sources.map(({ id }) => id)).toContain('council-records')
  })
})

test('a series that the council keeps for officers is not published at all, nor its publisher without any', async () => {
  const file = join(council, 'area.json')
  const area = JSON.parse(await readFile(file, 'utf8'))
  const policies = { 'own-asb': 'officer-only', 'own-environment': 'officer-only', 'own-cctv': 'officer-only' }
  await writeFile(file, JSON.stringify({ ...area, policies }))
  await publishedFrom()
  expect(manifest.series.filter(({ series }) => series.id.startsWith('own-'))).toEqual([])
  expect(manifest.sources.map(({ id }) => id)).not.toContain('council-records')
})
