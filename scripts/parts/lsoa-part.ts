import { done, type Outcome } from '../../src/core/problem.ts'
import type { KnownArtefact } from '../council/reference.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import type { SourceContext } from '../sources/context.ts'
import { readSmallAreaCrime } from '../sources/crime-mps-lsoa.ts'
import type { DeprivationTable } from '../sources/deprivation-table.ts'
import { iod2019Measures, readIod2019 } from '../sources/iod2019.ts'
import { iod2025Measures, readIod2025 } from '../sources/iod2025.ts'
import { type LsoaWards, readLsoa2011Wards, readLsoa2021Wards } from '../sources/lsoa-wards.ts'
import { readTs011 } from '../sources/ts011.ts'
import { householdShares } from '../steps/household-shares.ts'
import { lsoaDeprivation } from '../steps/lsoa-deprivation.ts'
import { accountForRows } from '../steps/provenance.ts'
import { type DeprivationMeasure, wardDeprivation } from '../steps/ward-deprivation.ts'
import { countPart } from './count-part.ts'
import type { Part } from './part.ts'
import { valueCsv } from './value-csv.ts'

const empty: Part = { files: [], provenance: [] }

/** What comes from small areas of 2021: the look-up, deprivation of 2025, households by deprivation, recorded crime. */
export async function lsoa2021Part(context: SourceContext): Promise<Outcome<Part>> {
  if (!context.area.tables.has('lsoa-2021-wards')) return done(empty)
  const lookup = await readLsoa2021Wards(context)
  if (lookup.kind === 'failed') return lookup
  const iod = context.area.tables.has('iod2025') ? await readIod2025(context, lookup.value) : done(null)
  const households = context.area.tables.has('ts011') ? await readTs011(context, lookup.value) : done(null)
  const crime = context.area.tables.has('crime-mps-lsoa') ? await crimePart(context, lookup.value) : done(empty)
  const wards = context.names.wards.map((ward) => ward.code)
  return andThen(combine({ lookup, iod, households, crime }), (found) => {
    const csv = smallAreasCsv(found.lookup, found.iod)
    const parts = [
      ...(found.iod
        ? [
            deprivationPart('iod2025', found.iod, found.lookup, iod2025Measures, context),
            smallAreaDeprivation(found.iod, found.lookup, context),
          ]
        : []),
      ...(found.households
        ? [
            valuePart(
              'census-deprivation',
              valueCsv(['one-or-more', 'two-or-more', 'three-or-more'], householdShares(found.households.areas, wards)),
              found.households,
              found.lookup,
              [],
            ),
          ]
        : []),
      found.crime,
    ]
    return done(joined({ files: [['reference/lsoa-2021.csv', csv]], provenance: [] }, ...parts))
  })
}

/** What comes from small areas of 2011: the look-up with its shares, and deprivation of 2019. */
export async function lsoa2011Part(context: SourceContext): Promise<Outcome<Part>> {
  if (!context.area.tables.has('lsoa-2011-wards')) return done(empty)
  const lookup = await readLsoa2011Wards(context)
  if (lookup.kind === 'failed') return lookup
  const iod = context.area.tables.has('iod2019') ? await readIod2019(context, lookup.value) : done(null)
  return andThen(combine({ lookup, iod }), (found) => {
    const csv = toCsv([
      ['lsoa', 'ward', 'share'],
      ...found.lookup.parts.map((part) => [part.lsoa, part.ward, part.share]),
    ])
    const parts = found.iod ? [deprivationPart('iod2019', found.iod, found.lookup, iod2019Measures, context)] : []
    return done(joined({ files: [['reference/lsoa-2011.csv', csv]], provenance: [] }, ...parts))
  })
}

/** Every small area with its name, its ward and, where the indices say them, its residents: ONS estimate, mid-2022. */
function smallAreasCsv(lookup: LsoaWards, iod: DeprivationTable | null): string {
  const residents = new Map(iod?.areas.map((area) => [area.lsoa, area.people['residents'] ?? '']))
  return toCsv([
    ['lsoa', 'name', 'ward', 'residents_mid2022'],
    ...lookup.parts.map(({ lsoa, name, ward }) => [lsoa, name, ward, residents.get(lsoa) ?? '']),
  ])
}

async function crimePart(context: SourceContext, lookup: LsoaWards): Promise<Outcome<Part>> {
  const codes = lookup.parts.map((part) => part.lsoa)
  return countPart('crime-lsoa', await readSmallAreaCrime(context, lookup), context, { column: 'lsoa', codes })
}

function smallAreaDeprivation(table: DeprivationTable, lookup: LsoaWards, context: SourceContext): Part {
  const [first = '', ...rest] = iod2025Measures.map((measure) => measure.column)
  const csv = valueCsv([first, 'decile', ...rest], lsoaDeprivation(table.areas, iod2025Measures), 'lsoa')
  return valuePart('iod2025-lsoa', csv, table, lookup, artefactNotes('iod2025', context))
}

function deprivationPart(
  series: string,
  table: DeprivationTable,
  lookup: LsoaWards,
  measures: readonly DeprivationMeasure[],
  context: SourceContext,
): Part {
  const [first, ...rest] = measures.map((measure) => measure.column)
  const wards = context.names.wards.map((ward) => ward.code)
  const csv = valueCsv([first ?? '', 'share-most-deprived', ...rest], wardDeprivation(table.areas, measures, wards))
  return valuePart(series, csv, table, lookup, artefactNotes(series, context))
}

function valuePart(
  series: string,
  csv: string,
  table: { file: string; sha256: string; rows: number },
  lookup: LsoaWards,
  notes: readonly string[],
): Part {
  const tables = [
    { file: table.file, sha256: table.sha256, rows: table.rows },
    { file: lookup.file, sha256: lookup.sha256, rows: lookup.parts.length },
  ]
  return { files: [[`snapshot/${series}.csv`, csv]], provenance: [[series, accountForRows(tables, notes)]] }
}

const artefactNotes = (series: string, context: SourceContext): string[] =>
  context.reference.artefacts.filter((artefact) => artefact.series === series).map(describeArtefact)

const describeArtefact = (artefact: KnownArtefact): string =>
  `${artefact.column} of ${artefact.lsoa} is left out: ${artefact.reason}`

const joined = (...parts: readonly Part[]): Part => ({
  files: parts.flatMap((part) => part.files),
  provenance: parts.flatMap((part) => part.provenance),
})
