import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { countFiles, valueFiles } from '../../../tests/support/made-up-files.ts'
import { month } from '../../../tests/support/parsed.ts'
import { type Cell, count, missing, suppressed, uncovered } from '../cell.ts'
import { handlingIn, marking } from '../handling.ts'
import { defaultView } from '../view.ts'
import { picture } from './picture.ts'
import { pictureCsv } from './picture-csv.ts'
import { sortedReadings } from './sorted-readings.ts'

const link = 'https://example.org/?s=1&m=thefts'
const rowsOf = (text: string) => Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: ',', newline: '\r\n' }).data

const year = (value: number): Cell[] => Array.from({ length: 12 }, () => count(value))
const files = countFiles({ kind: 'months', first: month('2025-04'), count: 12 }, [
  year(1),
  year(20),
  [missing('source-gap'), ...year(2).slice(1)],
  [uncovered, ...year(2).slice(1)],
])
const shown = picture(defaultView('thefts'), files)
const rows = sortedReadings(shown, { column: 'rate', down: true })
const csv = rowsOf(pictureCsv(shown, rows, link))

describe('the CSV of a picture', () => {
  test('of the officer edition says how it must be handled, first and last; the public one does not', () => {
    const marked = rowsOf(pictureCsv(shown, rows, link, handlingIn('officer')))
    expect([marked[0], marked.at(-1)]).toEqual([[marking], [marking]])
    expect(marked.slice(1, -1)).toEqual(csv)
    expect(pictureCsv(shown, rows, link, handlingIn('public'))).not.toContain(marking)
  })

  test('has the columns of the table, and every row of it in its order', () => {
    expect(csv[0]).toEqual([
      'ward_code',
      'ward',
      'Recorded',
      'Per 1,000 residents a year',
      'Share of the borough',
      'Per hectare a year',
    ])
    expect(csv.slice(1, 5).map((row) => row[1])).toEqual(rows.map((reading) => reading.name))
    expect(csv.slice(1, 5).map((row) => row[0])).toEqual(rows.map((reading) => reading.code))
    expect(csv[5]?.slice(0, 2)).toEqual(['', 'Somewhere'])
  })

  test('has plain numbers, as they are shown, and a mark where there is none: never blank, never 0', () => {
    expect(csv.slice(1, 5).map((row) => row.slice(1))).toEqual([
      ['Ward 2', '240', '240.0', '[x]', '24.00'],
      ['Ward 1', '12', '12.0', '[x]', '1.20'],
      ['Ward 3', '[x]', '[x]', '[x]', '[x]'],
      ['Ward 4', '[u]', '[u]', '[u]', '[u]'],
    ])
  })

  test('tells what it is, the period, every caveat, the source, the marks and the link', () => {
    const notes = new Map(csv.slice(6).map(([key = '', value]) => [key, value]))
    expect(notes.get('Shown')).toBe(shown.subtitle)
    expect(notes.get('Period')).toBe('1 April 2025 to 31 March 2026')
    expect(notes.get('Complete to')).toBe('31 March 2026')
    expect(notes.get('Source')).toBe('A publisher, a table (OGL v3.0)')
    expect(notes.get('Attribution')).toBe('Contains a table.')
    expect(notes.get('Marks')).toBe('[x] no data; [c] hidden to protect small numbers; [u] cover unknown')
    expect(notes.get('Link')).toBe(link)
    const caveats = csv.filter(([key]) => key === 'Caveat').map(([, text]) => text)
    expect(caveats).toEqual(shown.caveats)
    expect(caveats.length).toBeGreaterThan(1)
  })

  test('of a value without a period names none', () => {
    const score = picture(defaultView('value'), valueFiles([count(-0.85), suppressed], count(5), { decimals: 2 }))
    const text = rowsOf(pictureCsv(score, score.readings, link))
    expect(text[1]).toEqual(['E05000001', 'Ward 1', '-0.85'])
    expect(text[2]).toEqual(['E05000002', 'Ward 2', '[c]'])
    expect(text.some(([key]) => key === 'Period')).toBe(false)
  })
})
