import * as v from 'valibot'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadFile } from './load-file.ts'

const base = 'https://example.org/ward-map/data/'
const schema = v.strictObject({ schema: v.literal('test/1'), value: v.number() })

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Answers every request so, and keeps what was asked for. */
function answerWith(answer: () => Response | Promise<Response>) {
  const fetch = vi.fn<(url: URL) => Promise<Response>>(async () => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

const json = (content: unknown) => () => new Response(JSON.stringify(content))

describe('a published file', () => {
  test('is fetched below the folder of the data and read by its schema', async () => {
    const fetch = answerWith(json({ schema: 'test/1', value: 7 }))
    expect(await loadFile(base, 'crime.0123456789.json', schema)).toEqual({
      kind: 'ready',
      value: { schema: 'test/1', value: 7 },
    })
    expect(fetch.mock.calls.map(([url]) => url.href)).toEqual([`${base}crime.0123456789.json`])
  })

  test.each<[string, () => Response | Promise<Response>, string]>([
    ['that is not there', () => new Response('', { status: 404 }), 'the file is not there'],
    ['that the server cannot give', () => new Response('', { status: 503 }), 'the server answered 503'],
    ['without a network', () => Promise.reject(new TypeError('Failed to fetch')), 'the network could not be reached'],
    ['that is cut short', () => new Response('{"schema": "test/1", "val'), 'the file is damaged'],
    ['that is a page of the host', () => new Response('<!doctype html>'), 'the file is damaged'],
    ['that is empty', () => new Response(''), 'the file is damaged'],
    ['of another version', json({ schema: 'test/2', value: 7 }), 'the file has an unknown form'],
    ['with a field too many', json({ schema: 'test/1', value: 7, more: 1 }), 'the file has an unknown form'],
    ['with a field too few', json({ schema: 'test/1' }), 'the file has an unknown form'],
    ['that is null', json(null), 'the file has an unknown form'],
  ])('%s fails with a reason that people can read', async (_, answer, why) => {
    answerWith(answer)
    expect(await loadFile(base, 'a.json', schema)).toEqual({ kind: 'failed', why })
  })
})
