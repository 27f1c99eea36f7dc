import { expect, it } from 'vitest'
import { openingView } from '../../tests/support/hotspot-data.ts'
import type { PointsData } from '../core/hotspots/hotspot-data.ts'
import { incidentPoints } from '../core/hotspots/incident-points.ts'
import { addMonths, parseIsoMonth } from '../core/iso-month.ts'
import { hotspotDesk } from './hotspot-desk.ts'
import type { HotspotAnswer } from './hotspot-messages.ts'
import { startHotspots } from './hotspots.ts'

const first = parseIsoMonth('2020-01')
if (!first) throw new Error('no month')
const [west, south, side] = [520_000, 185_000, 3000]

/** SYNTHETIC incidents of a square borough. */
const data: PointsData = {
  kind: 'points',
  edition: 'officer',
  area: 'Testford',
  indicator: { id: 'burglary', label: 'Burglary', subject: 'Burglary', verb: 'is', counted: 'burglaries' },
  source: {
    id: 'synthetic',
    publisher: 'Nobody',
    title: 'SYNTHETIC',
    licence: 'OGL v3.0',
    attribution: 'SYNTHETIC',
    home: '',
  },
  caveats: [],
  provisionalMonths: 0,
  newest: addMonths(first, 23),
  ground: {
    rings: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
      ],
    ],
    wards: [],
    toDrawing: [0.1, 0, 0, -0.1, -west / 10, (south + side) / 10],
  },
  plane: { lon: -0.2, lat: 51.6, left: -1500, top: 1500 },
  wards: [],
  names: [],
  townCentres: [],
  cellMetres: null,
  leaves: [
    {
      id: 'burglary',
      label: 'Burglary',
      gaps: [],
      points: incidentPoints(
        Array.from({ length: 480 }, (_, i) => ({
          month: addMonths(first, i % 24),
          easting: west + ((i * 733) % side),
          northing: south + ((i * 389) % side),
          count: 1 + (i % 3),
        })),
      ),
    },
  ],
}
const view = openingView('burglary')

/** The desk in this thread: a turn lets what was asked in the meantime be heard. */
const started = () =>
  startHotspots((onAnswer) => {
    const desk = hotspotDesk(onAnswer, () => Promise.resolve())
    return { ask: (question) => desk(question), end: () => undefined }
  })

it('answers a picture and what is in a place of it', async () => {
  const hotspots = started()
  hotspots.open(data)
  const outcome = await hotspots.picture(view)
  if (outcome.kind !== 'answered') throw new Error(outcome.kind)
  expect(outcome.value.total).toBe(480)
  const [top] = outcome.value.places
  const inside = await hotspots.inspect(view, { kind: 'place', key: top?.key ?? '' })
  expect(inside).toMatchObject({ kind: 'answered', value: { total: top?.count } })
})

it('only the newest of questions that wait is answered', async () => {
  const hotspots = started()
  hotspots.open(data)
  const asked = [100, 200, 400, 100].map((cellMetres, i) =>
    hotspots.picture({ ...view, show: i === 3 ? 'hexagons' : 'squares', cellMetres: cellMetres as 100 | 200 | 400 }),
  )
  const outcomes = await Promise.all(asked)
  expect(outcomes.at(-1)).toMatchObject({ kind: 'answered', value: { view: { show: 'hexagons', cellMetres: 100 } } })
  expect(outcomes.slice(1, -1).map(({ kind }) => kind)).toEqual(['superseded', 'superseded'])
})

it('a failure is told with its reason, and the next question is answered', async () => {
  const hotspots = started()
  expect(await hotspots.picture(view)).toMatchObject({ kind: 'failed', why: 'no data were opened' })
  hotspots.open({ ...data, leaves: [] })
  expect(await hotspots.picture(view)).toMatchObject({ kind: 'failed', why: 'no points given' })
  hotspots.open(data)
  expect((await hotspots.picture(view)).kind).toBe('answered')
})

it('a worker that stops fails what waits and what is asked later', async () => {
  let stop: (why: string) => void = () => undefined
  const hotspots = startHotspots((_, onFailure) => {
    stop = onFailure
    return { ask: () => undefined, end: () => undefined }
  })
  const waiting = hotspots.picture(view)
  stop('it stopped')
  expect(await waiting).toMatchObject({ kind: 'failed', why: 'it stopped' })
  expect(await hotspots.inspect(view, { kind: 'at', at: [1, 1] })).toMatchObject({ kind: 'failed', why: 'it stopped' })
})

it('what waits when it is closed is superseded', async () => {
  const hotspots = startHotspots(() => ({ ask: () => undefined, end: () => undefined }))
  const waiting = hotspots.picture(view)
  hotspots.close()
  expect(await waiting).toMatchObject({ kind: 'superseded' })
})

it('a preparation that takes long says how far it is, and is left when a newer picture is asked for', async () => {
  const answers: HotspotAnswer[] = []
  // Every step seems to take a second.
  let now = 0
  const clock = () => (now += 1000)
  const desk = hotspotDesk(
    (answer) => answers.push(answer),
    () => Promise.resolve(),
    clock,
  )
  desk({ kind: 'open', data })
  desk({ kind: 'picture', number: 1, view })
  await Promise.resolve()
  desk({ kind: 'picture', number: 2, view: { ...view, bandwidthMetres: 500 } })
  await expect.poll(() => answers.at(-1)?.kind).toBe('picture')
  const done = answers.flatMap((answer) => (answer.kind === 'progress' && answer.number === 2 ? [answer.done] : []))
  expect(done.length).toBeGreaterThan(20)
  expect(done).toEqual([...done].sort((a, b) => a - b))
  expect(answers.filter(({ kind }) => kind === 'superseded')).toEqual([{ kind: 'superseded', number: 1 }])
  expect(answers.filter(({ kind }) => kind === 'picture').length).toBe(1)
})
