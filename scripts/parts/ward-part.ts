import { done, type Outcome, type Problem } from '../../src/core/problem.ts'
import type { OldWard } from '../../src/core/ward-name.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import { type OutlineFile, readNeighbours, readWardOutlines } from '../sources/boundaries.ts'
import type { SourceContext } from '../sources/context.ts'
import type { Ward, WardTables } from '../sources/wards.ts'
import { makeTopology } from '../steps/make-topology.ts'
import { accountForRows, describeNotes } from '../steps/provenance.ts'
import { slugOf } from '../steps/slug.ts'
import type { ValueRow } from '../steps/ward-deprivation.ts'
import type { Part } from './part.ts'
import { valueCsv } from './value-csv.ts'

/** The wards' reference table, outlines, old wards and the series of residents and area. */
export async function wardPart(
  context: SourceContext,
  tables: WardTables,
  notes: readonly Problem[],
): Promise<Outcome<Part>> {
  const outlines = await readWardOutlines(context)
  const neighbours = context.area.tables.has('neighbours') ? await readNeighbours(context) : done(null)
  return andThen(combine({ outlines, neighbours }), (maps) => {
    const wardAreas = maps.outlines.outlines.map(({ id, polygons }) => ({ id, polygons, properties: {} }))
    const around = maps.neighbours?.outlines.map(({ id, polygons, name }) => ({ id, polygons, properties: { name } }))
    return done({
      files: [
        ['reference/wards.csv', wardsCsv(tables.wards)],
        ['reference/wards.topojson', makeTopology('wards', wardAreas)],
        ...(around ? [['reference/neighbours.topojson', makeTopology('neighbours', around)] as const] : []),
        ...(context.area.tables.has('old-wards')
          ? [['reference/old-wards.csv', oldWardsCsv(context.names.oldWards)] as const]
          : []),
        [
          'snapshot/people.csv',
          valueCsv(['residents-mid2024', 'residents-2021', 'density', 'hectares'], people(tables.wards)),
        ],
      ],
      provenance: [
        ['people', accountForRows(tables.files, describeNotes(notes))],
        ['boundaries', accountForRows([maps.outlines, ...(maps.neighbours ? [maps.neighbours] : [])].map(factsOf), [])],
      ],
    })
  })
}

const factsOf = (map: OutlineFile<string>) => ({ file: map.file, sha256: map.sha256, rows: map.outlines.length })

const wardsCsv = (wards: readonly Ward[]): string =>
  toCsv([
    ['code', 'name', 'slug', 'residents_2021', 'residents_mid2024', 'residents_best_fit', 'hectares'],
    ...wards.map((w) => [
      w.code,
      w.name,
      slugOf(w.name),
      w.residents2021,
      w.residentsMid2024,
      w.residentsBestFit ?? '',
      w.hectares,
    ]),
  ])

const oldWardsCsv = (oldWards: readonly OldWard[]): string =>
  toCsv([['code', 'name', 'now'], ...oldWards.map((w) => [w.code, w.name, w.now.join('|')])])

/** Residents of mid-2024 and of the census, residents (mid-2024) a hectare, hectares; the borough is the sum of its wards. */
function people(wards: readonly Ward[]): ValueRow[] {
  const total = (of: (ward: Ward) => number) => wards.reduce((sum, ward) => sum + of(ward), 0)
  const row = (id: ValueRow['id'], mid2024: number, census: number, hectares: number): ValueRow => ({
    id,
    values: [mid2024, census, mid2024 / hectares, hectares],
  })
  return [
    ...wards.map((w) => row(w.code, w.residentsMid2024, w.residents2021, w.hectares)),
    row(
      'borough',
      total((w) => w.residentsMid2024),
      total((w) => w.residents2021),
      total((w) => w.hectares),
    ),
  ]
}
