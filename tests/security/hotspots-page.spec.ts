import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { builtFiles } from '../support/built-files.ts'
import { filesOf } from '../support/folder.ts'

/** What the public page of hotspots shows are cells: it holds no single point, and asks for none. */

const page = (folder: string) => readFileSync(`${folder}/hotspots/index.html`, 'utf8')

test('the public page is built without a map point, a street or a key of one', () => {
  expect(page('dist')).not.toMatch(/snap-point|data-place="p\d|Repeat places|Map point by/)
  expect(page('dist')).toContain('What is left out here.')
})

test('what the officers’ page has, the public one lacks: so it would be found', () => {
  expect(page('dist-officer')).toMatch(/Map point by/)
})

test('all places that the public edition lists as points are middles of squares of 200 m or more', () => {
  const { manifest } = builtFiles('dist')
  expect(manifest.hotspots?.series.length).toBeGreaterThan(0)
  for (const { id, cellMetres } of manifest.hotspots?.series ?? []) expect(cellMetres, id).toBeGreaterThanOrEqual(200)
  const listed = new Set(manifest.hotspots?.series.flatMap(({ leaves }) => leaves.map(({ file }) => file.file)))
  const published = filesOf('dist').filter(({ path }) => path.startsWith('data/points-'))
  expect(published.map(({ path }) => path.replace('data/', '')).filter((file) => !listed.has(file))).toEqual([])
})
