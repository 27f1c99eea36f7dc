import { countFile } from '../../scripts/steps/count-file.ts'
import { valueFile } from '../../scripts/steps/value-file.ts'
import { type Cell, sumCells } from '../../src/core/cell.ts'
import type { Files } from '../../src/core/picture/picture.ts'
import type { Manifest, Place, PlacesFile } from '../../src/core/published.ts'
import type { CountIndicator, CountSeries, Indicator, Series, Source, ValueIndicator } from '../../src/core/series.ts'
import type { Times } from '../../src/core/times.ts'
import { code } from './parsed.ts'

/** Published files of a borough that was made up for one test: as many wards as there are rows. */

const source: Source = {
  id: 'source',
  publisher: 'A publisher',
  title: 'a table',
  licence: 'OGL v3.0',
  attribution: 'Contains a table.',
  home: 'https://example.org/',
}

export const madeUpSeries: CountSeries = {
  kind: 'counts',
  id: 'thefts',
  by: 'ward',
  label: 'Thefts',
  source: 'source',
  policy: { kind: 'already-public', where: 'a test' },
  placed: 'ward',
  notPlaced: 'None.',
  provisionalMonths: 3,
  zeroMeansUnknownCover: false,
  typesByWard: 'as-policy',
  caveats: ['A caveat of the series.'],
  notes: [],
  leaves: [{ id: 'theft', label: 'Theft', sensitive: false }],
}

export const madeUpIndicator: CountIndicator = {
  kind: 'counts',
  series: 'thefts',
  id: 'thefts',
  label: 'All types',
  of: ['theft'],
  subject: 'Theft',
  verb: 'is',
  counted: 'thefts',
}

export const madeUpValues: ValueIndicator = {
  kind: 'values',
  series: 'values',
  id: 'value',
  label: 'Score',
  column: 'score',
  subject: 'Deprivation',
  verb: 'is',
  measure: 'Overall score',
  suffix: '',
  decimals: 1,
  palette: 'deprivation',
  symbol: 'choropleth',
  when: 'Index of 2025',
  direction: 'higher = more deprived',
}

const valueSeries: Series = {
  kind: 'values',
  id: 'values',
  by: 'ward',
  label: 'Values',
  source: 'source',
  policy: { kind: 'already-public', where: 'a test' },
  method: 'Made up.',
  caveats: [],
  notes: [],
}

/** Wards with 1,000 residents by every count (unless said otherwise) on 10 hectares. */
export function madeUpPlaces(wards: number, residents: Partial<Place['residents']> = {}): PlacesFile {
  return {
    schema: 'places/1',
    width: 100,
    height: 100,
    plane: { lon: 0, lat: 51, left: 0, top: 0 },
    wards: Array.from({ length: wards }, (_, i) => ({
      code: code(i + 1),
      name: `Ward ${i + 1}`,
      slug: `ward-${i + 1}`,
      residents: { census2021: 1000, mid2024: 1000, bestFit: 1000, ...residents },
      hectares: 10,
      path: 'M0 0l1 0 0 1z',
      label: { at: [i, i], lines: [`Ward ${i + 1}`], valueFrom: 0, nameFrom: 0 },
      next: [null, null, null, null],
    })),
    borders: '',
    around: [],
    aliases: [],
    oldWards: [],
  }
}

function manifestOf(series: Series, indicator: Indicator): Manifest {
  const file = { file: 'a.json', bytes: 0, sha256: '' }
  const rows = { read: 0, placed: 0, notPlaced: 0, leftOut: [] }
  return {
    schema: 'manifest/1',
    edition: 'public',
    handling: [],
    version: '1',
    area: { code: 'E09000000', name: 'Borough of Somewhere', short: 'Somewhere' },
    defaultIndicator: indicator.id,
    places: file,
    smallAreas: null,
    board: null,
    sources: [source],
    series: [
      {
        series,
        period: null,
        completeTo: null,
        gaps: [],
        tables: [],
        rows,
        incidents: null,
        found: [],
        indicators: [{ indicator, file, boroughTotal: null }],
      },
    ],
  } as unknown as Manifest
}

/** One row of cells a ward. */
export function countFiles(
  times: Times,
  rows: readonly (readonly Cell[])[],
  { series = madeUpSeries, indicator = madeUpIndicator, places = madeUpPlaces(rows.length) } = {},
): Files {
  const composed = {
    times,
    areas: new Map(rows.map((row, i) => [code(i + 1), row] as const)),
    borough: (rows[0] ?? []).map((_, at) => sumCells(rows.flatMap((row) => row[at] ?? []))),
    keptToBorough: [],
  }
  return {
    manifest: manifestOf(series, indicator),
    places,
    table: countFile(indicator, series, composed, places.wards),
  }
}

/** One cell a ward. */
export function valueFiles(cells: readonly Cell[], borough: Cell, more: Partial<ValueIndicator> = {}): Files {
  const indicator = { ...madeUpValues, ...more }
  const places = madeUpPlaces(cells.length)
  const column = { areas: new Map(cells.map((cell, i) => [code(i + 1), cell] as const)), borough }
  return { manifest: manifestOf(valueSeries, indicator), places, table: valueFile(indicator, column, places.wards) }
}
