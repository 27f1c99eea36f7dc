import { expect, test } from 'vitest'
import { isUnavailable, unavailable } from './unavailable.ts'

test('a reason is told from every kind of statistic', () => {
  expect(isUnavailable(unavailable('no incidents'))).toBe(true)
  for (const statistic of [0, Number.NaN, [0.5], { low: 0, high: 1 }, null, undefined]) {
    expect(isUnavailable(statistic)).toBe(false)
  }
})
