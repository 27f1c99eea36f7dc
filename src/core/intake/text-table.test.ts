import { expect, test } from 'vitest'
import { textTable } from './text-table.ts'

test('a table of texts knows what a map of strings knows', () => {
  const [table, map] = [textTable(2), new Map<string, number>()]
  for (let i = 0; i < 20_000; i++) {
    const text = `SYNTHETIC-${(i * 7_919) % 9_000}`
    const place = table.place(text)
    table.set(place, 1, table.get(place, 1) + 1)
    map.set(text, (map.get(text) ?? 0) + 1)
  }
  expect(table.size()).toBe(map.size)
  expect([...map].filter(([text, times]) => table.get(table.place(text), 1) !== times)).toEqual([])
  expect(table.has('SYNTHETIC-9000')).toBe(false)
  expect(table.has('')).toBe(false)
})

test('a cleared table is empty, and the empty text is a text', () => {
  const table = textTable(0)
  table.place('')
  expect([table.has(''), table.size()]).toEqual([true, 1])
  table.clear()
  expect([table.has(''), table.size()]).toEqual([false, 0])
})
