import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '../src/core/disclosure.ts'
import { type Built, built, tinyCouncil } from '../tests/support/built-council.ts'
import { tinyFolder } from './fixtures/tiny/tiny-council.ts'

/**
 * What each edition publishes of the synthetic council, as it was reviewed: hashes and the words of the catalogue left
 * out, every row of figures on one line. Of the officer edition only what differs from the public one is kept.
 */

const reviewed = join(tinyFolder, 'published')
const editions: readonly Edition[] = ['public', 'officer']
const published = new Map<Edition, ReadonlyMap<string, string>>()

beforeAll(async () => {
  const council = await tinyCouncil()
  const open = forReview(built(council, 'public'))
  const officer = forReview(built(council, 'officer'))
  published.set('public', open)
  published.set('officer', new Map([...officer].filter(([name, text]) => open.get(name) !== text)))
  if (process.env.UPDATE_GOLDEN === '1') await writeAll()
})

describe.each(editions)('the %s edition of the synthetic council', (edition) => {
  test('is published as it was reviewed', async () => {
    const files = published.get(edition) ?? new Map<string, string>()
    const there = existsSync(join(reviewed, edition)) ? await readdir(join(reviewed, edition)) : []
    expect(there.sort()).toEqual([...files.keys()].sort())
    for (const [name, text] of files) expect(text, name).toBe(await readFile(join(reviewed, edition, name), 'utf8'))
  })
})

/** The manifest, the ground, the board and the tables, by their names without hashes. */
function forReview(site: Built): ReadonlyMap<string, string> {
  const { edition, area, defaultIndicator, places, smallAreas, board, quarters, hotspots, series } = site.manifest
  const manifest = {
    edition,
    area,
    defaultIndicator,
    hotspots: hotspots?.series.map(({ id, cellMetres, leaves }) => ({
      id,
      cellMetres,
      leaves: leaves.map((leaf) => leaf.id),
    })),
    series: series.map(({ series: { id }, indicators, tables: _, ...facts }) => ({
      series: id,
      ...facts,
      indicators: Object.fromEntries(
        indicators.map(({ indicator, file, boroughTotal }) => [indicator.id, { file: file !== null, boroughTotal }]),
      ),
    })),
  }
  const refs = [
    places,
    ...[smallAreas, board, quarters, hotspots?.ground].flatMap((ref) => ref ?? []),
    ...(hotspots?.series ?? []).flatMap(({ leaves }) => leaves.map((leaf) => leaf.file)),
    ...site.open.flatMap((entry) => entry.file ?? []),
  ]
  const files = refs.map(({ file }) => [`${file.split('.')[0]}.json`, JSON.parse(site.files.get(file) ?? '')] as const)
  return new Map(
    [['manifest.json', manifest] as const, ...files].map(([name, content]) => [name, `${lines(content)}\n`]),
  )
}

/** JSON with objects on many lines, and what holds no object on one. */
function lines(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null || !holdsObjects(value)) return JSON.stringify(value)
  const inner = `${indent}  `
  const rows = Array.isArray(value)
    ? value.map((item) => inner + lines(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${lines(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`
}

const holdsObjects = (value: object) => Object.values(value).some((item) => typeof item === 'object' && item !== null)

async function writeAll(): Promise<void> {
  await rm(reviewed, { recursive: true, force: true })
  for (const [edition, files] of published) {
    await mkdir(join(reviewed, edition), { recursive: true })
    for (const [name, text] of files) await writeFile(join(reviewed, edition, name), text)
  }
}
