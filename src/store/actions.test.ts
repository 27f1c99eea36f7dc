import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import { storeOf } from '../../tests/support/made-up-state.ts'
import { code } from '../../tests/support/parsed.ts'
import { changeView, fetchTable, hover, type TableLoader } from './actions.ts'

let site: Built
beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})

const answers = () => vi.fn<TableLoader>(async (_, id) => ({ kind: 'ready', value: site.table(id) }))
const failing = () => vi.fn<TableLoader>(async () => ({ kind: 'failed', why: 'the file is not there' }))

/** A loader that answers when it is told to. */
function waiting() {
  const open = new Map<string, () => void>()
  const load: TableLoader = (_, id) =>
    new Promise((resolve) => {
      open.set(id, () => resolve({ kind: 'ready', value: site.table(id) }))
    })
  const answer = async (id: string) => {
    open.get(id)?.()
    await Promise.resolve()
  }
  return { load, answer }
}

describe('a change of the view', () => {
  test('fetches the table that is not there, once', async () => {
    const [store, load] = [storeOf(site, 'crime'), answers()]
    changeView(store, { indicator: 'asb' }, load)
    expect(store.getState().tables['asb']).toEqual({ kind: 'loading' })
    changeView(store, { measure: 'count' }, load)
    await vi.waitFor(() => expect(store.getState().standing).toBe('asb'))
    expect(store.getState().tables['asb']?.kind).toBe('ready')
    expect(load).toHaveBeenCalledTimes(1)
    expect(store.getState().view).toMatchObject({ indicator: 'asb', measure: 'count' })
  })

  test('fetches nothing that is there', () => {
    const [store, load] = [storeOf(site, 'crime'), answers()]
    changeView(store, { length: '3', ward: code(1) }, load)
    expect(load).not.toHaveBeenCalled()
  })

  test('that changes nothing leaves the view the very same, so that nothing is drawn anew', () => {
    const store = storeOf(site, 'crime')
    const told = vi.fn()
    store.subscribe(told)
    changeView(store, { indicator: 'crime', measure: 'rate' }, answers())
    expect(store.getState().standing).toBe('crime')
    expect(told.mock.calls.every(([now, before]) => now.view === before.view)).toBe(true)
  })
})

describe('a table that fails', () => {
  test('says why, and the picture that stood stands', async () => {
    const store = storeOf(site, 'crime')
    changeView(store, { indicator: 'asb' }, failing())
    await vi.waitFor(() => expect(store.getState().tables['asb']?.kind).toBe('failed'))
    expect(store.getState().tables['asb']).toEqual({ kind: 'failed', why: 'the file is not there' })
    expect(store.getState().standing).toBe('crime')
    expect(store.getState().tables['crime']?.kind).toBe('ready')
  })

  test('is asked for again, and stands when it comes', async () => {
    const store = storeOf(site, 'crime')
    changeView(store, { indicator: 'asb' }, failing())
    await vi.waitFor(() => expect(store.getState().tables['asb']?.kind).toBe('failed'))
    const load = answers()
    await fetchTable(store, 'asb', load)
    expect(load).toHaveBeenCalledTimes(1)
    expect([store.getState().tables['asb']?.kind, store.getState().standing]).toEqual(['ready', 'asb'])
  })

  test('that was chosen from another one that failed leaves the first to stand', async () => {
    const store = storeOf(site, 'crime')
    changeView(store, { indicator: 'asb' }, failing())
    changeView(store, { indicator: 'burglary' }, failing())
    await vi.waitFor(() => expect(store.getState().tables['burglary']?.kind).toBe('failed'))
    expect(store.getState().standing).toBe('crime')
  })
})

describe('a table that comes late', () => {
  test('does not take the place of the one that was chosen after it', async () => {
    const store = storeOf(site, 'crime')
    const { load, answer } = waiting()
    changeView(store, { indicator: 'asb' }, load)
    changeView(store, { indicator: 'burglary' }, load)
    await answer('burglary')
    await vi.waitFor(() => expect(store.getState().standing).toBe('burglary'))
    await answer('asb')
    await vi.waitFor(() => expect(store.getState().tables['asb']?.kind).toBe('ready'))
    expect(store.getState().standing).toBe('burglary')
  })

  test('stands at once when it is chosen again', async () => {
    const store = storeOf(site, 'crime')
    const { load, answer } = waiting()
    changeView(store, { indicator: 'asb' }, load)
    changeView(store, { indicator: 'crime' }, load)
    await answer('asb')
    await vi.waitFor(() => expect(store.getState().tables['asb']?.kind).toBe('ready'))
    expect(store.getState().standing).toBe('crime')
    changeView(store, { indicator: 'asb' }, load)
    expect(store.getState().standing).toBe('asb')
  })
})

test('a ward under the pointer is told once', () => {
  const store = storeOf(site, 'crime')
  const told = vi.fn()
  store.subscribe(told)
  hover(store, code(1))
  hover(store, code(1))
  hover(store, null)
  expect(told).toHaveBeenCalledTimes(2)
  expect(store.getState().hovered).toBeNull()
})
