import fc from 'fast-check'
import type { Dataset, Incident } from '../../src/core/intake/incident.ts'
import type { IntakeReport } from '../../src/core/intake/intake-report.ts'
import type { OwnData } from '../../src/core/intake/own-data.ts'
import { addMonths, daysInMonth, type IsoMonth } from '../../src/core/iso-month.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { anyMonth } from './arbitraries.ts'
import { code, month } from './parsed.ts'

/** Some types of each dataset that differ in their group. */
export const someTypes: Record<Dataset, readonly string[]> = {
  cctv: ['drugs', 'theft', 'alarm', 'welfare-concerns'],
  asb: ['asb-personal', 'asb-nuisance', 'fly-tipping', 'marac'],
  walks: ['litter'],
  places: ['park'],
  cameras: ['camera'],
}

const twoDigits = (number: number) => String(number).padStart(2, '0')

export const wards: readonly WardCode[] = Array.from({ length: 24 }, (_, i) => code(13_628 + i))

/** Any incident that a council's table can hold, of a few months, wards and places so that they meet. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    month: fc.option(anyMonth, { freq: 9 }),
    day: fc.integer({ min: 1, max: 31 }),
    knowsDay: fc.boolean(),
    minute: fc.option(fc.nat(1439)),
    lasts: fc.option(fc.nat(3 * 24 * 60)),
    type: fc.constantFrom(...someTypes.cctv),
    ward: fc.option(fc.constantFrom(...wards.slice(0, 5))),
    place: fc.constantFrom('', 'Marsh Drive', '=Silk "Weir", Park'),
    at: fc.option(fc.record({ easting: fc.integer(), northing: fc.integer() })),
    initiative: fc.constantFrom('proactive', 'reactive', null),
    status: fc.constantFrom('open', 'closed', null),
    closedAfter: fc.nat(300),
    id: fc.option(fc.string()),
    report: fc.option(fc.integer({ min: 1, max: 9 })),
  })
  .map((row) => {
    const date = row.month && row.knowsDay ? dayIn(row.month, row.day) : null
    return {
      id: row.id,
      month: row.month,
      date,
      minute: date ? row.minute : null,
      until: date && row.minute !== null && row.lasts !== null ? timeAfter(date, row.minute + row.lasts) : null,
      type: row.type,
      ward: row.ward,
      place: row.place,
      easting: row.at?.easting ?? null,
      northing: row.at?.northing ?? null,
      initiative: row.initiative,
      status: row.status,
      closed: row.status === 'closed' && date ? daysAfter(date, row.closedAfter) : null,
      report: row.report,
    }
  })

const dayIn = (within: IsoMonth, day: number) => `${within}-${twoDigits(Math.min(day, daysInMonth(within)))}`
const daysAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const timeAfter = (date: string, minutes: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + minutes * 60_000).toISOString().slice(0, 16)

function reportOf(dataset: Dataset, incidents: readonly Incident[], synthetic = true): IntakeReport {
  const months = incidents.flatMap((incident) => incident.month ?? []).sort()
  const [first, last] = [months[0], months.at(-1)]
  return {
    dataset,
    files: [{ name: `SYNTHETIC-${dataset}.csv`, sha256: 'ab'.repeat(32), rows: incidents.length, known: false }],
    rows: { read: incidents.length, accepted: incidents.length, rejected: 0, duplicate: 0 },
    replaced: 0,
    reasons: [],
    notes: [],
    months: first && last ? { first, last, gaps: [] } : null,
    notPlaced: incidents.filter(({ ward }) => ward === null).length,
    unknownTypes: [],
    synthetic,
  }
}

export const anyOwnData: fc.Arbitrary<OwnData> = fc
  .record({ dataset: fc.constantFrom<Dataset>('cctv', 'asb'), incidents: fc.array(anyIncident, { maxLength: 40 }) })
  .map(({ dataset, incidents }) => ({ dataset, incidents, report: reportOf(dataset, incidents) }))

/** SYNTHETIC rows of two years, the same each time. */
export function madeUpOwnData(dataset: Dataset, rows: number): OwnData {
  const first = month('2024-04')
  const types = someTypes[dataset]
  const places = ['Marsh Drive', 'Silkstream Park', 'The Concourse', 'Victoria Park', '']
  const incidents = Array.from({ length: rows }, (_, i): Incident => {
    const within = addMonths(first, (i * 7) % 24)
    const date = dayIn(within, 1 + ((i * 13) % 28))
    const isClosed = i % 3 !== 0
    return {
      id: `SYNTHETIC-${dataset}-${i}`,
      month: within,
      date,
      minute: i % 9 === 0 ? null : ((i * 37) % 24) * 60 + ((i * 11) % 60),
      until: null,
      type: types[(i * i) % types.length] ?? '',
      ward: i % 17 === 0 ? null : (wards[(i * i + 3 * i) % 24] ?? null),
      place: places[(i * 3 + (i % 4)) % places.length] ?? '',
      easting: null,
      northing: null,
      initiative: dataset === 'cctv' ? (i % 4 === 0 ? 'proactive' : 'reactive') : null,
      status: dataset === 'asb' ? (isClosed ? 'closed' : 'open') : null,
      closed: dataset === 'asb' && isClosed ? daysAfter(date, 3 + ((i * 5) % 200)) : null,
      report: dataset === 'asb' ? 1 + (i % 5 === 0 ? i % 4 : 0) : null,
    }
  })
  return { dataset, incidents, report: reportOf(dataset, incidents) }
}
