import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { mixOf } from './mix.ts'

const part = (id: string, count: number) => ({ id, label: id, count })

test('what the parts leave over is a part of its own', () => {
  expect(mixOf(200, [part('a', 120), part('b', 60)])).toEqual([
    { ...part('a', 120), share: 60 },
    { ...part('b', 60), share: 30 },
    { id: 'other', label: 'All others', count: 20, share: 10 },
  ])
})

test('a whole below 50 carries no percentage', () => {
  expect(mixOf(49, [part('a', 49)])).toEqual([{ ...part('a', 49), share: null }])
})

test('parts that overlap are a programmer’s mistake', () => {
  expect(() => mixOf(10, [part('a', 6), part('b', 5)])).toThrow('parts overlap: 1 more than the whole')
})

test('nothing is lost or invented', () => {
  assert(
    property(array(nat(500), { minLength: 1, maxLength: 9 }), nat(500), (counts, rest) => {
      const whole = counts.reduce((sum, count) => sum + count, rest)
      const mix = mixOf(
        whole,
        counts.map((count, i) => part(String(i), count)),
      )
      expect(mix.reduce((sum, { count }) => sum + count, 0)).toBe(whole)
      const shares = mix.flatMap(({ share }) => share ?? [])
      if (whole >= 50) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9)
      else expect(shares).toEqual([])
    }),
  )
})
