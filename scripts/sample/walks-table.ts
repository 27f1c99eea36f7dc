import { ownTypes } from '../../src/catalogue/own-types.ts'
import { sampleDays } from './moments.ts'
import { britishDate, type SampleContext, type SampleTable, sampleId, sampleRemark } from './sample-table.ts'

const header = ['Ref', 'Walk Date', 'Issue', 'Ward', 'Location', 'Latitude', 'Longitude', 'Status', 'Comments']
const at = { id: 0, date: 1, type: 2, ward: 3, place: 4, x: 6, y: 5, status: 7, notes: 8 } as const

/** What was noted on ward walks. */
export function walksTable({ rows, period, ground, draws }: SampleContext): SampleTable {
  function* make(): Generator<string[]> {
    let number = 0
    for (const { date, rows: ofDay } of sampleDays(period, rows, draws)) {
      for (let i = 0; i < ofDay; i++) {
        const type = ownTypes.walks[number] ?? draws.pick(ownTypes.walks)
        number++
        const place = ground.place()
        const { longitude, latitude } = ground.degrees(place)
        const status = draws.pick(['Open', 'Closed', 'Closed'])
        const id = sampleId('walks', number)
        yield [
          id,
          britishDate(date),
          type.label,
          place.ward.name,
          place.name,
          latitude,
          longitude,
          status,
          sampleRemark,
        ]
      }
    }
  }
  return { header, at, rows: make }
}
