import { createHash } from 'node:crypto'
import { indicators as catalogueIndicators, defaultIndicator } from '../src/catalogue/indicators.ts'
import { ownSeries } from '../src/catalogue/own-series.ts'
import { series as catalogueSeries } from '../src/catalogue/series.ts'
import { sources } from '../src/catalogue/sources.ts'
import { type Cell, suppressed } from '../src/core/cell.ts'
import { boroughTotal, compose } from '../src/core/compose.ts'
import type { Edition, PublishedTable } from '../src/core/disclosure.ts'
import { handlingIn } from '../src/core/handling.ts'
import type {
  Area,
  FileRef,
  IndicatorEntry,
  Manifest,
  PlacesFile,
  SeriesEntry,
  SmallAreasFile,
  TableFile,
} from '../src/core/published.ts'
import type { CountIndicator, CountSeries, Indicator, Series, ValueIndicator } from '../src/core/series.ts'
import { wholePeriod } from '../src/core/times.ts'
import type { Council } from './council/read-council.ts'
import { publishGround } from './publish-ground.ts'
import { publishHotspots } from './publish-hotspots.ts'
import { quartersFile } from './publish-quarters.ts'
import { publishSearch } from './publish-search.ts'
import { countFile } from './steps/count-file.ts'
import type { Suppression } from './steps/disclosure/suppress-series.ts'
import { gate } from './steps/gate.ts'
import { places } from './steps/places.ts'
import { accountOf } from './steps/reconciled.ts'
import { smallAreas } from './steps/small-areas.ts'
import { syntheticIndicator, syntheticSeries } from './steps/synthetic-words.ts'
import { valueFile } from './steps/value-file.ts'

/** Files to be written below `data/`, by name. */
export type PublishedFiles = ReadonlyMap<string, string>

/** What a publication may be told besides the council. */
export interface PublishOptions {
  /** The catalogue's, unless a caller adds to them. */
  readonly series?: readonly Series[]
  /** What is hidden of each series under `suppress`; the public edition has nothing of one that is not in it. */
  readonly suppressions?: ReadonlyMap<string, Suppression>
}

/**
 * Everything an edition publishes of a council: the manifest, the ground, and one file an indicator. Every count passes
 * the gate on its way.
 * @param indicators what can be chosen; the catalogue's, unless a test adds to it
 */
export function publish(
  council: Council,
  edition: Edition,
  indicators: readonly Indicator[] = catalogueIndicators,
  { series: allSeries = catalogueSeries, suppressions = new Map() }: PublishOptions = {},
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
  const small = smallAreasOf(council, ground)
  const quarters = add('quarters', quartersFile(council))
  const codes = ground.wards.map((ward) => ward.code)
  const search = publishSearch(council.places, codes, add)
  const mapFiles = publishGround(council, add)
  const hotspots = publishHotspots(council, ground.plane, edition, add)
  const entries = allSeries.flatMap((named) => {
    const isSynthetic = council.synthetic.has(named.id)
    const series: Series = isSynthetic ? syntheticSeries(named) : named
    const ofIt = indicators.filter((indicator) => indicator.series === series.id)
    const own = isSynthetic ? ofIt.map(syntheticIndicator) : ofIt
    const areas = series.by === 'ward' ? ground.wards : small?.areas
    const suppression = suppressions.get(series.id) ?? null
    return (areas && seriesEntry(series, own, council, edition, areas, add, suppression)) ?? []
  })
  const areasAreShown = entries.some(
    ({ series, indicators: own }) => series.by === 'small-area' && own.some((entry) => entry.file),
  )
  const smallAreasFile = small && areasAreShown ? add('small-areas', small) : null
  const manifest: Manifest = {
    schema: 'manifest/1',
    edition,
    handling: handlingIn(edition),
    version: createHash('sha256')
      .update([...files.keys()].sort().join('\n'))
      .digest('hex')
      .slice(0, 12),
    area: { code: council.area.code, name: council.area.name, short: council.area.short },
    defaultIndicator: openingIndicator(entries),
    places: groundFile,
    smallAreas: smallAreasFile,
    board,
    quarters,
    ground: mapFiles,
    search,
    hotspots,
    sources: sourcesOf(entries),
    series: entries,
  }
  return new Map([...files, ['manifest.json', JSON.stringify(manifest)]])
}

/** All sources but those of own tables that are not shown: nobody is thanked for what is not there. */
function sourcesOf(entries: readonly SeriesEntry[]): Manifest['sources'] {
  const own = catalogueSeries.filter(({ id }) => ownSeries.some(({ series }) => series === id))
  const shown = new Set(entries.map(({ series }) => series.source))
  const absent = new Set(own.flatMap(({ source }) => (shown.has(source) ? [] : [source])))
  return sources.filter(({ id }) => !absent.has(id as (typeof own)[number]['source']))
}

type Add = (name: string, content: unknown) => FileRef

/** The catalogue's choice, or the first indicator by ward that this council has: the page is made with its wards. */
function openingIndicator(entries: readonly SeriesEntry[]): string {
  const byWard = entries.filter(({ series }) => series.by === 'ward')
  const open = byWard.flatMap((entry) => entry.indicators.filter((i) => i.file)).map((entry) => entry.indicator.id)
  const [first] = open
  if (first === undefined) throw new Error('no indicator can be shown by ward')
  return open.includes(defaultIndicator) ? defaultIndicator : first
}

function seriesEntry(
  series: Series,
  own: readonly Indicator[],
  council: Council,
  edition: Edition,
  areas: readonly Area[],
  add: Add,
  suppression: Suppression | null,
): SeriesEntry | null {
  const provenance = council.provenance[series.id]
  const counts = council.counts.get(series.id)
  const values = council.values.get(series.id)
  if (!provenance || (!counts && !values)) return null
  const tables = series.kind === 'counts' && counts ? gate(series, counts, edition, suppression) : []
  const indicators = own.flatMap((indicator) =>
    indicator.kind === 'counts' && series.kind === 'counts'
      ? countEntry(indicator, series, tables, areas, add)
      : indicator.kind === 'values' && values
        ? valueEntry(indicator, values, areas, add)
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
    ...accountOf(provenance, counts !== undefined, edition === 'public' && series.policy.kind === 'suppress'),
    indicators,
  }
}

function countEntry(
  indicator: CountIndicator,
  series: CountSeries,
  tables: readonly PublishedTable[],
  areas: readonly Area[],
  add: Add,
): IndicatorEntry {
  const composed = compose(indicator.of, tables)
  // Over the whole period it would be one more sum, of months that are in no whole quarter.
  const total: Cell = series.policy.kind === 'suppress' ? suppressed : boroughTotal(indicator.of, tables)
  const content: TableFile | null = composed && countFile(indicator, series, composed, areas)
  return {
    indicator,
    file: content && add(indicator.id, content),
    boroughTotal: total.kind === 'count' ? total.value : null,
  }
}

function valueEntry(
  indicator: ValueIndicator,
  values: NonNullable<ReturnType<Council['values']['get']>>,
  areas: readonly Area[],
  add: Add,
): IndicatorEntry[] {
  const columnOf = (name: string) => {
    const column = values.get(name)
    if (!column) throw new Error(`unknown column of ${indicator.series}: ${name}`)
    return column
  }
  const beside = indicator.beside ? columnOf(indicator.beside.column) : null
  const content = valueFile(indicator, columnOf(indicator.column), areas, beside)
  return [{ indicator, file: add(indicator.id, content), boroughTotal: null }]
}

/** The small areas, where the council knows the outlines and the residents of them all. */
function smallAreasOf({ smallAreas: rows, ground }: Council, places: PlacesFile): SmallAreasFile | null {
  if (!ground.ogl?.objects['lsoas']) return null
  const known = rows.flatMap(({ residentsMid2022: mid2022, ...row }) =>
    mid2022 === null ? [] : [{ ...row, residents: { mid2022 } }],
  )
  return known.length === 0 || known.length < rows.length ? null : smallAreas(known, ground.ogl, places)
}
