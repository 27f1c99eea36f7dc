import type { Problem } from '../../src/core/problem.ts'
import type { BoardFile } from '../../src/core/published.ts'
import type { CouncilBoard, MonthlyCounts } from './read-board.ts'
import type { CuratedReference, ListedLine } from './reference.ts'
import type { Provenance } from './snapshot.ts'

/** What the tables of the board must have in common: figures for every listed line, the boroughs of the list, their sums. */
export function boardProblems(
  { listedLines, boroughs }: Pick<CuratedReference, 'listedLines' | 'boroughs'>,
  board: BoardFile['lines'] | null,
  monthly: CouncilBoard,
  provenance: Provenance,
): Problem[] {
  const wanted = boroughs.flatMap((one) => (one.leftOutReason === '' ? [one.borough] : []))
  return [
    ...(board ? listedLines.flatMap((line) => listedProblems(line, board)) : []),
    ...[...(monthly.boroughs ?? [])].flatMap(([type, rows]) => boroughProblems(type, [...rows.keys()], wanted)),
    ...sumProblems(
      'crime-boroughs',
      [...(monthly.boroughs?.values() ?? [])].flatMap((rows) => [...rows.values()]),
      [provenance['crime-boroughs']],
    ),
    ...sumProblems(
      'dashboard',
      [...(monthly.dashboard?.values() ?? [])],
      [provenance['mps-dashboard'], provenance['mps-vawg']],
    ),
  ]
}

function listedProblems(line: ListedLine, board: BoardFile['lines']): Problem[] {
  const figures = board.filter(
    ({ indicator, period }) =>
      indicator === line.indicator && period?.first === line.first && period.last === line.last,
  )
  if (figures.length === 1 && figures[0]?.value !== null) return []
  return [
    {
      file: 'reference/board-lines.csv',
      line: null,
      found: `line "${line.id}" of ${line.indicator}, ${line.first} to ${line.last}`,
      expected: `should be one figure of snapshot/board.csv, where ${figures.length} are`,
      remedy: 'Correct its indicator or period, or take it out.',
    },
  ]
}

function boroughProblems(type: string, found: readonly string[], wanted: readonly string[]): Problem[] {
  const absent = wanted.filter((borough) => !found.includes(borough))
  const stray = found.filter((borough) => !wanted.includes(borough))
  return [
    ...absent.map((borough) => problem('crime-boroughs', `no row of ${borough} of type "${type}"`, 'is needed')),
    ...stray.map((borough) =>
      problem('crime-boroughs', `borough "${borough}" of type "${type}"`, 'is not in reference/boroughs.csv'),
    ),
  ]
}

function sumProblems(
  file: string,
  rows: readonly MonthlyCounts[],
  accounts: readonly (Provenance[string] | undefined)[],
): Problem[] {
  if (rows.length === 0) return []
  const sum = rows.flatMap((row) => row.counts).reduce((total, count) => total + count, 0)
  const told = accounts.reduce((total, one) => total + (one ? one.incidents.placed + one.incidents.notPlaced : 0), 0)
  if (sum === told) return []
  return [problem(file, `${sum} incidents`, `should be ${told}, as snapshot/provenance.json counts them`)]
}

const problem = (file: string, found: string, expected: string): Problem => ({
  file: `snapshot/${file}.csv`,
  line: null,
  found,
  expected,
  remedy: 'Rebuild the snapshot: npm run data -- --sources FOLDER.',
})
