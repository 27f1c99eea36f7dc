import { addMonths, type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Problem } from '../../src/core/problem.ts'

/** What is checked of a table of boroughs. */
interface MonthlyBoroughs {
  readonly file: string
  readonly kept: readonly { readonly borough: string; readonly month: string }[]
}

/**
 * Whether every borough has a row in every month from the first to the last: no borough of London has a month without an
 * offence, so a missing one is a cut file and no 0.
 */
export function checkBoroughMonths(table: MonthlyBoroughs, boroughs: readonly string[]): Problem[] {
  const there = new Set(table.kept.map((row) => `${row.borough} ${row.month}`))
  const months = monthsBetweenEnds(table.kept.map((row) => row.month))
  return boroughs.flatMap((borough) =>
    months.filter((month) => !there.has(`${borough} ${month}`)).map((month) => absent(table.file, borough, month)),
  )
}

/** Every month from the earliest to the latest of those given. */
export function monthsBetweenEnds(months: readonly string[]): IsoMonth[] {
  const known = [...new Set(months)].sort()
  const [first, last] = [parseIsoMonth(known[0] ?? ''), parseIsoMonth(known.at(-1) ?? '')]
  const all: IsoMonth[] = []
  if (first && last) for (let month = first; month <= last; month = addMonths(month, 1)) all.push(month)
  return all
}

const absent = (file: string, borough: string, month: string): Problem => ({
  file,
  line: null,
  found: `no row of ${borough} in ${month}`,
  expected: 'should be there, as those of the other boroughs and months are',
  remedy: 'Get the file again: it may be cut short.',
})
