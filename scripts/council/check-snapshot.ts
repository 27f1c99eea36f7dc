import { indicators } from '../../src/catalogue/indicators.ts'
import { series as catalogueSeries } from '../../src/catalogue/series.ts'
import type { AreaCode } from '../../src/core/area-code.ts'
import type { Cell } from '../../src/core/cell.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { CountSeries, Series } from '../../src/core/series.ts'
import type { SeriesCounts } from '../steps/gate.ts'
import type { WardRow } from '../steps/places.ts'
import type { ValueColumn } from '../steps/value-file.ts'
import { fileOf, type Provenance } from './snapshot.ts'

interface Snapshot {
  readonly wards: readonly WardRow[]
  /** Codes of the small areas. */
  readonly smallAreas: readonly { readonly code: AreaCode }[]
  readonly counts: ReadonlyMap<string, SeriesCounts>
  readonly values: ReadonlyMap<string, ReadonlyMap<string, ValueColumn>>
  readonly provenance: Provenance
}

/**
 * What a snapshot lacks that every one has: a row for each area of each type, and the sums of its own account. A file
 * that was cut at the end of a line, or changed by hand, looks whole otherwise.
 */
export function snapshotProblems(snapshot: Snapshot): Problem[] {
  return catalogueSeries.flatMap((series) => seriesProblems(series, snapshot))
}

function seriesProblems(series: Series, { wards, smallAreas, counts, values, provenance }: Snapshot): Problem[] {
  const [counted, valued] = [counts.get(series.id), values.get(series.id)]
  const account = provenance[series.id]
  const codes = (series.by === 'ward' ? wards : smallAreas).map((area) => area.code)
  if (!account && !counted && !valued) return []
  if (!account)
    return [problem('snapshot/provenance.json', `no account of "${series.id}"`, 'is needed beside its table')]
  if (series.kind === 'counts' && counted) return countProblems(series, counted, codes, account.incidents)
  if (series.kind === 'values' && valued) return valueProblems(series.id, valued, codes)
  return [problem(fileOf(series.id), 'no such file', 'is needed: snapshot/provenance.json has an account of it')]
}

function countProblems(
  series: CountSeries,
  counts: SeriesCounts,
  codes: readonly AreaCode[],
  account: Provenance[string]['incidents'],
): Problem[] {
  const file = fileOf(series.id)
  const types = series.leaves.map((leaf) => leaf.id)
  const rows = [...counts.leaves].flatMap(([type, { areas }]) => rowProblems(file, ` of type "${type}"`, areas, codes))
  const tables = [...counts.leaves.values()]
  const placed = tables
    .flatMap((table) => [...table.areas.values()].flat())
    .reduce((sum, cell) => sum + incidentsIn(cell), 0)
  const notPlaced = tables.flatMap((table) => table.notPlaced).reduce((sum, value) => sum + value, 0)
  return [
    ...absent(types, [...counts.leaves.keys()]).map((type) => problem(file, `no rows of type "${type}"`, 'are needed')),
    ...absent([...counts.leaves.keys()], types).map((type) => problem(file, `type "${type}"`, 'is none of the series')),
    ...rows,
    ...sumProblem(file, series.by === 'ward' ? 'in wards' : 'in small areas', placed, account.placed),
    ...sumProblem(file, 'without a ward', notPlaced, account.notPlaced),
  ]
}

function valueProblems(id: string, columns: ReadonlyMap<string, ValueColumn>, codes: readonly AreaCode[]): Problem[] {
  const file = fileOf(id)
  const wanted = indicators.flatMap((i) => (i.kind === 'values' && i.series === id ? [i.column] : []))
  const [first] = columns.values()
  return [
    ...absent(wanted, [...columns.keys()]).map((column) => problem(file, `no column "${column}"`, 'is needed')),
    ...rowProblems(file, '', first?.areas ?? new Map(), codes),
  ]
}

function rowProblems(file: string, of: string, rows: ReadonlyMap<AreaCode, unknown>, codes: readonly AreaCode[]) {
  return [
    ...absent(codes, [...rows.keys()]).map((code) => problem(file, `no row of ${code}${of}`, 'is needed')),
    ...absent([...rows.keys()], codes).map((code) => problem(file, `a row of ${code}${of}`, 'is of none of ours')),
  ]
}

function sumProblem(file: string, where: string, found: number, account: number): Problem[] {
  if (found === account) return []
  return [problem(file, `${found} incidents ${where}`, `should be ${account}, as snapshot/provenance.json counts them`)]
}

const incidentsIn = (cell: Cell) => (cell.kind === 'count' ? cell.value : 0)

const absent = <T>(wanted: readonly T[], there: readonly T[]) => wanted.filter((one) => !there.includes(one))

const problem = (file: string, found: string, expected: string): Problem => ({
  file,
  line: null,
  found,
  expected,
  remedy: 'Rebuild the snapshot: npm run data -- --sources FOLDER.',
})
