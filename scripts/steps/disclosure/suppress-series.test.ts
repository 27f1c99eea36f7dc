import { beforeAll, describe, expect, test } from 'vitest'
import { count } from '../../../src/core/cell.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import { figuresIn } from '../../../src/core/disclosure/release.ts'
import { attack } from '../../../tests/support/attacker.ts'
import {
  publishSynthetic,
  type Shape,
  seeded,
  showing,
  syntheticSeries,
} from '../../../tests/support/suppressed-series.ts'
import { highsSolver } from '../../solver/highs-solver.ts'
import { auditSeries } from './audit-series.ts'

/** No figure that is hidden can be found again: by the audit, and by an attacker who was written apart. */

const long = process.env['SAFER_WARDS_LONG'] === '1'
const tables = long ? 500 : 8
/** Hidden figures of each table for which the attacker solves linear programmes: those that intervals narrow most. */
const attacked = long ? 4 : 1

let solver: Solver
beforeAll(async () => {
  solver = await highsSolver()
})

describe.each(Array.from({ length: tables }, (_, i) => i + 1))(
  'random table %i of 24 wards, 7 types, 4 quarters',
  (seed) => {
    test('gives no hidden figure away', () => {
      const shape = shapeOf(seed)
      const threshold = shape.threshold ?? 5
      const { release } = publishSynthetic(syntheticSeries(seed, shape), solver)
      const [series] = release.series
      if (!series) throw new Error('nothing was published')
      const audit = auditSeries(series, [], threshold, solver)
      expect(audit).toMatchObject({ recoverable: [], givenAway: [], contradiction: false })
      const found = attack(series.tables, threshold, attacked)
      expect(found.narrow).toEqual([])
      expect(found.hidden).toBe(audit.hidden)
      for (const { cell } of series.tables.flatMap(figuresIn)) {
        if (typeof cell === 'number') expect(cell === 0 || cell >= threshold).toBe(true)
      }
      console.log(
        `SYNTHETIC ${seed}, mean ${shape.mean.toFixed(2)}: ${audit.hidden} of ${audit.figures} hidden, ${found.solved} attacked`,
      )
    }, 120_000)
  },
)

test('an attacker who solves for every hidden figure finds none in smaller tables', () => {
  let [hidden, solved] = [0, 0]
  for (let seed = 1; seed <= (long ? 200 : 12); seed++) {
    const shape = {
      wards: 6,
      types: 3,
      quarters: 4,
      mean: [0.5, 2, 6, 15][seed % 4] ?? 1,
      sensitive: seed % 3 === 0 ? 1 : 0,
    }
    const { tables: shown } = publishSynthetic(syntheticSeries(seed, shape), solver)
    const found = attack(shown, 5)
    expect(found.narrow, `seed ${seed}`).toEqual([])
    hidden += found.hidden
    solved += found.solved
  }
  console.log(`SYNTHETIC 6 x 3 x 4: ${hidden} hidden figures, ${solved} of them bounded and solved for`)
  expect(solved).toBeGreaterThan(100)
})

test('the attacker finds what is hidden alone, and what a smaller threshold leaves', () => {
  const synthetic = syntheticSeries(3, { wards: 6, types: 3, quarters: 4, mean: 4 })
  const { suppression } = publishSynthetic(synthetic, solver)
  const primary = [...suppression.hidden].filter((key) => key.includes('@E05'))
  expect(primary.length).toBeGreaterThan(0)
  const [one = ''] = primary
  const everything = new Set([...suppression.shown, ...suppression.hidden])
  everything.delete(one)
  const careless = { ...suppression, hidden: new Set([one]), shown: everything }
  const tables = showing(synthetic, careless)
  expect(attack(tables, 5).narrow).toHaveLength(1)
  const audit = auditSeries({ series: 'synthetic', tables, withdrawn: [] }, [], 5, solver)
  expect(audit.recoverable.map(({ key }) => key)).toEqual([one])
})

test.each([3, 5, 10] as const)('a count of exactly %i is no small one, and nothing is hidden for it', (threshold) => {
  const all = (value: number) => {
    const synthetic = syntheticSeries(1, { wards: 4, types: 2, quarters: 4, mean: 1, threshold })
    // Each quarter has it in its first month.
    const row = Array.from({ length: 12 }, (_, month) => (month % 3 === 0 ? value : 0))
    const leaves = [...synthetic.counts.leaves].map(([id, { areas }]) => {
      const same = [...areas.keys()].map((code) => [code, row.map(count)] as const)
      return [id, { areas: new Map(same), notPlaced: row }] as const
    })
    return publishSynthetic({ ...synthetic, counts: { ...synthetic.counts, leaves: new Map(leaves) } }, solver)
  }
  expect([...all(threshold).suppression.hidden]).toEqual([])
  expect(all(threshold - 1).suppression.hidden.size).toBeGreaterThan(0)
})

/** Sparse and dense in turn. */
function shapeOf(seed: number): Shape {
  const random = seeded(seed * 7919)
  const mean = [0.2, 1, 3, 8, 20, 40][seed % 6] ?? 1
  return {
    wards: 24,
    types: 7,
    quarters: 4,
    mean: mean * (0.5 + random()),
    threshold: ([5, 5, 3, 10] as const)[seed % 4] ?? 5,
    sensitive: seed % 3 === 0 ? 1 : 0,
    group: seed % 2 === 0,
  }
}
