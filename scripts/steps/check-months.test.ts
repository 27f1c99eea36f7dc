import { expect, test } from 'vitest'
import type { WardCode } from '../../src/core/ward-code.ts'
import { checkMonths } from './check-months.ts'
import type { IncidentRow } from './incidents.ts'

const wards = [
  { code: 'E05013628' as WardCode, name: 'Barnet Vale' },
  { code: 'E05013629' as WardCode, name: 'Brunswick Park' },
]
const names = { wards, aliases: [], oldWards: [] }
const months = Array.from(
  { length: 13 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
)

const whole: readonly IncidentRow[] = months.flatMap((time) =>
  wards.flatMap(({ code }) =>
    ['burglary', 'violence'].map((leaf) => ({ line: 2, area: code, time, leaf, count: leaf === 'violence' ? 25 : 2 })),
  ),
)

const found = (kept: readonly IncidentRow[]) =>
  checkMonths({ file: 'f', sha256: '', kept, leftOut: [] }, names).map(
    (problem) => `${problem.found} ${problem.expected}`,
  )

test('a whole table has no problem', () => {
  expect(found(whole)).toEqual([])
})

test('a month that is missing between others', () => {
  expect(found(whole.filter((row) => row.time !== '2024-05'))).toEqual([
    'no row of 2024-05 should be there, as the months before and after it are',
  ])
})

test('a ward that is missing in the newest month', () => {
  expect(found(whole.filter((row) => row.time !== '2025-01' || row.area === 'E05013628'))).toEqual([
    'no row of Brunswick Park (E05013629) in 2025-01 should be there in the newest month',
    'no row of E05013629 violence in 2025-01 should be there: it has had 20 or more a month',
  ])
})

test('a last row that was cut, where that ward has had such incidents every month', () => {
  expect(found(whole.slice(0, -1))).toEqual([
    'no row of E05013629 violence in 2025-01 should be there: it has had 20 or more a month',
  ])
})

test('a rare type may be absent', () => {
  expect(found(whole.filter((row) => row.time !== '2025-01' || row.leaf !== 'burglary'))).toEqual([])
})

test('a stub of a month is told from a quiet one', () => {
  const with2024May = (count: number) => whole.map((row) => (row.time === '2024-05' ? { ...row, count } : row))
  expect(found(with2024May(0))).toEqual(['0 incidents in 2024-05 are no whole month: the middle month has 54'])
  expect(found(with2024May(5))).toEqual([])
})

test('a table without rows', () => {
  expect(found([])).toEqual(['no month should have at least one'])
})
