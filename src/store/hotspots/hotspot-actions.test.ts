import { describe, expect, test, vi } from 'vitest'
import { madeUpPlaces } from '../../../tests/support/made-up-files.ts'
import { madeUpHotspots, madeUpInspection } from '../../../tests/support/made-up-hotspots.ts'
import { month } from '../../../tests/support/parsed.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import type { Manifest } from '../../core/published.ts'
import { changeHotspots, followView, placeFinder } from './hotspot-actions.ts'
import type { HotspotDesk, HotspotFound, HotspotResult } from './hotspot-desk.ts'
import { createHotspots, firstState } from './hotspot-store.ts'

const places = madeUpPlaces(4)
const picture = madeUpHotspots(places)
const found = (at: number): HotspotFound => ({ kind: 'found', inspection: madeUpInspection(picture, at) })

/** A desk whose answers the test gives, and the questions it was asked. */
function page(parts: Partial<HotspotDesk> = {}) {
  const asked: HotspotView[] = []
  const answers: ((result: HotspotResult) => void)[] = []
  const desk: HotspotDesk = {
    picture: (view) => {
      asked.push(view)
      return new Promise((resolve) => answers.push(resolve))
    },
    inspect: async (_, target) => (target.kind === 'place' && target.key === 'h-0' ? found(0) : { kind: 'nothing' }),
    stop() {},
    ...parts,
  }
  const view = { ...picture.view, first: null, last: null }
  const store = createHotspots(firstState({ manifest: {} as Manifest, places }, view, picture))
  const corrected = vi.fn()
  const { retry } = followView(store, desk, corrected)
  const answer = async (result: HotspotResult) => {
    answers.shift()?.(result)
    await vi.waitFor(() => {})
  }
  return { store, asked, answer, corrected, retry }
}

const ready: HotspotResult = { kind: 'ready', picture }

describe('the picture follows the view', () => {
  test('one question at a time, and the newest view next', async () => {
    const { store, asked, answer } = page()
    for (const last of ['2024-01', '2024-02', '2024-03'])
      changeHotspots(store, { first: month('2023-06'), last: month(last) })
    expect(asked.map(({ last }) => last)).toEqual(['2024-01'])
    await answer(ready)
    expect(asked.map(({ last }) => last)).toEqual(['2024-01', '2024-03'])
    await answer(ready)
    expect(store.getState().shown.of.last).toBe('2024-03')
    expect(asked.length).toBe(2)
  })

  test('what fails is said, the picture stands, and a retry asks again', async () => {
    const { store, asked, answer, retry } = page()
    changeHotspots(store, { indicator: 'other' })
    await answer({ kind: 'failed', why: 'the file is not there' })
    expect(store.getState().work).toEqual({ kind: 'failed', why: 'the file is not there' })
    expect(store.getState().shown.picture).toBe(picture)
    expect(asked.length).toBe(1)
    retry()
    await answer(ready)
    expect(store.getState().work).toEqual({ kind: 'none' })
  })

  test('work that is stopped gives the former view back', async () => {
    const { store, answer, corrected } = page()
    const before = store.getState().view
    changeHotspots(store, { bandwidthMetres: 500 })
    await answer({ kind: 'stopped' })
    expect(store.getState().view).toEqual(before)
    expect(corrected).toHaveBeenCalled()
  })

  test('another order or place needs no other picture', async () => {
    const { store, asked } = page()
    changeHotspots(store, { sort: 'count', place: 'h-0' })
    await vi.waitFor(() => expect(store.getState().inspection?.key).toBe('h-0'))
    expect(asked).toEqual([])
  })

  test('a key that names nothing leaves the view', async () => {
    const { store, corrected } = page()
    changeHotspots(store, { place: 'nowhere' })
    await vi.waitFor(() => expect(corrected).toHaveBeenCalled())
    expect(store.getState().view.place).toBeNull()
  })

  test('a place of another picture is kept until that picture says what is there', async () => {
    const { store, answer, corrected } = page()
    changeHotspots(store, { indicator: 'other', place: 'of-another' })
    await Promise.resolve()
    expect(store.getState().view.place).toBe('of-another')
    await answer(ready)
    await vi.waitFor(() => expect(corrected).toHaveBeenCalledTimes(1))
    expect(store.getState().view.place).toBeNull()
  })

  test('a place is kept where nobody could find out what it holds', async () => {
    const inspect = vi.fn(async (): Promise<HotspotFound> => ({ kind: 'unknown' }))
    const { store, corrected } = page({ inspect })
    changeHotspots(store, { place: 'h-0' })
    await vi.waitFor(() => expect(inspect).toHaveBeenCalled())
    await Promise.resolve()
    expect(store.getState().view.place).toBe('h-0')
    expect(corrected).not.toHaveBeenCalled()
  })
})

describe('what is found by pointing', () => {
  const at = { kind: 'at', at: [1, 1] } as const
  /** Questions in their order, answered when the test says so. */
  const asking = () => {
    const answers: ((found: HotspotFound) => void)[] = []
    const inspect = () => new Promise<HotspotFound>((resolve) => answers.push(resolve))
    const { store } = page({ inspect })
    const desk: HotspotDesk = { inspect, picture: async () => ready, stop() {} }
    return { store, find: placeFinder(store, desk), answers }
  }

  test('is marked, and an older question does not take the place of a newer', async () => {
    const { store, find, answers } = asking()
    const [older, newer] = [find(at, null), find(at, null)]
    answers[1]?.(found(1))
    expect((await newer).kind).toBe('found')
    answers[0]?.(found(0))
    expect((await older).kind).toBe('unknown')
    expect(store.getState().inspection?.key).toBe('h-1')
  })

  test('does not take the place of what was chosen in the meantime', async () => {
    const { store, find, answers } = asking()
    const pointed = find(at, null)
    changeHotspots(store, { place: 'h-0' })
    answers[0]?.(found(1))
    expect((await pointed).kind).toBe('unknown')
    expect(store.getState().view.place).toBe('h-0')
  })
})
