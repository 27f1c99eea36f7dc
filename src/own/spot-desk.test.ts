import { expect, test } from 'vitest'
import { openingView } from '../../tests/support/hotspot-data.ts'
import type { HotspotData } from '../core/hotspots/hotspot-data.ts'
import { type HotspotAnswerer, startHotspots } from '../load/hotspots.ts'
import { spotDesk } from './spot-desk.ts'

const view = openingView('own')
const data = { indicator: { id: 'own' } } as HotspotData

/** A desk over workers of which the test tells what becomes; what each was given, in order. */
function desk() {
  const workers: { given: string[]; isEnded: boolean; breakDown: () => void }[] = []
  const start = () =>
    startHotspots((_, onFailure): HotspotAnswerer => {
      const worker = { given: [] as string[], isEnded: false, breakDown: () => onFailure('it stopped') }
      workers.push(worker)
      return {
        ask: ({ kind }) => void worker.given.push(kind),
        end: () => {
          worker.isEnded = true
        },
      }
    })
  return { ...spotDesk(start), workers }
}

test('a worker that broke down is replaced, and the next one has the same data', async () => {
  const { desk: spots, workers } = desk()
  spots.open(data)
  const waiting = spots.picture(view)
  workers[0]?.breakDown()
  expect(await waiting).toMatchObject({ kind: 'failed', why: 'it stopped' })
  void spots.picture(view)
  expect(workers.map(({ given, isEnded }) => [given, isEnded])).toEqual([
    [['open', 'picture'], true],
    [['open', 'picture'], false],
  ])
})

test('one that never started is replaced as soon as it is asked', async () => {
  const { desk: spots, workers } = desk()
  workers[0]?.breakDown()
  spots.open(data)
  expect(await spots.picture(view)).toMatchObject({ kind: 'failed' })
  expect(workers[1]?.given).toEqual(['open'])
})

test('what is forgotten is in no worker, and what waited is superseded', async () => {
  const { desk: spots, forget, workers } = desk()
  spots.open(data)
  const waiting = spots.picture(view)
  forget()
  expect(await waiting).toEqual({ kind: 'superseded', number: 1 })
  expect(workers.map(({ given, isEnded }) => [given, isEnded])).toEqual([
    [['open', 'picture'], true],
    [[], false],
  ])
})
