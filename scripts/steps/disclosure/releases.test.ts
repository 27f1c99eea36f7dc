import { beforeAll, describe, expect, test } from 'vitest'
import { type Cell, count } from '../../../src/core/cell.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import { figuresIn, type Release, type ReleasedTable, toldBy } from '../../../src/core/disclosure/release.ts'
import { attack } from '../../../tests/support/attacker.ts'
import {
  publishSynthetic,
  type Shape,
  type Synthetic,
  seeded,
  syntheticSeries,
} from '../../../tests/support/suppressed-series.ts'
import { highsSolver } from '../../solver/highs-solver.ts'
import { auditSeries } from './audit-series.ts'
import { trueCount } from './true-counts.ts'

/** What two releases give away together. */

const long = process.env['SAFER_WARDS_LONG'] === '1'
const rounds = long ? 60 : 5
const shape: Shape = { wards: 8, types: 3, quarters: 8, mean: 3 }

let solver: Solver
beforeAll(async () => {
  solver = await highsSolver()
})

/** The same series as it was known some months before. */
function before({ series, indicators, counts }: Synthetic, months: number): Synthetic {
  if (counts.times.kind !== 'months') throw new Error('no months')
  const length = counts.times.count - months
  const leaves = [...counts.leaves].map(([id, { areas, notPlaced }]) => {
    const rows = [...areas].map(([code, row]) => [code, row.slice(0, length)] as const)
    return [id, { areas: new Map(rows), notPlaced: notPlaced.slice(0, length) }] as const
  })
  return { series, indicators, counts: { times: { ...counts.times, count: length }, leaves: new Map(leaves) } }
}

/** The same series with a few cells counted again. */
function revised({ series, indicators, counts }: Synthetic, seed: number): Synthetic {
  const random = seeded(seed)
  const change = (cell: Cell): Cell =>
    cell.kind === 'count' && random() < 0.04 ? count(Math.max(0, cell.value + (random() < 0.5 ? -1 : 3))) : cell
  const leaves = [...counts.leaves].map(([id, { areas, notPlaced }]) => {
    const rows = [...areas].map(([code, row]) => [code, row.map(change)] as const)
    return [id, { areas: new Map(rows), notPlaced }] as const
  })
  return { series, indicators, counts: { times: counts.times, leaves: new Map(leaves) } }
}

/** Tables of several releases as one: those figures of earlier ones that are true of the data as they are. */
function together(synthetic: Synthetic, releases: readonly Release[]): ReleasedTable[] {
  const [present, ...earlier] = [...releases].reverse().map((release) => release.series[0]?.tables ?? [])
  const areas = present?.[0]?.areas ?? []
  const holds = (table: ReleasedTable) => {
    const cells = table.cells.map((row, i) =>
      row.map((cell, at) => (isTrue(synthetic, table.inAreas, table.areas[i], table.periods[at], cell) ? cell : 'x')),
    )
    const borough = table.borough.map((cell, at) => {
      const parts = [...areas, null].map((area) => {
        const period = table.periods[at]
        return period ? trueCount(synthetic.counts, table.inBorough, area, period) : null
      })
      return parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0) === toldBy(cell) ? cell : 'x'
    })
    return { ...table, cells, borough } as ReleasedTable
  }
  // What an earlier release told comes last: where the present one hides it, it is known all the same.
  return [...(present ?? []), ...earlier.flat().map(holds)]
}

function isTrue(
  { counts }: Synthetic,
  leaves: readonly string[],
  area: ReleasedTable['areas'][number] | undefined,
  period: ReleasedTable['periods'][number] | undefined,
  cell: unknown,
): boolean {
  return area !== undefined && period !== undefined && trueCount(counts, leaves, area, period) === cell
}

const tablesOf = (release: Release) => release.series[0]?.tables ?? []
const keysOf = (release: Release, is: (cell: unknown) => boolean) =>
  tablesOf(release)
    .flatMap(figuresIn)
    .flatMap(({ key, cell }) => (is(cell) ? [key] : []))

describe.each(Array.from({ length: rounds }, (_, i) => i + 1))('releases of series %i', (seed) => {
  test('a month, a quarter and a year apart give nothing away together', () => {
    const latest = syntheticSeries(seed, { ...shape, sensitive: seed % 2 })
    const releases: Release[] = []
    for (const months of [12, 4, 3, 1, 0]) {
      const { release } = publishSynthetic(before(latest, months), solver, releases)
      const audit = auditSeries(release.series[0] ?? { series: '', tables: [], withdrawn: [] }, releases, 5, solver)
      expect(audit).toMatchObject({ recoverable: [], givenAway: [], contradiction: false })
      releases.push(release)
    }
    const all = together(latest, releases)
    expect(attack(all, 5, 60).narrow).toEqual([])
    expect(releases.at(-1)?.series[0]?.withdrawn).toEqual([])
  })

  test('a revised import gives nothing away, of the data as they were and as they are', () => {
    const old = syntheticSeries(seed, { ...shape, quarters: 4 })
    const first = publishSynthetic(old, solver).release
    const now = revised(old, seed)
    const { release, suppression } = publishSynthetic(now, solver, [first])
    const audit = auditSeries(release.series[0] ?? { series: '', tables: [], withdrawn: [] }, [first], 5, solver)
    expect(audit).toMatchObject({ recoverable: [], givenAway: [], contradiction: false })
    expect(attack(together(now, [first, release]), 5, 60).narrow).toEqual([])
    expect(attack(together(old, [release, first]), 5, 60).narrow).toEqual([])
    const hidden = new Set(keysOf(release, (cell) => cell === 'c'))
    expect(keysOf(first, (cell) => cell === 'c').filter((key) => !hidden.has(key))).toEqual([])
    for (const key of suppression.withdrawn) expect(hidden.has(key)).toBe(true)
  })
})

test('some revisions do change figures that were shown into hidden ones', () => {
  const withdrawn = Array.from({ length: 5 }, (_, i) => {
    const old = syntheticSeries(i + 1, { ...shape, quarters: 4 })
    const first = publishSynthetic(old, solver).release
    return publishSynthetic(revised(old, i + 1), solver, [first]).suppression.withdrawn.length
  })
  expect(Math.max(...withdrawn)).toBeGreaterThan(0)
})

test('a figure that an earlier release told protects nothing when it is hidden', () => {
  const synthetic = syntheticSeries(2, { wards: 6, types: 2, quarters: 1, mean: 5 })
  const first = publishSynthetic(
    { ...synthetic, series: { ...synthetic.series, policy: { kind: 'suppress', threshold: 3 } } },
    solver,
  )
  const second = publishSynthetic(synthetic, solver, [first.release])
  const [series] = second.release.series
  if (!series) throw new Error('nothing was published')
  const audit = auditSeries(series, [first.release], 5, solver)
  expect(audit.recoverable).toEqual([])
  const toldBefore = new Set(keysOf(first.release, (cell) => typeof cell === 'number'))
  const takenBack = keysOf(second.release, (cell) => cell === 'c').filter((key) => toldBefore.has(key))
  expect(takenBack.length).toBeGreaterThan(0)
  expect(audit.givenAway).toEqual(expect.arrayContaining(takenBack))
})
