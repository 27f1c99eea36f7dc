import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { placeTables } from '../../src/catalogue/place-tables.ts'
import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import { tableKinds } from '../../src/core/search/search-kind.ts'
import { anyWardCode, number, orNone, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { oneOf } from '../lib/one-of.ts'
import { andThen, check, combine } from '../lib/outcomes.ts'
import { type Row, type Rows, readRows } from '../lib/read-rows.ts'
import type { FoundPlace } from '../steps/found-place.ts'

const columns = {
  kind: oneOf('kind', tableKinds),
  what: words('what'),
  name: words('name'),
  ward: orNone(anyWardCode('ward')),
  lon: orNone(number('lon')),
  lat: orNone(number('lat')),
}
type PlaceRow = Row<typeof columns>

/** The places of each table of the catalogue that the council's folder has. */
export type CouncilPlaces = ReadonlyMap<string, readonly FoundPlace[]>

/**
 * Reads `places/` of a council's folder; a table that is not there is one the council lacks.
 * Problems: a name with half a place, a name twice in a ward, a place in no ward that the folder has.
 */
export async function readPlaces(dir: string): Promise<Outcome<CouncilPlaces>> {
  const listed = placeTables.filter(({ id }) => existsSync(join(dir, fileOf(id))))
  const read = await Promise.all(listed.map(async ({ id }) => [id, await readTable(dir, fileOf(id))] as const))
  return andThen(combine(Object.fromEntries(read)), (found) => done(new Map(Object.entries(found))))
}

const fileOf = (id: string) => `places/${id}.csv`

async function readTable(dir: string, file: string): Promise<Outcome<readonly FoundPlace[]>> {
  const rows = check(await readRows(dir, file, columns), (table) => [
    ...findDuplicates(table, ({ kind, name, ward }) => [kind, name, ward]),
    ...table.rows.flatMap((row) => halfPlace(table, row)),
  ])
  return andThen(rows, (table) =>
    done(
      table.rows.map(({ kind, what, name, ward, lon, lat }) => ({
        ...{ kind, what, name, ward },
        at: lon === null || lat === null ? null : ([lon, lat] as const),
      })),
    ),
  )
}

/** Only a name of no one place has no place, and it has no ward either. */
function halfPlace(table: Rows<unknown>, { line, kind, name, ward, lon, lat }: PlaceRow): Problem[] {
  const whole = kind === 'general' ? ward === null && lon === null && lat === null : lon !== null && lat !== null
  if (whole) return []
  return [
    {
      file: table.file,
      line,
      found: `${kind} "${name}"`,
      expected: kind === 'general' ? 'should have neither ward nor place' : 'has no place',
      remedy: 'Rebuild the table: npm run data -- --sources FOLDER.',
    },
  ]
}

/** Places in wards that are none of the council's: the folder holds two states of it. */
export function strayPlaces(places: CouncilPlaces, wards: readonly { readonly code: string }[]): Problem[] {
  const codes = new Set(wards.map(({ code }) => code))
  return [...places].flatMap(([id, rows]) => {
    const strays = new Set(rows.flatMap(({ ward }) => (ward === null || codes.has(ward) ? [] : [ward])))
    return [...strays].map((ward) => ({
      file: fileOf(id),
      line: null,
      found: `ward "${ward}"`,
      expected: 'is none of the wards in reference/wards.csv',
      remedy: 'Rebuild the table: npm run data -- --sources FOLDER.',
    }))
  })
}
