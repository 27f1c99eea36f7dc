import { describe, expect, test } from 'vitest'
import type { CountIndicator, ValueIndicator } from '../core/series.ts'
import { defaultIndicator, indicators } from './indicators.ts'
import { series } from './series.ts'
import { sources } from './sources.ts'

const countSeries = series.filter((s) => s.kind === 'counts')
const counts = indicators.filter((i): i is CountIndicator => i.kind === 'counts')
const values = indicators.filter((i): i is ValueIndicator => i.kind === 'values')
const leavesOf = (id: string): readonly string[] =>
  countSeries.find((s) => s.id === id)?.leaves.map((leaf) => leaf.id) ?? []
const doubled = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i)

describe('ids', () => {
  test('are unique', () => {
    expect(doubled(indicators.map(({ id }) => id))).toEqual([])
    expect(doubled(series.map(({ id }) => id))).toEqual([])
    expect(doubled(sources.map(({ id }) => id))).toEqual([])
    for (const { leaves } of countSeries) expect(doubled(leaves.map(({ id }) => id))).toEqual([])
  })

  test('stand in addresses and file names as they are', () => {
    for (const { id } of [...indicators, ...series]) expect(encodeURIComponent(id)).toMatch(/^[a-z0-9-]+$/)
  })
})

describe('a series', () => {
  test('has a source that exists', () => {
    const known = sources.map(({ id }) => id)
    for (const { source } of series) expect(known).toContain(source)
  })

  test('has an indicator, and every one of its leaves is in some', () => {
    for (const { id } of series) expect(indicators.filter((i) => i.series === id)).not.toEqual([])
    for (const { id, leaves } of countSeries) {
      const used = new Set(counts.filter((i) => i.series === id).flatMap((i) => i.of))
      expect(leaves.filter((leaf) => !used.has(leaf.id))).toEqual([])
    }
  })

  test('has a first indicator that is the whole of it, so that choosing the series shows all', () => {
    for (const { id } of countSeries) {
      const first = counts.find((i) => i.series === id)
      expect([...(first?.of ?? [])].sort()).toEqual([...leavesOf(id)].sort())
    }
  })

  test('that names the publisher of its policy names a place, and its caveats are sentences', () => {
    for (const { policy, caveats, notes } of series) {
      if (policy.kind === 'already-public') expect(policy.where).not.toBe('')
      for (const text of [...caveats, ...notes]) expect(text).toMatch(/^[A-Z0-9“].*\.$/)
    }
  })
})

describe('sensitive types', () => {
  test('are marked in every series that has them', () => {
    const words = /sexual|domestic|missing person|firearm|knife|weapon|prevent|marac|hate|aggravated|welfare/i
    for (const { leaves } of countSeries) {
      for (const { label, sensitive } of leaves) expect([label, sensitive]).toEqual([label, words.test(label)])
    }
  })
})

describe('a count indicator', () => {
  test('is made of leaves of its own series, each once', () => {
    for (const { id, series: of, of: types } of counts) {
      expect([id, types.filter((type) => !leavesOf(of).includes(type))]).toEqual([id, []])
      expect(doubled(types)).toEqual([])
      expect(types).not.toEqual([])
    }
  })

  test('that is indented has its heading before it, in its series, and is a part of it', () => {
    counts.forEach(({ parent, series: of, of: types }, i) => {
      if (parent === undefined) return
      const heading = counts.slice(0, i).find(({ id }) => id === parent)
      expect(heading?.series).toBe(of)
      expect(types.every((type) => heading?.of.includes(type))).toBe(true)
    })
  })

  test('mixes no sensitive type with others, but for the whole of a series', () => {
    for (const { series: of, of: types } of counts) {
      const leaves = countSeries.find((s) => s.id === of)?.leaves ?? []
      const marks = new Set(types.map((type) => leaves.find((leaf) => leaf.id === type)?.sensitive))
      if (types.length < leaves.length) expect(marks.size).toBe(1)
    }
  })

  test('counts something in the plural', () => {
    for (const { counted } of counts) expect(counted).toMatch(/^[a-zA-Z].*[a-z”]$/)
  })
})

describe('every indicator', () => {
  test('belongs to a series of its kind', () => {
    for (const { kind, series: of } of indicators) expect(series.find(({ id }) => id === of)?.kind).toBe(kind)
  })

  test('has a subject of at most four words that begins a sentence', () => {
    for (const { subject } of indicators) {
      expect(subject.split(' ').length).toBeLessThanOrEqual(4)
      expect(subject).toMatch(/^[A-Z]/)
    }
  })

  test('has a label of its own within its series', () => {
    for (const { id } of series) {
      expect(doubled(indicators.filter((i) => i.series === id).map(({ label }) => label))).toEqual([])
    }
  })

  test('of values has decimals that can be shown, and darker means more where it is deprivation', () => {
    for (const { decimals, palette, direction, measure } of values) {
      expect([0, 1, 2]).toContain(decimals)
      expect(palette === 'deprivation').toBe(direction === 'higher = more deprived')
      expect(measure).toMatch(/^[A-Z]/)
    }
  })
})

test('the site opens with an indicator that exists', () => {
  expect(indicators.map(({ id }) => id)).toContain(defaultIndicator)
})
