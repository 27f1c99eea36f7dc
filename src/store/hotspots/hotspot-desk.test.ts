import { expect, test, vi } from 'vitest'
import { madeUpPlaces } from '../../../tests/support/made-up-files.ts'
import { madeUpHotspots, madeUpInspection } from '../../../tests/support/made-up-hotspots.ts'
import type { HotspotData } from '../../core/hotspots/hotspot-data.ts'
import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotOutcome, Hotspots } from '../../load/hotspots.ts'
import { hotspotDesk } from './hotspot-desk.ts'

const picture = madeUpHotspots(madeUpPlaces(4))
const inspection = madeUpInspection(picture)
const { view } = picture
const place = { kind: 'place', key: 'h-0' } as const
const answered: HotspotOutcome<HotspotPicture> = { kind: 'answered', value: picture }

/** A desk over workers that the test answers for; the data of an indicator are its name. */
function desk(ask: Partial<Hotspots> = {}) {
  const opened: string[] = []
  const worker: Hotspots = {
    open: (data) => opened.push(String(data)),
    picture: async () => answered,
    inspect: async () => ({ kind: 'answered', value: inspection }),
    close: vi.fn(),
    ...ask,
  }
  const data = vi.fn(async (indicator: string) => ({
    kind: 'ready' as const,
    value: indicator as unknown as HotspotData,
  }))
  return { ...hotspotDesk({ data }, () => worker), opened, worker }
}

const untold = () => {}

test('after a stop the picture that stands can still be asked', async () => {
  const { picture: make, inspect, stop, opened } = desk()
  await make(view, untold)
  stop()
  expect(await inspect(view, place)).toEqual({ kind: 'found', inspection })
  expect(opened).toEqual([view.indicator, view.indicator])
})

test('a question about the picture that stands does not put aside the data of the next', async () => {
  let answer: (outcome: HotspotOutcome<HotspotPicture>) => void = untold
  const waits = () => new Promise<HotspotOutcome<HotspotPicture>>((resolve) => (answer = resolve))
  const { picture: make, inspect, opened } = desk({ picture: waits })
  const next = make({ ...view, indicator: 'other' }, untold)
  await vi.waitFor(() => expect(opened).toEqual(['other']))
  expect(await inspect(view, place)).toEqual({ kind: 'unknown' })
  answer(answered)
  expect((await next).kind).toBe('ready')
  expect(opened).toEqual(['other'])
})

test('what was not answered is not the same as nothing', async () => {
  const superseded = desk({ inspect: async () => ({ kind: 'superseded' }) })
  expect(await superseded.inspect(view, place)).toEqual({ kind: 'unknown' })
  const empty = desk({ inspect: async () => ({ kind: 'answered', value: null }) })
  expect(await empty.inspect(view, place)).toEqual({ kind: 'nothing' })
})
