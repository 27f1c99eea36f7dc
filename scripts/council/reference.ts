import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dashboardLineIds } from '../../src/catalogue/board-lines.ts'
import { type PaperSection, paperSections } from '../../src/core/board/paper-section.ts'
import type { IsoMonth } from '../../src/core/iso-month.ts'
import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import type { WardAlias } from '../../src/core/ward-name.ts'
import { anyWardCode, anyWords, lsoa, month, orNone, words } from '../lib/fields.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { oneOf } from '../lib/one-of.ts'
import { andThen, check, combine } from '../lib/outcomes.ts'
import { type Columns, type Row, readRows } from '../lib/read-rows.ts'
import type { KnownGap } from '../steps/mark-gaps.ts'
import { leavesOf } from './leaves.ts'

/** A publisher's major and minor type of recorded crime and the leaf it counts as. */
export interface CrimeType {
  readonly major: string
  readonly minor: string
  readonly leaf: string
}

/** A type as a table prints it: counted as a leaf of a series, or left out for a reason. */
export interface PrintedType {
  readonly series: string
  readonly printed: string
  readonly leaf: string | null
  readonly leftOutReason: string
}

/** A published figure that cannot be right. `column` is the series' own column id. */
export interface KnownArtefact {
  readonly series: string
  readonly lsoa: LsoaCode
  readonly column: string
  readonly reason: string
}

/** A month of one vintage that its publisher printed nearly empty. */
export interface KnownStub {
  readonly series: string
  readonly vintage: string
  readonly month: IsoMonth
  readonly reason: string
}

/** A borough of London as recorded crime names it. `command` is empty where it is not the council's; left out: no borough. */
export interface LondonBorough {
  readonly borough: string
  readonly command: string
  readonly leftOutReason: string
}

/** A type of the police's monthly dashboard: counted as a line of the board, or left out for a reason. */
export interface DashboardType {
  readonly type: string
  readonly subtype: string
  readonly line: string | null
  readonly leftOutReason: string
}

/** From `month` on a line is recorded in another way: figures before and after are never compared. */
export interface KnownBreak {
  readonly line: string
  readonly month: IsoMonth
  readonly reason: string
}

/** A figure of the board's papers that the board page shows, by its indicator and period. */
export interface ListedLine {
  /** Stays, so that a scene or a minute can name it. */
  readonly id: string
  readonly section: PaperSection
  readonly indicator: string
  readonly first: IsoMonth
  readonly last: IsoMonth
  /** Whether its change is one of the family that is tested together. */
  readonly family: 'yes' | 'no'
  /** What is wrong with it in the papers, in words. */
  readonly note: string
}

/** The tables that people of the council keep by hand, in `reference/` of its folder. */
export interface CuratedReference {
  readonly aliases: readonly WardAlias[]
  readonly crimeTypes: readonly CrimeType[]
  readonly printedTypes: readonly PrintedType[]
  readonly gaps: readonly KnownGap[]
  readonly artefacts: readonly KnownArtefact[]
  readonly stubs: readonly KnownStub[]
  /** By the indicator as the papers print it. */
  readonly boardSpellings: ReadonlyMap<string, string>
  readonly boroughs: readonly LondonBorough[]
  readonly dashboardTypes: readonly DashboardType[]
  readonly listedLines: readonly ListedLine[]
  readonly breaks: readonly KnownBreak[]
}

/** Reads the curated tables. A table that the council does not keep is empty; `crime-types.csv` names every type of its file. */
export async function readReference(councilDir: string): Promise<Outcome<CuratedReference>> {
  const [
    aliases,
    crimeTypes,
    printedTypes,
    gaps,
    artefacts,
    stubs,
    spellings,
    boroughs,
    dashboardTypes,
    listedLines,
    breaks,
  ] = await Promise.all([
    readCurated(councilDir, 'ward-aliases', aliasColumns, (row) => [row.alias, row.only]),
    readCurated(councilDir, 'crime-types', crimeTypeColumns, (row) => [row.major, row.minor]),
    readCurated(councilDir, 'printed-types', printedTypeColumns, (row) => [row.series, row.printed]),
    readCurated(councilDir, 'known-gaps', gapColumns, (row) => [row.series, row.ward, row.month]),
    readCurated(councilDir, 'known-artefacts', artefactColumns, (row) => [row.series, row.lsoa, row.column]),
    readCurated(councilDir, 'known-stubs', stubColumns, (row) => [row.series, row.vintage, row.month]),
    readCurated(councilDir, 'board-spellings', spellingColumns, (row) => [row.printed]),
    readCurated(councilDir, 'boroughs', boroughColumns, (row) => [row.borough]),
    readCurated(councilDir, 'dashboard-types', dashboardColumns, (row) => [row.type, row.subtype]),
    readCurated(councilDir, 'board-lines', listedColumns, (row) => [row.indicator, row.first, row.last]),
    readCurated(councilDir, 'known-breaks', breakColumns, (row) => [row.line, row.month]),
  ])
  const tables = {
    aliases,
    crimeTypes,
    printedTypes,
    gaps,
    artefacts,
    stubs,
    spellings,
    boroughs,
    dashboardTypes,
    listedLines,
    breaks,
  }
  return andThen(combine(tables), (found) =>
    done({ ...found, boardSpellings: new Map(found.spellings.map((row) => [row.printed, row.corrected])) }),
  )
}

const aliasColumns = {
  alias: words('alias'),
  code: anyWardCode('ward_code'),
  rule: oneOf('rule', ['resolve', 'refuse']),
  only: orNone(words('only')),
  reason: words('reason'),
}
const crimeTypeColumns = {
  major: words('publisher_major'),
  minor: words('publisher_minor'),
  leaf: oneOf('type', leavesOf('crime')),
}
const printedTypeColumns = {
  series: words('series'),
  printed: words('printed'),
  leaf: orNone(words('type')),
  leftOutReason: anyWords('left_out_because'),
}
const gapColumns = {
  series: words('series'),
  ward: anyWardCode('ward'),
  month: month('month'),
  reason: words('reason'),
}
const artefactColumns = {
  series: words('series'),
  lsoa: lsoa('lsoa'),
  column: words('column'),
  reason: words('reason'),
}
const stubColumns = {
  series: words('series'),
  vintage: words('vintage'),
  month: month('month'),
  reason: words('reason'),
}
const boroughColumns = {
  borough: words('borough'),
  command: anyWords('command'),
  leftOutReason: anyWords('left_out_because'),
}
const dashboardColumns = {
  type: words('publisher_type'),
  subtype: words('publisher_subtype'),
  line: orNone(oneOf('line', dashboardLineIds)),
  leftOutReason: anyWords('left_out_because'),
}
const breakColumns = { line: oneOf('line', dashboardLineIds), month: month('month'), reason: words('reason') }
const listedColumns = {
  id: words('id'),
  section: oneOf('section', paperSections),
  indicator: words('indicator'),
  first: month('first'),
  last: month('last'),
  family: oneOf('family', ['yes', 'no']),
  note: anyWords('note'),
}
const spellingColumns = { printed: words('printed'), corrected: words('corrected') }

async function readCurated<C extends Columns>(
  councilDir: string,
  id: string,
  columns: C,
  keyOf: (row: Row<C>) => readonly (string | null)[],
): Promise<Outcome<readonly Row<C>[]>> {
  const file = `reference/${id}.csv`
  if (!existsSync(join(councilDir, file))) return done([])
  const table = await readRows(councilDir, file, columns)
  return andThen(
    check(table, (found) => findDuplicates(found, keyOf)),
    (found) => done(found.rows),
  )
}
