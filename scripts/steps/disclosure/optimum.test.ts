import { beforeAll, expect, test } from 'vitest'
import { feasibleRanges } from '../../../src/core/disclosure/feasible-ranges.ts'
import type { Solver } from '../../../src/core/disclosure/linear-program.ts'
import { publishSynthetic, seeded, syntheticSeries } from '../../../tests/support/suppressed-series.ts'
import { highsSolver } from '../../solver/highs-solver.ts'
import { auditSeries } from './audit-series.ts'
import { blocksOfSeries } from './blocks-of-series.ts'

/** How many figures are hidden, beside the least that could be: found by trying every choice, fewest first. */

const long = process.env['SAFER_WARDS_LONG'] === '1'
/** More choices than these are not tried: then the optimum is only known to be larger. */
const mostChoices = long ? 60_000 : 3000

let solver: Solver
beforeAll(async () => {
  solver = await highsSolver()
})

test('tables up to 4 by 4 hide few figures more than the least possible', () => {
  const shapes = Array.from({ length: 4 }, (_, w) =>
    Array.from({ length: 4 }, (_, t) => [w + 1, t + 1] as const),
  ).flat()
  const seeds = long ? [1, 2, 3, 4, 5] : [1]
  let [ours, least, larger, compared] = [0, 0, 0, 0]
  for (const [wards, types] of shapes) {
    for (const seed of seeds) {
      const random = seeded(seed * 100 + wards * 10 + types)
      const synthetic = syntheticSeries(seed * 31 + wards * 7 + types, {
        wards,
        types,
        quarters: 1,
        mean: 2 + 10 * random(),
      })
      const { suppression, tables } = publishSynthetic(synthetic, solver)
      const audit = auditSeries({ series: 'synthetic', tables, withdrawn: [] }, [], 5, solver)
      expect(audit.recoverable).toEqual([])
      const optimum = leastHidden(synthetic, suppression.hidden)
      if (optimum === null) {
        larger++
        continue
      }
      compared++
      ours += suppression.hidden.size
      least += optimum
      expect(suppression.hidden.size, `${wards} by ${types}`).toBeGreaterThanOrEqual(optimum)
      expect(suppression.hidden.size, `${wards} by ${types}`).toBeLessThanOrEqual(optimum * 1.5 + 2)
    }
  }
  console.log(
    `SYNTHETIC up to 4 x 4 x 1: ${ours} hidden, ${least} at least, in ${compared} tables; not decided in ${larger}`,
  )
  expect(compared).toBeGreaterThan(shapes.length / 2)
})

/** The fewest figures that hide all that must be; null where too many choices would have to be tried. */
function leastHidden(synthetic: ReturnType<typeof syntheticSeries>, ours: ReadonlySet<string>): number | null {
  const { series, counts } = synthetic
  const { suppression } = publishSynthetic(synthetic, solver)
  const [block] = blocksOfSeries(series, suppression.tables, counts, { hidden: new Set(), told: new Map() })
  if (!block) return 0
  const { candidates } = block
  const must = candidates.filter(({ wish }) => wish === 'hide')
  const free = candidates.filter(({ wish }) => wish === 'may-show')
  let tried = 0
  for (let more = 0; must.length + more < ours.size; more++) {
    for (const also of choices(free, more)) {
      if (++tried > mostChoices) return null
      const hidden = [...must, ...also]
      const known = candidates.filter((candidate) => !hidden.includes(candidate))
      const audit = feasibleRanges({ atoms: block.truth.length, known, hidden }, 5, solver, {
        witnesses: [block.truth],
        firstOnly: true,
      })
      if (audit.kind === 'ranges' && !audit.ranges.some(({ narrow }) => narrow)) return hidden.length
    }
  }
  return ours.size
}

function* choices<T>(from: readonly T[], count: number): Generator<T[]> {
  if (count === 0) yield []
  else {
    for (const [i, first] of from.entries()) {
      for (const rest of choices(from.slice(i + 1), count - 1)) yield [first, ...rest]
    }
  }
}
