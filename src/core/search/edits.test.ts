import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editsBetween } from './edits.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })

test('the distances are those of the whole table, where they are within what was allowed', () => {
  fc.assert(
    fc.property(word, word, word, fc.constantFrom(1, 2), (typed, name, rest, most) => {
      const text = name + rest
      const row = wholeTable(typed, text).at(-1) ?? []
      const within = (edits: number) => (edits <= most ? edits : null)
      expect(editsBetween(typed, text, 0, name.length, most)).toEqual({
        whole: within(row[name.length] ?? Number.POSITIVE_INFINITY),
        prefix: within(Math.min(...row)),
      })
    }),
    { numRuns: 2000 },
  )
})

test('a text is compared from where it is told to', () => {
  expect(editsBetween('vlae', 'grahame vale road', 8, 17, 1)).toEqual({ whole: null, prefix: 1 })
})

/** Distances of every beginning of one to every beginning of the other, by the definition. */
function wholeTable(a: string, b: string): number[][] {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same)
      const row = table[i]
      if (row) row[j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  return table
}
