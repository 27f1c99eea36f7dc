import { ownTypes } from '../../src/catalogue/own-types.ts'
import { clockTime } from '../../src/core/intake/calendar-day.ts'
import { weightedPick } from './draws.ts'
import { type DayPattern, minuteDrawer, sampleDays } from './moments.ts'
import type { SamplePlace } from './sample-ground.ts'
import { britishDate, type SampleContext, type SampleTable, sampleId, sampleRemark } from './sample-table.ts'

const header = [
  'Log No',
  'Date',
  'Time',
  'Incident Type',
  'Ward',
  'Location',
  'Easting',
  'Northing',
  'Proactive/Reactive',
  'Remarks',
]
const at = { id: 0, date: 1, time: 2, type: 3, ward: 4, place: 5, x: 6, y: 7, notes: 9 } as const

/** What happens by day; the rest happens by night. */
const patterns: Readonly<Record<string, DayPattern>> = {
  alarm: 'night',
  'fly-tipping': 'evening',
  'missing-person': 'evening',
  'road-traffic-incident': 'shops',
  shoplifting: 'shops',
  theft: 'shops',
  'vehicle-crime': 'evening',
  'welfare-concerns': 'evening',
}

/** How many cameras see most of what is logged. */
const cameras = 60

/** A control-room log: all 25 types in the shares of the printed tables, most rows in view of a few cameras. */
export function cctvTable({ rows, period, ground, draws }: SampleContext): SampleTable {
  const types = ownTypes.cctv
  const shares = types.map(({ id }) => ground.typeShares.get(id) ?? 1)
  const pickType = weightedPick(types, shares, draws)
  const seen: readonly SamplePlace[] = Array.from({ length: cameras }, ground.place)
  const minuteOf = minuteDrawer(draws)

  function* make(): Generator<string[]> {
    let number = 0
    for (const { date, rows: ofDay } of sampleDays(period, rows, draws)) {
      const drawn = Array.from({ length: ofDay }, () => {
        // The first rows name every type once, so that a small sample has them all.
        const type = types[number] ?? pickType()
        number++
        return { type, minute: minuteOf(patterns[type.id] ?? 'night', date) }
      }).sort((a, b) => a.minute - b.minute)
      for (const [i, { type, minute }] of drawn.entries()) {
        const place = draws.chance(0.85) ? ground.near(draws.pick(seen)) : ground.place()
        yield [
          sampleId('cctv', number - drawn.length + i + 1),
          britishDate(date),
          clockTime(minute),
          type.label,
          place.ward.name,
          place.name,
          String(place.easting),
          String(place.northing),
          draws.chance(0.38) ? 'Proactive' : 'Reactive',
          sampleRemark,
        ]
      }
    }
  }
  return { header, at, rows: make }
}
