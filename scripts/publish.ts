import { createHash } from 'node:crypto'
import { indicators as catalogueIndicators, defaultIndicator } from '../src/catalogue/indicators.ts'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import { sources } from '../src/catalogue/sources.ts'
import { boroughTotal, compose } from '../src/core/compose.ts'
import type { Edition, PublishedTable } from '../src/core/disclosure.ts'
import type {
  FileRef,
  IndicatorEntry,
  Manifest,
  PlacesFile,
  Reconciled,
  SeriesEntry,
  TableFile,
} from '../src/core/published.ts'
import type { CountIndicator, CountSeries, Indicator, Series, ValueIndicator } from '../src/core/series.ts'
import { wholePeriod } from '../src/core/times.ts'
import type { Council } from './council/read-council.ts'
import type { Provenance } from './council/snapshot.ts'
import { publishGround } from './publish-ground.ts'
import { publishSearch } from './publish-search.ts'
import { countFile } from './steps/count-file.ts'
import { gate } from './steps/gate.ts'
import { places } from './steps/places.ts'
import { valueFile } from './steps/value-file.ts'

/** Files to be written below `data/`, by name. */
export type PublishedFiles = ReadonlyMap<string, string>

/**
 * Everything an edition publishes of a council: the manifest, the ground, and one file an indicator. Every count passes
 * the gate on its way.
 * @param indicators what can be chosen; the catalogue's, unless a test adds to it
 */
export function publish(
  council: Council,
  edition: Edition,
  indicators: readonly Indicator[] = catalogueIndicators,
): PublishedFiles {
  const files = new Map<string, string>()
  const ground = places(council)
  const add = (name: string, content: unknown): FileRef => {
    const text = JSON.stringify(content)
    const sha256 = createHash('sha256').update(text).digest('hex')
    const file = `${name}.${sha256.slice(0, 10)}.json`
    files.set(file, text)
    return { file, bytes: Buffer.byteLength(text), sha256 }
  }
  const groundFile = add('places', ground)
  const board = council.board ? add('board', { schema: 'board/1', lines: council.board }) : null
  const codes = ground.wards.map((ward) => ward.code)
  const search = publishSearch(council.places, codes, add)
  const mapFiles = publishGround(council, add)
  const entries = catalogueSeries.flatMap((series) => {
    const own = indicators.filter((indicator) => indicator.series === series.id)
    return seriesEntry(series, own, council, edition, ground, add) ?? []
  })
  const manifest: Manifest = {
    schema: 'manifest/1',
    edition,
    version: createHash('sha256')
      .update([...files.keys()].sort().join('\n'))
      .digest('hex')
      .slice(0, 12),
    area: { code: council.area.code, name: council.area.name, short: council.area.short },
    defaultIndicator: openingIndicator(entries),
    places: groundFile,
    board,
    ground: mapFiles,
    search,
    sources,
    series: entries,
  }
  return new Map([...files, ['manifest.json', JSON.stringify(manifest)]])
}

type Add = (name: string, content: unknown) => FileRef

/** The catalogue's choice, or the first indicator that this council has. */
function openingIndicator(entries: readonly SeriesEntry[]): string {
  const open = entries.flatMap((entry) => entry.indicators.filter((i) => i.file)).map((entry) => entry.indicator.id)
  const [first] = open
  if (first === undefined) throw new Error('no indicator can be shown by ward')
  return open.includes(defaultIndicator) ? defaultIndicator : first
}

function seriesEntry(
  series: Series,
  own: readonly Indicator[],
  council: Council,
  edition: Edition,
  ground: PlacesFile,
  add: Add,
): SeriesEntry | null {
  const provenance = council.provenance[series.id]
  const counts = council.counts.get(series.id)
  const values = council.values.get(series.id)
  if (!provenance || (!counts && !values)) return null
  const tables = series.kind === 'counts' && counts ? gate(series, counts, edition) : []
  const indicators = own.flatMap((indicator) =>
    indicator.kind === 'counts' && series.kind === 'counts'
      ? countEntry(indicator, series, tables, ground, add)
      : indicator.kind === 'values' && values
        ? valueEntry(indicator, values, ground, add)
        : [],
  )
  const period = counts ? wholePeriod(counts.times) : null
  return {
    series,
    period,
    completeTo: period?.last ?? null,
    gaps: council.gaps
      .filter((gap) => gap.series === series.id)
      .map(({ ward, month, reason }) => ({ ward, month, reason })),
    tables: provenance.tables,
    rows: reconciled(provenance, 'rows'),
    incidents: counts ? reconciled(provenance, 'incidents') : null,
    found: provenance.notes,
    indicators,
  }
}

function countEntry(
  indicator: CountIndicator,
  series: CountSeries,
  tables: readonly PublishedTable[],
  ground: PlacesFile,
  add: Add,
): IndicatorEntry {
  const composed = compose(indicator.of, tables)
  const total = boroughTotal(indicator.of, tables)
  const content: TableFile | null = composed && countFile(indicator, series, composed, ground.wards)
  return {
    indicator,
    file: content && add(indicator.id, content),
    boroughTotal: total.kind === 'count' ? total.value : null,
  }
}

function valueEntry(
  indicator: ValueIndicator,
  values: NonNullable<ReturnType<Council['values']['get']>>,
  ground: PlacesFile,
  add: Add,
): IndicatorEntry[] {
  const column = values.get(indicator.column)
  if (!column) throw new Error(`unknown column of ${indicator.series}: ${indicator.column}`)
  return [{ indicator, file: add(indicator.id, valueFile(indicator, column, ground.wards)), boroughTotal: null }]
}

function reconciled({ rows, incidents }: Provenance[string], unit: 'rows' | 'incidents'): Reconciled {
  const { read, placed, notPlaced } = unit === 'rows' ? rows : incidents
  return { read, placed, notPlaced, leftOut: rows.leftOut.map((part) => ({ reason: part.reason, count: part[unit] })) }
}
