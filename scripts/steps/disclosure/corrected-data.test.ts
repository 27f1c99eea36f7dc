import { beforeAll, describe, expect, test } from 'vitest'
import { type Cell, count, missing } from '../../../src/core/cell.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import type { Release, ReleasedSeries, ReleasedTable } from '../../../src/core/disclosure/release.ts'
import { attack } from '../../../tests/support/attacker.ts'
import { code, month } from '../../../tests/support/parsed.ts'
import { publishSynthetic, type Synthetic, showing, syntheticSeries } from '../../../tests/support/suppressed-series.ts'
import { highsSolver } from '../../solver/highs-solver.ts'
import { auditSeries } from './audit-series.ts'

/** Releases between which the council's data lost months or rows, or were corrected. */

let solver: Solver
beforeAll(async () => {
  solver = await highsSolver()
})

const shape = { wards: 8, types: 3, quarters: 4, mean: 4 }
const seriesOf = ({ series: [series] }: Release): ReleasedSeries => {
  if (!series) throw new Error('nothing was published')
  return series
}

/** The same series with other cells; `at` is the month, from 0 on. */
function changed({ series, indicators, counts }: Synthetic, change: (cell: Cell, at: number) => Cell): Synthetic {
  const leaves = [...counts.leaves].map(([id, { areas, notPlaced }]) => {
    const rows = [...areas].map(([area, row]) => [area, row.map(change)] as const)
    return [id, { areas: new Map(rows), notPlaced }] as const
  })
  return { series, indicators, counts: { times: counts.times, leaves: new Map(leaves) } }
}

/** One more incident in every ward and type in the first month. */
const oneMore = (cell: Cell, at: number): Cell =>
  cell.kind === 'count' && at === 0 ? { ...cell, value: cell.value + 1 } : cell

describe.each([1, 2, 3, 4])('series %i', (seed) => {
  test('may lose a month while another is corrected, and have it again: nothing contradicts, nothing is given away', () => {
    const full = syntheticSeries(seed, shape)
    const corrected = changed(full, oneMore)
    const stages = [full, changed(corrected, (cell, at) => (at === 4 ? missing('source-gap') : cell)), corrected]
    const releases: Release[] = []
    for (const stage of stages) {
      const { release } = publishSynthetic(stage, solver, releases)
      const audit = auditSeries(seriesOf(release), releases, 5, solver)
      expect(audit, `release ${releases.length + 1}`).toMatchObject({ recoverable: [], contradiction: false })
      releases.push(release)
    }
    // The years that were told, and that nobody could check while a month was missing.
    expect(seriesOf(releases[1] as Release).withdrawn.length).toBeGreaterThan(0)
  })

  test('may lose all that can be shown: nothing contradicts', () => {
    const first = publishSynthetic(syntheticSeries(seed, shape), solver).release
    const nothing: ReleasedSeries = { series: seriesOf(first).series, tables: [], withdrawn: [] }
    expect(auditSeries(nothing, [first], 5, solver)).toMatchObject({ recoverable: [], contradiction: false })
  })
})

test('what a release gives away by a corrected figure is not laid to the one before', () => {
  const [a, b] = [code(1), code(2)]
  const table = (cells: ReleasedTable['cells'], borough: ReleasedTable['borough']): ReleasedTable => ({
    inAreas: ['type-1'],
    inBorough: ['type-1'],
    periods: [{ first: month('2025-04'), last: month('2025-06') }],
    areas: [a, b],
    cells,
    borough,
  })
  const before = { series: 's', tables: [table([[6], [7]], [13])], withdrawn: [] }
  const key = `type-1@${b}@2025-04..2025-06`
  // 12 less 9: the second ward has 3 at most.
  const now = { series: 's', tables: [table([[9], ['c']], [12])], withdrawn: [key] }
  const audit = auditSeries(now, [{ version: '1', series: [before] }], 5, solver)
  expect(audit.recoverable).toMatchObject([{ key, from: 0, to: 3 }])
  expect(audit.givenAway).toEqual([])
})

describe('sensitive types that are in the borough’s total alone', () => {
  /** A total of two dense types and two sensitive ones with so many incidents, all in one ward; every one is placed. */
  function totals(incidents: number): Synthetic {
    const shape = { wards: 6, types: 4, quarters: 4, mean: 60, sensitive: 2 }
    const { series, indicators, counts } = syntheticSeries(9, shape)
    const nowhere = Array.from({ length: 12 }, () => 0)
    const leaves = series.leaves.map(({ id, sensitive }) => {
      const areas = [...(counts.leaves.get(id)?.areas ?? [])].map(([area, row], ward) => {
        const few = row.map((_, at) => count(ward === 2 && at === 4 ? incidents : 0))
        return [area, sensitive ? few : row] as const
      })
      return [id, { areas: new Map(areas), notPlaced: nowhere }] as const
    })
    const all = indicators.filter(({ id }) => id === 'all')
    return { series, indicators: all, counts: { times: counts.times, leaves: new Map(leaves) } }
  }

  test.each([0, 1, 2])('are not told by the total less the wards: %i of each', (incidents) => {
    const synthetic = totals(incidents)
    const sensitive = synthetic.series.leaves.flatMap(({ id, sensitive }) => (sensitive ? [id] : []))
    const { tables, release } = publishSynthetic(synthetic, solver)
    const [table] = tables
    if (!table) throw new Error('nothing was published')
    expect(table.inBorough.filter((leaf) => !table.inAreas.includes(leaf))).toEqual(sensitive)
    const asked = {
      ...table,
      inAreas: [],
      inBorough: sensitive,
      areas: [],
      cells: [],
      borough: table.periods.map(() => 'c' as const),
    }
    const { narrow, hidden } = attack([table, asked], 5)
    expect(narrow).toEqual([])
    expect(hidden).toBeGreaterThanOrEqual(table.periods.length)
    expect(auditSeries(seriesOf(release), [], 5, solver).recoverable).toEqual([])
  })

  test('are found by the audit where every ward and the total are shown', () => {
    const synthetic = totals(0)
    const suppression = publishSynthetic(synthetic, solver).suppression
    const everything = new Set([...suppression.shown, ...suppression.hidden])
    const tables = showing(synthetic, { ...suppression, shown: everything, hidden: new Set() })
    const { recoverable } = auditSeries({ series: 'synthetic', tables, withdrawn: [] }, [], 5, solver)
    expect(recoverable.map(({ from, to }) => [from, to])).toEqual(tables[0]?.periods.map(() => [0, 0]))
  })
})
