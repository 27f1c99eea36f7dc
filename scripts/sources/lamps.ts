import { done, type Outcome } from '../../src/core/problem.ts'
import { number } from '../lib/fields.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { readRows } from '../lib/read-rows.ts'
import type { TableFacts } from '../steps/provenance.ts'
import type { Position } from '../steps/rings.ts'
import { placeOf, type SourceContext } from './context.ts'

const columns = { lon: number('lon'), lat: number('lat') }

/**
 * Where lamp columns stand; their numbers are not read.
 * Problems: a column off the globe.
 * @source London Borough of Barnet, street lighting inventory
 */
export async function readLamps(
  context: SourceContext,
): Promise<Outcome<TableFacts & { readonly places: readonly Position[] }>> {
  const { file } = placeOf(context, 'lamps')
  const table = check(await readRows(context.folder, file, columns), ({ rows }) =>
    rows
      .filter(({ lon, lat }) => Math.abs(lon) > 180 || Math.abs(lat) > 90)
      .map(({ line, lon, lat }) => ({
        file,
        line,
        found: `a place at ${lon}, ${lat}`,
        expected: 'should be longitude and latitude',
        remedy: 'Correct the row.',
      })),
  )
  return andThen(table, ({ sha256, rows }) =>
    done({ file, sha256, rows: rows.length, places: rows.map(({ lon, lat }): Position => [lon, lat]) }),
  )
}
