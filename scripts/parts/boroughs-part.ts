import { done, type Outcome } from '../../src/core/problem.ts'
import { leavesOf } from '../council/leaves.ts'
import { andThen } from '../lib/outcomes.ts'
import { toCsv } from '../lib/to-csv.ts'
import type { SourceContext } from '../sources/context.ts'
import { type BoroughTable, readBoroughCrime } from '../sources/crime-boroughs.ts'
import { monthsBetweenEnds } from '../steps/check-borough-months.ts'
import { accountForBorough } from '../steps/provenance.ts'
import { sumByMonth } from '../steps/sum-by-month.ts'
import type { Part } from './part.ts'

/** Recorded crime of every borough of London by type and month. */
export async function boroughsPart(context: SourceContext): Promise<Outcome<Part>> {
  if (!context.area.tables.has('crime-boroughs')) return done({ files: [], provenance: [] })
  return andThen(await readBoroughCrime(context), (table) =>
    done({
      files: [['snapshot/crime-boroughs.csv', boroughsCsv(table)]],
      provenance: [['crime-boroughs', accountForBorough(table)]],
    }),
  )
}

function boroughsCsv({ kept }: BoroughTable): string {
  const months = monthsBetweenEnds(kept.map((row) => row.month))
  const boroughs = [...new Set(kept.map((row) => row.borough))].sort()
  const sums = sumByMonth(kept, (row) => `${row.leaf}|${row.borough}`, months)
  const nought = months.map(() => 0)
  const rows = leavesOf('crime').flatMap((leaf) =>
    boroughs.map((borough) => [leaf, borough, ...(sums.get(`${leaf}|${borough}`) ?? nought)]),
  )
  return toCsv([['type', 'borough', ...months], ...rows])
}
