import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { IntakeReport } from '../core/intake/intake-report.ts'
import { Report } from './report.tsx'

const problem = (line: number, found: string, remedy: string) => ({ file: 'a.csv', line, found, expected: 'x', remedy })
const rendered = (examples: IntakeReport['notes'][number]['examples'], files: readonly string[]) => {
  const report: IntakeReport = {
    dataset: 'cctv',
    files: files.map((name) => ({ name, sha256: '', rows: 1, known: false })),
    rows: { read: 2, accepted: 0, rejected: 2, duplicate: 0 },
    replaced: 0,
    reasons: [{ outcome: 'rejected', reason: 'is no ward', rows: 2, examples }],
    notes: [],
    months: null,
    notPlaced: 0,
    unknownTypes: [],
    synthetic: true,
  }
  return renderToString(<Report report={report} rejectedCsv={null} />).replace(/<[^>]+>/g, '|')
}

test('each refused row has its own remedy where they differ, and all have one where it is the same', () => {
  const differ = rendered([problem(2, 'ward A', 'Did you mean B?'), problem(3, 'ward C', 'Did you mean D?')], ['a.csv'])
  expect(differ).toContain('line 2: ward A. Did you mean B?')
  expect(differ).toContain('line 3: ward C. Did you mean D?')
  const same = rendered([problem(2, 'ward A', 'Correct it.'), problem(3, 'ward C', 'Correct it.')], ['a.csv'])
  expect(same.split('Correct it.')).toHaveLength(2)
})

test('a line is named with its file where several were opened', () => {
  expect(rendered([problem(2, 'ward A', '')], ['a.csv', 'b.csv'])).toContain('a.csv, line 2: ward A')
})
