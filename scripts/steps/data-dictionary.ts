import { publicSquareMetres } from '../../src/core/publishable-points.ts'
import type { PlaceTable } from '../../src/core/search/place-table.ts'
import type { Indicator, Series, Source } from '../../src/core/series.ts'
import { listed } from '../../src/core/shown-number.ts'

/**
 * The data dictionary as Markdown: every series with its rules, its types and what can be chosen from it. Made from the
 * catalogue, so that it cannot say anything else than the site does.
 */
export function dataDictionary(
  series: readonly Series[],
  indicators: readonly Indicator[],
  sources: readonly Source[],
  places: readonly PlaceTable[],
  board: BoardWords,
): string {
  const intro = [
    '# Data dictionary',
    '',
    'Generated from `src/catalogue/` by `npm run docs:data`; do not edit. Formats of the files: `src/core/published.ts`.',
    '',
    'A cell that is no number says why: `x` missing, `c` hidden to protect small numbers, `u` cover unknown; in a CSV `[x]`, `[c]`, `[u]`.',
  ]
  const sections = series.map((s) =>
    describeSeries(
      s,
      indicators.filter((i) => i.series === s.id),
      sources.find((source) => source.id === s.source),
    ),
  )
  const parts = [
    ...intro,
    ...sections.flat(),
    ...describeBoard(board, indicators, sources),
    ...describePlaces(places, sources),
    ...describePoints(series),
  ]
  return `${parts.join('\n')}\n`
}

function describeSeries(series: Series, indicators: readonly Indicator[], source: Source | undefined): string[] {
  return [
    '',
    `## ${series.label} (\`${series.id}\`)`,
    '',
    `- Publisher: ${source?.publisher}, ${source?.title} (${source?.licence}), ${source?.home}`,
    `- Attribution: ${source?.attribution}`,
    `- Policy: ${describePolicy(series)}`,
    ...(series.kind === 'counts' ? describeCounts(series) : [`- Method: ${series.method}`]),
    ...[...series.caveats, ...series.notes].map((note) => `- ${note}`),
    '',
    ...indicatorTable(indicators),
  ]
}

function describePolicy({ policy }: Series): string {
  if (policy.kind === 'already-public') return `already public (${policy.where})`
  return policy.kind === 'suppress' ? `counts below ${policy.threshold} are hidden` : 'officer edition only'
}

/** What the catalogue says of the board page. */
export interface BoardWords {
  /** Ids of indicators of recorded crime. */
  readonly recorded: readonly string[]
  readonly dashboards: readonly { readonly id: string; readonly label: string; readonly source: string }[]
  readonly sources: readonly {
    readonly id: string
    readonly label: string
    readonly source: string
    readonly notes: readonly string[]
  }[]
}

/** The lines of the board page, for the borough only, and the tables behind them. */
function describeBoard(board: BoardWords, indicators: readonly Indicator[], sources: readonly Source[]): string[] {
  const nameOf = (source: string) => sources.find(({ id }) => id === source)
  return [
    '',
    '## The board page (`quarters`)',
    '',
    'Figures of the whole borough by month. Format: `src/core/board/quarters-file.ts`.',
    '',
    `- Recorded crime: ${board.recorded.map((id) => indicators.find((one) => one.id === id)?.label ?? id).join('; ')}`,
    ...board.sources.flatMap(({ id, label, source, notes }) => [
      '',
      `### ${label} (\`${id}\`)`,
      '',
      `- From: ${nameOf(source)?.publisher}, ${nameOf(source)?.title} (${nameOf(source)?.licence})`,
      ...linesOf(board, id),
      ...notes.map((note) => `- ${note}`),
    ]),
  ]
}

function linesOf({ dashboards }: BoardWords, source: string): string[] {
  const lines = dashboards.filter((line) => line.source === source)
  return lines.length === 0 ? [] : [`- Lines: ${lines.map(({ id, label }) => `${label} (\`${id}\`)`).join('; ')}`]
}

/** Tables that hold names and places, and no figures. */
function describePlaces(places: readonly PlaceTable[], sources: readonly Source[]): string[] {
  const from = (ids: readonly string[]) =>
    sources
      .filter(({ id }) => ids.includes(id))
      .map(({ publisher, title, licence }) => `${publisher}, ${title} (${licence})`)
  return [
    '',
    '## Places that can be found by name',
    '',
    'Columns: kind, what it is in words, name, ward (empty outside the council), longitude and latitude to four decimals.',
    ...places.flatMap(({ id, label, file, sources: ids, notes }) => [
      '',
      `### ${label} (\`places/${id}.csv\`, published in \`${file}\`)`,
      '',
      `- From: ${from(ids).join('; ')}`,
      ...notes.map((note) => `- ${note}`),
    ]),
  ]
}

/** The series whose incidents are at map points, by leaf type. */
function describePoints(series: readonly Series[]): string[] {
  const atPoints = series.flatMap((one) => (one.kind === 'counts' && one.placed === 'point' ? [one] : []))
  return [
    '',
    '## Incidents at places (`points-<series>-<type>`)',
    '',
    'One file a leaf type, and `hotspot-ground` with the outlines of borough and wards on the British National Grid. Formats: `src/core/hotspots/points-file.ts`, `src/core/hotspots/hotspot-ground.ts`.',
    '',
    `- Officer edition: the publisher’s map points in whole metres. Public edition: middles of squares of ${publicSquareMetres} m.`,
    '- Of each place and month the incidents that the wards count; a month of which the source lacks a part is listed in `gaps`.',
    ...atPoints.map(({ id, label, leaves }) => {
      const withheld = leaves.filter((leaf) => leaf.sensitive).map((leaf) => leaf.label)
      const types = leaves.length === 1 ? '1 type' : `${leaves.length} types`
      return `- ${label} (\`${id}\`): ${types}${withheld.length > 0 ? `; with officers only: ${listed(withheld)}` : ''}`
    }),
  ]
}

const placedWords = {
  ward: 'by its publisher, by ward',
  point: 'by the ward in which the published point lies',
  'best-fit': 'by its publisher, by LSOA best fit; divided by the residents of the same LSOAs',
  'small-area': 'by its publisher, by small area (LSOA 2021); divided by its residents of mid-2022',
} as const

function describeCounts(series: Extract<Series, { kind: 'counts' }>): string[] {
  const area = series.by === 'ward' ? 'ward' : 'small area'
  const sensitive = series.leaves.filter((leaf) => leaf.sensitive).map((leaf) => leaf.label)
  return [
    `- Placed: ${placedWords[series.placed]}`,
    `- Not placed: ${series.notPlaced}`,
    ...(series.provisionalMonths > 0 ? [`- Provisional: the latest ${series.provisionalMonths} months`] : []),
    ...(series.zeroMeansUnknownCover ? ['- A ward that reads 0 has the state “cover unknown”'] : []),
    ...(series.typesByWard === 'officer-only' ? ['- Types by ward: officer edition only'] : []),
    ...(sensitive.length > 0
      ? [
          `- By ${area} as financial years of at least 5 in every ${area} only, and in no ${area}’s total: ${listed(sensitive)}`,
        ]
      : []),
  ]
}

function indicatorTable(indicators: readonly Indicator[]): string[] {
  const rows = indicators.map((indicator) =>
    indicator.kind === 'counts'
      ? `| \`${indicator.id}\` | ${indicator.label} | count of ${indicator.counted} | ${indicator.of.join(', ')} |`
      : `| \`${indicator.id}\` | ${indicator.label} | ${indicator.measure}${indicator.suffix ? ` (${indicator.suffix.trim()})` : ''}, ${indicator.when} | column ${indicator.column}${indicator.beside ? `, beside it ${indicator.beside.column}` : ''} |`,
  )
  return ['| indicator | in the picker | what it is | made from |', '|---|---|---|---|', ...rows]
}
