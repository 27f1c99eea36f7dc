import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { addMonths, type IsoMonth } from '../../src/core/iso-month.ts'
import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'
import { findDuplicates } from '../lib/find-duplicates.ts'
import { andThen, combine } from '../lib/outcomes.ts'
import type { TableRow } from '../lib/read-table.ts'
import { cellProblems, isCount, readWide, timesOf, wrong } from './snapshot.ts'

/** Counts of months in a row. */
export interface MonthlyCounts {
  readonly first: IsoMonth
  readonly counts: readonly number[]
}

/** What the snapshot holds for the board page besides the papers; null where the council has no such table. */
export interface CouncilBoard {
  /** Recorded crime by type, then by borough. */
  readonly boroughs: ReadonlyMap<string, ReadonlyMap<string, MonthlyCounts>> | null
  /** The lines of the police's dashboards, each over the months that its source covers. */
  readonly dashboard: ReadonlyMap<string, MonthlyCounts> | null
}

const boroughsFile = 'snapshot/crime-boroughs.csv'
const dashboardFile = 'snapshot/dashboard.csv'

/** Reads both tables. Problems: other columns, a cell that is no count, two rows of one key, a gap inside a line. */
export async function readBoard(dir: string): Promise<Outcome<CouncilBoard>> {
  const has = (file: string) => existsSync(join(dir, file))
  return combine({
    boroughs: has(boroughsFile) ? await readBoroughs(dir) : done(null),
    dashboard: has(dashboardFile) ? await readDashboard(dir) : done(null),
  })
}

async function readBoroughs(dir: string): Promise<Outcome<CouncilBoard['boroughs']>> {
  return andThen(await readMonthly(dir, boroughsFile, ['type', 'borough']), (rows) => {
    const types = [...new Set(rows.map(({ keys }) => keys[0] ?? ''))]
    const ofType = (type: string) => rows.filter(({ keys }) => keys[0] === type)
    return done(
      new Map(types.map((type) => [type, new Map(ofType(type).map(({ keys, counts }) => [keys[1] ?? '', counts]))])),
    )
  })
}

async function readDashboard(dir: string): Promise<Outcome<CouncilBoard['dashboard']>> {
  return andThen(await readMonthly(dir, dashboardFile, ['line']), (rows) =>
    done(new Map(rows.map(({ keys, counts }) => [keys[0] ?? '', counts]))),
  )
}

interface MonthlyRow {
  readonly keys: readonly string[]
  readonly counts: MonthlyCounts
}

async function readMonthly(dir: string, file: string, keys: readonly string[]): Promise<Outcome<MonthlyRow[]>> {
  return andThen(await readWide(dir, file, keys), ({ table, columns }) => {
    const times = timesOf(columns)
    if (times?.kind !== 'months') return failed(wrong(file, 1, 'the columns', 'are not months in a row'))
    const problems = [
      ...table.rows.flatMap((row) => cellProblems(file, row, columns, isCount, 'is neither a whole number nor [x]')),
      ...findDuplicates(table, ({ cells }) => keys.map((key) => cells[key] ?? '')),
      ...table.rows.flatMap((row) => gapProblems(file, row, columns)),
    ]
    if (problems.length > 0) return { kind: 'failed', problems }
    return done(
      table.rows.map((row) => ({
        keys: keys.map((key) => row.cells[key] ?? ''),
        counts: countsOf(row, columns, times.first),
      })),
    )
  })
}

/** A line may begin late and end early, but has no gap between. */
function gapProblems(file: string, row: TableRow, columns: readonly string[]): Problem[] {
  const text = columns.map((column) => (row.cells[column] === '[x]' ? 'x' : '1')).join('')
  return /^x*1+x*$/.test(text) ? [] : [wrong(file, row.line, 'months', 'are not one run without a gap')]
}

function countsOf(row: TableRow, columns: readonly string[], first: IsoMonth): MonthlyCounts {
  const cells = columns.map((column) => row.cells[column] ?? '[x]')
  const from = cells.findIndex((cell) => cell !== '[x]')
  return { first: addMonths(first, from), counts: cells.filter((cell) => cell !== '[x]').map(Number) }
}
