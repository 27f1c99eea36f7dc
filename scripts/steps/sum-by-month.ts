/** Counts added up by a key and month: a row of one number a month for each key that occurs, 0 where nothing is counted. */
export function sumByMonth<R extends { readonly month: string; readonly count: number }>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  months: readonly string[],
): Map<string, number[]> {
  const column = new Map(months.map((month, i) => [month, i]))
  const sums = new Map<string, number[]>()
  for (const row of rows) {
    const at = column.get(row.month)
    if (at === undefined) throw new Error(`not among the months: ${row.month}`)
    const cells = sums.get(keyOf(row)) ?? months.map(() => 0)
    cells[at] = (cells[at] ?? 0) + row.count
    sums.set(keyOf(row), cells)
  }
  return sums
}
