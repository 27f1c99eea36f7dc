import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Council } from '../../../scripts/council/read-council.ts'
import { wardAt } from '../../../scripts/steps/ward-at.ts'
import { wardShapes } from '../../../scripts/steps/ward-shapes.ts'
import { barnet } from '../../../tests/support/built-council.ts'
import { readRow, settingOf } from '../../../tests/support/own-rows.ts'
import type { Field } from './field.ts'
import type { Dataset, Incident } from './incident.ts'
import type { IntakeSetting } from './intake-setting.ts'
import { fromGrid } from './national-grid.ts'
import { intakeReasons, type ReasonId } from './reasons.ts'

type Values = Partial<Record<Field, string>>

let council: Council
let cctv: IntakeSetting
beforeAll(async () => {
  council = await barnet()
  cctv = settingOf(council, 'cctv')
})

const burntOak = 'E05013630'
const whole: Values = { id: 'SYNTHETIC-1', date: '28/03/2026 14:30', type: 'Robbery', wardName: 'Burnt Oak' }
const inBurntOak: Values = { easting: '520000', northing: '190700' }

/** The incident of an accepted row, with the reasons of its notes. */
function accepted(values: Values, setting = cctv): Incident & { readonly notes: readonly ReasonId[] } {
  const read = readRow(values, setting)
  if (read.kind === 'rejected') throw new Error(`${read.problem.found} ${read.problem.expected}`)
  return { ...read.incident, notes: read.notes.map(({ reason }) => reason) }
}

function rejected(values: Values, setting = cctv) {
  const read = readRow(values, setting)
  if (read.kind === 'accepted') throw new Error(`accepted: ${JSON.stringify(read)}`)
  return read.problem
}

describe('a row of a control-room log', () => {
  test('is an incident with its day, time, type and ward', () => {
    const row = { ...whole, place: ' High  Road ', initiative: 'Pro-active', status: 'Closed', closed: '30/03/2026' }
    expect(accepted(row)).toEqual({
      id: 'SYNTHETIC-1',
      month: '2026-03',
      date: '2026-03-28',
      minute: 870,
      until: null,
      type: 'robbery',
      ward: burntOak,
      place: 'High Road',
      easting: null,
      northing: null,
      initiative: 'proactive',
      status: 'closed',
      closed: '2026-03-30',
      report: null,
      notes: [],
    })
  })

  test('hands the key of the complainant on, and keeps it out of the incident', () => {
    const read = readRow({ ...whole, complainant: ' SYN-Person 7 ' }, cctv)
    expect(read).toMatchObject({ kind: 'accepted', complainant: 'syn-person 7' })
    expect(JSON.stringify(read.kind === 'accepted' && read.incident).toLowerCase()).not.toContain('person')
    expect(readRow({ ...whole, complainant: 'Anonymous' }, cctv)).toMatchObject({ complainant: null })
    expect(readRow({ ...whole, complainant: 'N/A' }, cctv)).toMatchObject({ complainant: null })
  })

  test('is refused with its line, what was found and what to do', () => {
    expect(rejected({ ...whole, date: '03/29/2026' })).toEqual({
      file: 'SYNTHETIC.csv',
      line: 2,
      found: 'date "03/29/2026"',
      expected: intakeReasons['other-date-order'].reason,
      remedy: intakeReasons['other-date-order'].remedy,
      reason: 'other-date-order',
    })
  })

  test.each<[ReasonId, Values]>([
    ['no-date', { date: '' }],
    ['no-date', { date: 'NULL' }],
    ['date-not-read', { date: 'Easter' }],
    ['impossible-day', { date: '31/04/2026' }],
    ['future-date', { date: '16/07/2026' }],
    ['before-2000', { date: '01/01/1999' }],
    ['no-type', { type: '' }],
    ['unknown-type', { type: 'Begging' }],
    ['unknown-type', { type: 'Robery' }],
    ['unknown-ward', { wardName: 'Camden Town' }],
    ['outside-council', { wardName: 'Out of borough' }],
    ['outside-council', { wardName: '', easting: '530034', northing: '180381' }],
    ['coordinates-not-read', { wardName: '', easting: 'TQ 200', northing: '907' }],
    ['coordinates-not-british', { wardName: '', longitude: '13.4', latitude: '52.5' }],
  ])('%s refuses %o', (reason, values) => {
    expect(rejected({ ...whole, ...values }).reason).toBe(reason)
  })
})

describe('when a row happened', () => {
  const when = (values: Values) => {
    const { month, date, minute, until, notes } = accepted({ ...whole, date: '', ...values })
    return [month, date, minute, until, ...notes]
  }

  test('is its date, else the beginning of its span, else its month', () => {
    expect(when({ date: '28/03/2026', time: '14:30' })).toEqual(['2026-03', '2026-03-28', 870, null])
    expect(when({ date: '28/03/2026 09:00', time: '14:30' })).toEqual(['2026-03', '2026-03-28', 870, null])
    expect(when({ from: '28/03/2026 14:30' })).toEqual(['2026-03', '2026-03-28', 870, null])
    expect(when({ month: 'Mar-26' })).toEqual(['2026-03', null, null, null])
    expect(when({ month: '01/03/2026' })).toEqual(['2026-03', null, null, null])
    expect(when({ date: 'Mar-26' })).toEqual(['2026-03', null, null, null])
    expect(rejected({ ...whole, date: '', to: '28/03/2026' }).reason).toBe('no-date')
  })

  test('a date at midnight is a day without a time, a time or a span at midnight is midnight', () => {
    expect(when({ date: '28/03/2026 00:00:00' })).toEqual(['2026-03', '2026-03-28', null, null])
    expect(when({ date: '28/03/2026 00:00', time: '00:00' })).toEqual(['2026-03', '2026-03-28', 0, null])
    expect(when({ date: '28/03/2026 00:01' })).toEqual(['2026-03', '2026-03-28', 1, null])
    expect(when({ from: '28/03/2026 00:00', to: '0:30' })).toEqual(['2026-03', '2026-03-28', 0, '2026-03-28T00:30'])
  })

  test('a span has its end, past midnight where the end is an earlier time without a day', () => {
    const span = (from: string, to: string) => when({ date: '28/03/2026', from, to })
    expect(span('22:15', '23:45')).toEqual(['2026-03', '2026-03-28', 1335, '2026-03-28T23:45'])
    expect(span('22:15', '02:10')).toEqual(['2026-03', '2026-03-28', 1335, '2026-03-29T02:10'])
    expect(span('22:15', '22:15')).toEqual(['2026-03', '2026-03-28', 1335, null])
    expect(span('28/03/2026 22:15', '29/03/2026 07:30')).toEqual(['2026-03', '2026-03-28', 1335, '2026-03-29T07:30'])
    expect(when({ from: '31/12/2025 22:15', to: '1:00' })).toEqual(['2025-12', '2025-12-31', 1335, '2026-01-01T01:00'])
  })

  test('an end with a day that is before the beginning is left out with a note', () => {
    const read = when({ from: '28/03/2026 22:15', to: '28/03/2026 07:30' })
    expect(read).toEqual(['2026-03', '2026-03-28', 1335, null, 'ends-before-it-begins'])
    expect(when({ from: '28/03/2026 22:15', to: 'late' })).toEqual([
      '2026-03',
      '2026-03-28',
      1335,
      null,
      'end-not-read',
    ])
  })

  test('a time that cannot be read, the hour that March leaves out and another month are noted', () => {
    expect(when({ date: '28/03/2026', time: 'evening' })).toEqual([
      '2026-03',
      '2026-03-28',
      null,
      null,
      'time-not-read',
    ])
    expect(when({ date: '29/03/2026', time: '01:30' })).toEqual(['2026-03', '2026-03-29', 90, null, 'no-such-hour'])
    expect(when({ date: '29/03/2026', month: 'April 2026' })).toEqual([
      '2026-03',
      '2026-03-29',
      null,
      null,
      'month-differs',
    ])
  })
})

describe('where a row happened', () => {
  const where = (values: Values) => {
    const { ward, easting, northing, notes } = accepted({ ...whole, wardName: '', ...values })
    return [ward, easting, northing, ...notes]
  }

  test('is the ward of its coordinates, in metres or in degrees', () => {
    expect(where(inBurntOak)).toEqual([burntOak, 520000, 190700])
    expect(where({ easting: '520,000.04', northing: '190,700' })).toEqual([burntOak, 520000, 190700])
    const [lon, lat] = fromGrid([520000, 190700])
    expect(where({ longitude: `${lon}`, latitude: `${lat}` })).toEqual([burntOak, 520000, 190700])
    expect(where({ longitude: `${-lon} W`, latitude: `${lat}°N` })).toEqual([burntOak, 520000, 190700])
  })

  test('coordinates decide over a written ward, with a note', () => {
    expect(where({ ...inBurntOak, wardName: 'Burnt Oak' })).toEqual([burntOak, 520000, 190700])
    expect(where({ ...inBurntOak, wardName: 'Edgware' })).toEqual([burntOak, 520000, 190700, 'ward-contradicted'])
    expect(where({ ...inBurntOak, wardName: 'Hale' })).toEqual([burntOak, 520000, 190700, 'ward-replaced'])
    expect(where({ ...inBurntOak, wardName: 'Nowhere' })).toEqual([burntOak, 520000, 190700, 'ward-replaced'])
  })

  test('swapped columns and the other system are read rightly, with a note', () => {
    const [lon = '', lat = ''] = fromGrid([520000, 190700]).map(String)
    const swapped = [burntOak, 520000, 190700, 'coordinates-swapped']
    const other = [burntOak, 520000, 190700, 'coordinates-of-other-system']
    expect(where({ easting: '190700', northing: '520000' })).toEqual(swapped)
    expect(where({ longitude: lat, latitude: lon })).toEqual(swapped)
    expect(where({ easting: lon, northing: lat })).toEqual(other)
    expect(where({ easting: lat, northing: lon })).toEqual(other)
    expect(where({ longitude: '520000', latitude: '190700' })).toEqual(other)
    expect(where({ longitude: '190700', latitude: '520000' })).toEqual(other)
  })

  test('columns are not taken for swapped where the swapped place is near: that would be a guess', () => {
    const diagonal = { ...cctv, wardAt: (x: number) => (x === 400_000 ? cctv.wardAt(520_000, 190_700) : null) }
    const near = { ...whole, wardName: '', easting: '410000', northing: '400000' }
    expect(rejected(near, diagonal).reason).toBe('outside-council')
  })

  test('nought, blanks and one of two are no coordinates', () => {
    expect(where({ easting: '0', northing: '0' })).toEqual([null, null, null, 'not-placed'])
    expect(where({ easting: '', northing: 'NULL', wardName: 'unknown' })).toEqual([null, null, null, 'not-placed'])
    expect(where({ easting: '520000' })).toEqual([null, null, null, 'half-coordinates', 'not-placed'])
    expect(where({ easting: '0', northing: '0', longitude: '-0.2677', latitude: '51.6025' })[0]).toBe(burntOak)
  })

  test('a case of all wards is not placed', () => {
    expect(where({ wardName: 'Borough-wide' })).toEqual([null, null, null, 'not-placed'])
    expect(where({ wardName: 'ALL WARDS', wardCode: burntOak })).toEqual([burntOak, null, null])
  })

  test('metres stand where degrees name another place', () => {
    const read = where({ ...inBurntOak, longitude: '-0.2', latitude: '51.6' })
    expect(read).toEqual([burntOak, 520000, 190700, 'coordinates-differ'])
  })

  test('coordinates outside the council or unreadable give way to a written ward, with a note', () => {
    const charingCross = { easting: '530034', northing: '180381', wardName: 'Burnt Oak' }
    expect(where(charingCross)).toEqual([burntOak, null, null, 'outside-with-ward'])
    expect(where({ ...charingCross, easting: 'n.k.' })).toEqual([burntOak, null, null, 'coordinates-left-out'])
  })

  test('a code stands over a name, and a conflict is noted', () => {
    expect(where({ wardCode: burntOak.toLowerCase() })).toEqual([burntOak, null, null])
    const conflict = { wardCode: burntOak, wardName: 'Edgware' }
    expect(where(conflict)).toEqual([burntOak, null, null, 'ward-name-and-code-differ'])
  })

  test('former wards without coordinates are refused, by name and by code', () => {
    expect(rejected({ ...whole, wardName: 'Hale' }).reason).toBe('former-ward')
    const byCode = rejected({ ...whole, wardName: '', wardCode: 'E05000043' })
    expect(byCode.reason).toBe('former-ward')
    expect(byCode.remedy).toContain('Brunswick Park is now mostly in Brunswick Park')
  })

  test('a ward name from before its boundaries is refused where a former ward had the same name', () => {
    const early = { ...whole, date: '30/04/2022' }
    expect(rejected(early).reason).toBe('ward-before-boundaries')
    expect(accepted({ ...early, wardName: '', wardCode: burntOak }).ward).toBe(burntOak)
    expect(accepted({ ...early, ...inBurntOak }).ward).toBe(burntOak)
    expect(accepted({ ...early, wardName: 'Whetstone' }).notes).toEqual([])
    expect(accepted({ ...early, date: '01/05/2022' }).ward).toBe(burntOak)
    expect(accepted(early, { ...cctv, wardsSince: null }).ward).toBe(burntOak)
  })

  test('the slip of the printed tables of 2023 is refused here, also in a control-room log', () => {
    const problem = rejected({ ...whole, wardName: 'Totteridge & Whetstone' })
    expect(problem.reason).toBe('unknown-ward')
    expect(problem.remedy).toContain('Totteridge & Woodside')
  })

  test('other writings of a ward are read', () => {
    expect(accepted({ ...whole, wardName: 'BURNT OAK ward' }).ward).toBe(burntOak)
    const suburb = accepted({ ...whole, wardName: 'Hampstead Garden Suburb' }).ward
    expect(suburb).toBe(accepted({ ...whole, wardName: 'Garden Suburb' }).ward)
  })

  test('a placed row has the ward in which its coordinates lie', () => {
    const outlines = wardShapes(council.boundaries).map(({ code, polygons }) => ({ id: code, polygons }))
    let placed = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 5_170_000, max: 5_320_000 }),
        fc.integer({ min: 1_830_000, max: 2_020_000 }),
        (x, y) => {
          const [easting, northing] = [x / 10, y / 10]
          const read = readRow({ ...whole, wardName: '', easting: `${easting}`, northing: `${northing}` }, cctv)
          const ward = wardAt(fromGrid([easting, northing]), outlines)
          if (ward) placed++
          expect(read.kind === 'accepted' ? read.incident.ward : null).toBe(ward)
        },
      ),
      { seed: 7, numRuns: 1000 },
    )
    expect(placed).toBeGreaterThan(150)
  })
})

describe('a type', () => {
  test('is read in other writings of the table, and never guessed from a near one', () => {
    const typeOf = (text: string) => accepted({ ...whole, type: text }).type
    expect(['ASB', 'anti social  behaviour', 'Anti-Social Behaviour', 'Antisocial behavior'].map(typeOf)).toEqual(
      Array(4).fill('anti-social-behaviour'),
    )
    expect(typeOf('Posession of an offensive weapon')).toBe('offensive-weapon')
    expect(rejected({ ...whole, type: 'Street drinking' }).reason).toBe('unknown-type')
    expect(rejected({ ...whole, type: 'unknown' }).reason).toBe('unknown-type')
  })

  test('that is unknown is what the mapping file answers', () => {
    const answers = { 'Street drinking': 'anti-social-behaviour', Begging: 'ignore', Busking: 'no such type' }
    const answered = settingOf(council, 'cctv', { typeAnswers: { ...answers, Robbery: 'ignore' } })
    expect(accepted({ ...whole, type: 'street-drinking' }, answered).type).toBe('anti-social-behaviour')
    expect(rejected({ ...whole, type: 'Begging' }, answered).reason).toBe('ignored-type')
    expect(rejected({ ...whole, type: 'Busking' }, answered).reason).toBe('unknown-type')
    // What the table knows, an answer does not change.
    expect(accepted(whole, answered).type).toBe('robbery')
  })

  test('of other casework is an answer to a type of the case system', () => {
    const asb = settingOf(council, 'asb', { typeAnswers: { 'Housing advice': 'casework' } })
    expect(accepted({ ...whole, type: 'Housing Advice' }, asb).type).toBe('casework')
    expect(accepted({ ...whole, type: 'S34 Notice' }, settingOf(council, 'asb')).type).toBe('section-34')
  })
})

describe('how a case stands', () => {
  const state = (values: Values) => {
    const { initiative, status, closed, notes } = accepted({ ...whole, ...values })
    return [initiative, status, closed, ...notes]
  }

  test('is read by the words of case systems, others are noted', () => {
    expect(state({ status: 'In Progress', initiative: 'Re-active' })).toEqual(['reactive', 'open', null])
    expect(state({ status: 'NFA', initiative: 'Member of Public' })).toEqual(['reactive', 'closed', null])
    expect(state({ status: 'Limbo', initiative: 'Yes' })).toEqual([
      null,
      null,
      null,
      'initiative-unknown',
      'status-unknown',
    ])
  })

  test('a closing date closes it, unless it makes no sense', () => {
    expect(state({ closed: '30/03/2026' })).toEqual([null, 'closed', '2026-03-30'])
    expect(state({ closed: '28/03/2026 09:00' })).toEqual([null, 'closed', '2026-03-28'])
    expect(state({ closed: 'NULL', status: 'Open' })).toEqual([null, 'open', null])
    expect(state({ closed: '27/03/2026', status: 'Closed' })).toEqual([null, 'closed', null, 'closed-before-it-began'])
    expect(state({ closed: '27/03/2026' })).toEqual([null, null, null, 'closed-before-it-began'])
    expect(state({ closed: '16/07/2026' })).toEqual([null, null, null, 'closed-not-read'])
    expect(state({ closed: '30/03/2026', status: 'Open' })).toEqual([null, 'open', null, 'open-with-closing-date'])
    expect(state({ date: '', month: 'Mar-26', closed: '01/03/2026' })).toEqual([null, 'closed', '2026-03-01'])
  })
})

describe('tables of what stands somewhere', () => {
  test('need no date, and a missing type is other, with a note', () => {
    const cameras = settingOf(council, 'cameras')
    const camera = accepted({ id: 'SYNTHETIC-C1', ...inBurntOak }, cameras)
    expect(camera).toMatchObject({ month: null, date: null, type: 'other', ward: burntOak, notes: ['type-not-stated'] })
    expect(accepted({ ...inBurntOak, type: 'Re-deployable' }, cameras).type).toBe('deployable')
    expect(rejected({ ...inBurntOak, type: 'Periscope' }, cameras).reason).toBe('unknown-type')
  })

  test('a place needs its name', () => {
    const places = settingOf(council, 'places')
    expect(accepted({ place: 'SYNTHETIC Park', type: 'Open space', ...inBurntOak }, places).type).toBe('park')
    expect(rejected({ type: 'Park', ...inBurntOak }, places).reason).toBe('no-place-name')
  })

  test('a walk needs its date', () => {
    const walks = settingOf(council, 'walks')
    expect(accepted({ ...whole, type: 'Blind-spot' }, walks).type).toBe('blind-spots')
    expect(rejected({ ...whole, type: 'Litter', date: '' }, walks).reason).toBe('no-date')
  })
})

describe('any text', () => {
  const datasets: readonly Dataset[] = ['cctv', 'asb', 'walks', 'places', 'cameras']
  const awkward = fc.constantFrom(
    '29/03/2026',
    '31/02/2026',
    '2026-03-29T01:30:00Z',
    '45000.75',
    '0',
    '-0.2677',
    '51.6025',
    '520000',
    '190700',
    'Burnt Oak',
    'Hale',
    'E05013630',
    'Robbery',
    'ASB Personal',
    'MARAC',
    '__proto__',
    'constructor',
    '1e309',
    '\u0000',
    '٢٠٢٦',
    '=1+1',
    '9'.repeat(400),
  )
  const text = fc.oneof(awkward, awkward, fc.string(), fc.string({ unit: 'binary' }))
  const fields = [
    'id',
    'date',
    'month',
    'time',
    'from',
    'to',
    'type',
    'wardName',
    'wardCode',
    'easting',
    'northing',
    'longitude',
    'latitude',
    'place',
    'initiative',
    'complainant',
    'status',
    'closed',
  ] as const satisfies readonly Field[]
  const anyValues = fc.record(Object.fromEntries(fields.map((field) => [field, text])), { requiredKeys: [] })

  test.each([' ', '1', '1:11 ', 'at ', '1,111', 'a', '\u0000'])(
    'of a million characters (%j) is read at once',
    (piece) => {
      const long = piece.repeat(1_000_000 / piece.length)
      for (const field of fields) {
        for (const text of [long, `29/03/2026 ${long}x`, `x${long}`]) {
          const read = readRow({ ...whole, ...inBurntOak, [field]: text }, cctv)
          expect(JSON.stringify(read).length).toBeLessThan(1500)
        }
      }
    },
  )

  test('is read without an error into an incident that holds together, or refused with a reason', () => {
    const settings = datasets.map((dataset) => settingOf(council, dataset, { wardAt: cctv.wardAt }))
    const codes = new Set<string>(council.wards.map(({ code }) => code))
    fc.assert(
      fc.property(fc.nat(4), anyValues, (which, values) => {
        const setting = settings[which] ?? cctv
        const read = readRow(values as Values, setting)
        if (read.kind === 'rejected') {
          expect(intakeReasons[read.problem.reason].outcome).toBe('rejected')
          return
        }
        for (const note of read.notes) expect(intakeReasons[note.reason].outcome).toBe('note')
        const { incident } = read
        expect(setting.types.map(({ id }) => id)).toContain(incident.type)
        if (incident.ward) expect(codes).toContain(incident.ward)
        if (incident.easting !== null) expect(cctv.wardAt(incident.easting, incident.northing ?? 0)).toBe(incident.ward)
        if (incident.date) expect(incident.date.slice(0, 7)).toBe(incident.month)
        if (incident.until) expect(incident.until > `${incident.date}T`).toBe(true)
        if (incident.minute !== null) expect(incident.minute >= 0 && incident.minute < 1440).toBe(true)
      }),
      { seed: 7, numRuns: process.env['SAFER_WARDS_LONG'] ? 200_000 : 4000 },
    )
  })
})
