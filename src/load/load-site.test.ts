import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import type { Manifest } from '../core/published.ts'
import { libraryAt } from './load-site.ts'

const base = 'https://example.org/data/'
let site: Built

beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** Serves the published files, but for those that are replaced. */
function serve(replaced: Readonly<Record<string, string>> = {}) {
  const fetch = vi.fn(async (url: URL) => {
    const file = url.href.slice(base.length)
    const text = replaced[file] ?? site.files.get(file)
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  })
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('the published files of a council', () => {
  test('are loaded as they were written', async () => {
    serve()
    const library = libraryAt(base)
    expect(await library.manifest()).toEqual({ kind: 'ready', value: site.manifest })
    expect(await library.places(site.manifest)).toEqual({ kind: 'ready', value: site.places })
    expect(await library.table(site.manifest, 'crime')).toEqual({ kind: 'ready', value: site.table('crime') })
    expect(await library.table(site.manifest, 'iod2025')).toEqual({ kind: 'ready', value: site.table('iod2025') })
  })

  test('by small area come with the small areas, which are asked for once', async () => {
    const fetch = serve()
    const library = libraryAt(base)
    const { smallAreas } = site
    const value = site.table('crime-lsoa')
    expect(await library.table(site.manifest, 'crime-lsoa')).toEqual({ kind: 'ready', value, smallAreas })
    expect(await library.table(site.manifest, 'iod2025-lsoa')).toMatchObject({ kind: 'ready', smallAreas })
    expect(fetch).toHaveBeenCalledTimes(3)
  })

  test('by small area fail where the small areas do not come, and come when they do', async () => {
    // Another name, since what was read once is kept.
    const file = { ...site.manifest.smallAreas, file: 'small-areas.other.json' } as Manifest['smallAreas']
    const manifest = { ...site.manifest, smallAreas: file }
    serve()
    const library = libraryAt(base)
    expect(await library.table(manifest, 'crime-lsoa')).toEqual({ kind: 'failed', why: 'the file is not there' })
    serve({ 'small-areas.other.json': site.files.get(site.manifest.smallAreas?.file ?? '') ?? '' })
    expect((await library.table(manifest, 'crime-lsoa')).kind).toBe('ready')
  })

  test('are asked for one by one: a table brings no other', async () => {
    const fetch = serve()
    await libraryAt(base).table(site.manifest, 'crime')
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  test('that are for the borough only have no table, and nothing is asked for', async () => {
    const fetch = serve()
    const why = 'it is not shown by ward in this edition'
    expect(await libraryAt(base).table(site.manifest, 'cctv-domestic')).toEqual({ kind: 'failed', why })
    expect(await libraryAt(base).table(site.manifest, 'unknown')).toEqual({ kind: 'failed', why })
    expect(fetch).not.toHaveBeenCalled()
  })

  test('fail one by one: the others still load', async () => {
    const crime = site.open.find((entry) => entry.indicator.id === 'crime')?.file?.file ?? ''
    serve({ [crime]: '{}' })
    const library = libraryAt(base)
    expect(await library.table(site.manifest, 'crime')).toEqual({ kind: 'failed', why: 'the file has an unknown form' })
    expect((await library.table(site.manifest, 'asb')).kind).toBe('ready')
  })
})
