import { ownTypes } from '../../src/catalogue/own-types.ts'
import { weightedPick } from './draws.ts'
import { type SampleContext, type SampleTable, sampleId, sampleRemark } from './sample-table.ts'

/** Parks and other places by name; each name says that it is made up. */
export function placesTable({ rows, ground, draws }: SampleContext): SampleTable {
  const header = ['Ref', 'Name', 'Type', 'Ward', 'Easting', 'Northing', 'Notes']
  const at = { id: 0, place: 1, type: 2, ward: 3, x: 4, y: 5, notes: 6 } as const
  function* make(): Generator<string[]> {
    for (let number = 1; number <= rows; number++) {
      const type = ownTypes.places[number - 1] ?? draws.pick(ownTypes.places)
      const { ward, easting, northing } = ground.place()
      const name = `SYNTHETIC ${type.label} ${number}`
      yield [sampleId('places', number), name, type.label, ward.name, `${easting}`, `${northing}`, sampleRemark]
    }
  }
  return { header, at, rows: make }
}

/** Where cameras stand. */
export function camerasTable({ rows, ground, draws }: SampleContext): SampleTable {
  const header = ['Camera ID', 'Camera Type', 'Ward', 'Location', 'Latitude', 'Longitude', 'Notes']
  const at = { id: 0, type: 1, ward: 2, place: 3, x: 5, y: 4, notes: 6 } as const
  const pickType = weightedPick(ownTypes.cameras, [80, 18, 2], draws)
  function* make(): Generator<string[]> {
    for (let number = 1; number <= rows; number++) {
      const type = ownTypes.cameras[number - 1] ?? pickType()
      const place = ground.place()
      const { longitude, latitude } = ground.degrees(place)
      yield [sampleId('cameras', number), type.label, place.ward.name, place.name, latitude, longitude, sampleRemark]
    }
  }
  return { header, at, rows: make }
}
