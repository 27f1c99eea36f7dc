import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCompared, writeCompared } from './compared-wards.ts'

const known = ['E05000001', 'E05000002', 'E05000003', 'E05000004', 'E05000005']

describe('the wards that an address compares', () => {
  test('are those it names, in its order', () => {
    expect(readCompared('?w=E05000003,E05000001', known)).toEqual(['E05000003', 'E05000001'])
  })

  test('two stand there where it names fewer, and four where it names more', () => {
    expect(readCompared('', known)).toEqual(['E05000001', 'E05000002'])
    expect(readCompared('?w=E05000002', known)).toEqual(['E05000002', 'E05000001'])
    expect(readCompared(`?w=${known.join(',')}`, known)).toHaveLength(4)
  })

  test('law: whatever an address holds, two to four known wards are shown, each once, and writing them reads the same', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...known), fc.string())), (named) => {
        const wards = readCompared(`?${new URLSearchParams({ w: named.join(',') })}`, known)
        expect(wards.length).toBeGreaterThanOrEqual(2)
        expect(wards.length).toBeLessThanOrEqual(4)
        expect(new Set(wards).size).toBe(wards.length)
        expect(wards.filter((code) => !known.includes(code))).toEqual([])
        expect(readCompared(writeCompared(wards), known)).toEqual(wards)
      }),
    )
  })
})
