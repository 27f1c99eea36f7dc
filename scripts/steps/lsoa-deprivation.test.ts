import { expect, test } from 'vitest'
import { code, lsoaCode } from '../../tests/support/parsed.ts'
import { lsoaDeprivation } from './lsoa-deprivation.ts'
import type { DeprivedArea } from './ward-deprivation.ts'

const measures = [
  { column: 'score', weight: 'residents', percent: false },
  { column: 'idaci', weight: 'children', percent: true },
] as const
const area = (
  number: number,
  score: number,
  idaci: number | null,
  decile: number,
  residents: number,
): DeprivedArea => ({
  lsoa: lsoaCode(number),
  ward: code(1),
  share: 1,
  scores: { score, idaci },
  people: { residents, children: 100 },
  decile,
})
const areas = [area(1, 10, 0.1, 8, 1000), area(2, 30, null, 2, 3000)]

test('each small area has its scores as published, rates in per cent, and its decile second', () => {
  expect(lsoaDeprivation(areas, measures).slice(0, 2)).toEqual([
    { id: 'E01000001', values: [10, 8, 10] },
    { id: 'E01000002', values: [30, 2, null] },
  ])
})

test('the borough has weighted means, from which a missing figure is left out, and no decile', () => {
  expect(lsoaDeprivation(areas, measures).at(-1)).toEqual({ id: 'borough', values: [25, null, 10] })
})
