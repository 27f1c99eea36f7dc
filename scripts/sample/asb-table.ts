import { ownTypes } from '../../src/catalogue/own-types.ts'
import { clockTime, dayNumber, dayOfNumber } from '../../src/core/intake/calendar-day.ts'
import { type Draws, weightedPick } from './draws.ts'
import { lastDay } from './last-day.ts'
import { minuteDrawer, sampleDays } from './moments.ts'
import type { SamplePlace } from './sample-ground.ts'
import { britishDate, type SampleContext, type SampleTable, sampleId, sampleRemark } from './sample-table.ts'

const header = [
  'Case Reference',
  'Date Opened',
  'Case Type',
  'Ward',
  'Street',
  'Easting',
  'Northing',
  'Complainant ID',
  'Status',
  'Date Closed',
  'Case Notes',
]
const at = { id: 0, date: 1, type: 2, ward: 3, place: 4, x: 5, y: 6, status: 8, closed: 9, notes: 10 } as const

/** Made-up shares: no source says how many cases are of which type. */
const shares: Readonly<Record<string, number>> = {
  'asb-personal': 30,
  'asb-nuisance': 34,
  'asb-environmental': 10,
  'fly-tipping': 12,
  'environmental-crime': 6,
  'members-enquiries': 5,
  'unauthorised-encampments': 1,
  'section-34': 1,
  marac: 1,
}

/** Somebody who complained before, about a place. */
interface Complainant {
  readonly key: string
  readonly place: SamplePlace
}

/** How many are remembered to complain again: memory stays bounded, and repeats come soon after one another. */
const remembered = 400

/** Cases of a case system: a third of them from people who complained before, about the same street. */
export function asbTable({ rows, period, ground, draws }: SampleContext): SampleTable {
  const types = ownTypes.asb.filter(({ id }) => id in shares)
  const pickType = weightedPick(
    types,
    types.map(({ id }) => shares[id] ?? 1),
    draws,
  )
  const minuteOf = minuteDrawer(draws)
  const end = lastDay(period.last)

  function* make(): Generator<string[]> {
    let number = 0
    const known: Complainant[] = []
    for (const { date, rows: ofDay } of sampleDays(period, rows, draws)) {
      const minutes = Array.from({ length: ofDay }, () => minuteOf('office', date)).sort((a, b) => a - b)
      for (const minute of minutes) {
        const type = types[number] ?? pickType()
        number++
        const who = complainant(known, number)
        const closed = closingDay(date, end, draws)
        yield [
          sampleId('asb', number),
          `${britishDate(date)} ${clockTime(minute)}`,
          type.label,
          who.place.ward.name,
          who.place.name,
          String(who.place.easting),
          String(who.place.northing),
          who.key,
          closed ? draws.pick(['Closed', 'Closed', 'Resolved', 'No further action']) : openStatus(draws),
          closed ? britishDate(closed) : '',
          sampleRemark,
        ]
      }
    }
  }

  function complainant(known: Complainant[], number: number): Complainant {
    const [first] = known
    if (first && draws.chance(0.33)) {
      // The square favours a few: most repeats come from few people.
      const again = known[Math.floor(draws.fraction() ** 2 * known.length)] ?? first
      return { key: again.key, place: draws.chance(0.8) ? ground.near(again.place) : ground.place() }
    }
    const made = { key: `SYNTHETIC-PERSON-${String(number).padStart(7, '0')}`, place: ground.place() }
    if (known.length < remembered) known.push(made)
    else known[draws.below(remembered)] = made
    return made
  }
  return { header, at, rows: make }
}

const openStatus = (draws: Draws) => draws.pick(['Open', 'In progress', 'In progress', 'Awaiting allocation'])

/** Most cases are closed within two months; null where that is after the end of the extract. */
function closingDay(opened: string, end: string, draws: Draws): string | null {
  if (draws.chance(0.06)) return null
  const closed = dayOfNumber(dayNumber(opened) + 1 + Math.floor(-30 * Math.log(1 - draws.fraction())))
  return closed <= end ? closed : null
}
