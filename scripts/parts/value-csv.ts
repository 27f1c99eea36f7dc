import { toCsv } from '../lib/to-csv.ts'
import type { ValueRow } from '../steps/ward-deprivation.ts'

/**
 * A table of values as CSV: a row for each area and one for the borough, four decimals at most, `[x]` for no figure.
 * @param key head of the column of the areas' codes
 */
export function valueCsv(columns: readonly string[], rows: readonly ValueRow[], key = 'ward'): string {
  const lines = rows.map((row) => [row.id, ...row.values.map((value) => (value === null ? null : fourDecimals(value)))])
  return toCsv([[key, ...columns], ...lines])
}

/** `19.33`, `-0.772`, `4`: rounded to four decimals, without zeros at the end and without a minus before 0. */
export function fourDecimals(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}
