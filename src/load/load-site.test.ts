import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
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
