import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import { storeOf } from '../../tests/support/made-up-state.ts'
import { deepPicture } from '../core/evidence/deep-picture.ts'
import { changeView } from './actions.ts'
import { type DeepPictures, deepenWhenAtRest } from './deepen.ts'
import { shownPicture } from './shown-picture.ts'

let site: Built
beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})
beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const never = async () => ({ kind: 'failed', why: 'nothing is loaded here' }) as const
const atOnce = () => vi.fn<DeepPictures>(async (view, files) => deepPicture(view, files))
const rest = () => vi.advanceTimersByTimeAsync(500)

describe('the statistics of what is shown', () => {
  test('are made once the page is at rest, and shown', async () => {
    const [store, make] = [storeOf(site, 'crime'), atOnce()]
    const show = shownPicture()
    expect(show(store.getState()).picture.evidence).toBeNull()
    deepenWhenAtRest(store, make)
    await rest()
    expect(make).toHaveBeenCalledTimes(1)
    expect(show(store.getState()).picture.evidence).not.toBeNull()
  })

  test('are asked for once however often the window moves', async () => {
    const [store, make] = [storeOf(site, 'crime'), atOnce()]
    deepenWhenAtRest(store, make)
    await rest()
    for (const length of ['1', '3', '12', '1'] as const) {
      changeView(store, { length }, never)
      await vi.advanceTimersByTimeAsync(50)
    }
    await rest()
    expect(make).toHaveBeenCalledTimes(2)
    expect(make.mock.lastCall?.[0].length).toBe('1')
  })

  test('stay when another ward is chosen or the table is sorted, and name the ward', async () => {
    const [store, make] = [storeOf(site, 'crime'), atOnce()]
    deepenWhenAtRest(store, make)
    await rest()
    const ward = site.places.wards[0]?.code ?? null
    changeView(store, { ward, sort: { column: 'rank', down: false } }, never)
    await rest()
    expect(make).toHaveBeenCalledTimes(1)
    const { picture } = shownPicture()(store.getState())
    expect([picture.chosen?.code, picture.evidence === null]).toEqual([ward, false])
  })

  test('stay when the latest window is asked for by its month', async () => {
    const [store, make] = [storeOf(site, 'crime'), atOnce()]
    deepenWhenAtRest(store, make)
    await rest()
    const end = shownPicture()(store.getState()).picture.period?.last ?? null
    changeView(store, { end }, never)
    expect(shownPicture()(store.getState()).picture.evidence).not.toBeNull()
    await rest()
    expect(make).toHaveBeenCalledTimes(1)
  })

  test('of a view that was left behind are not shown for another', async () => {
    const store = storeOf(site, 'crime')
    let answer: (() => void) | undefined
    const slow: DeepPictures = (view, files) =>
      new Promise((resolve) => {
        answer = () => resolve(deepPicture(view, files))
      })
    deepenWhenAtRest(store, slow)
    await rest()
    changeView(store, { measure: 'count' }, never)
    answer?.()
    await vi.advanceTimersByTimeAsync(10)
    const { picture } = shownPicture()(store.getState())
    expect([picture.symbol, picture.evidence]).toEqual(['circles', null])
    await rest()
    answer?.()
    await vi.advanceTimersByTimeAsync(10)
    expect(shownPicture()(store.getState()).picture.evidence).not.toBeNull()
  })

  test('that cannot be made leave the picture as it is, and are tried again with the next step', async () => {
    const store = storeOf(site, 'crime')
    const make = vi.fn<DeepPictures>(() => Promise.reject(new Error('no memory')))
    deepenWhenAtRest(store, make)
    await rest()
    expect(shownPicture()(store.getState()).picture.title).not.toBe('')
    expect(make).toHaveBeenCalledTimes(1)
    changeView(store, { length: '3' }, never)
    await rest()
    expect(make).toHaveBeenCalledTimes(2)
  })
})
