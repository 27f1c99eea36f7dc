import { wireCell } from '../../scripts/steps/count-file.ts'
import { type Suppression, suppressSeries } from '../../scripts/steps/disclosure/suppress-series.ts'
import type { SeriesCounts } from '../../scripts/steps/gate.ts'
import { gate } from '../../scripts/steps/gate.ts'
import type { AreaCode } from '../../src/core/area-code.ts'
import { count } from '../../src/core/cell.ts'
import { compose } from '../../src/core/compose.ts'
import type { Solver } from '../../src/core/disclosure/linear-program.ts'
import type { Release, ReleasedTable } from '../../src/core/disclosure/release.ts'
import type { Threshold } from '../../src/core/disclosure.ts'
import type { CountIndicator, CountSeries } from '../../src/core/series.ts'
import { periodsOf } from '../../src/core/times.ts'
import { madeUpIndicator, madeUpSeries } from './made-up-files.ts'
import { code, month } from './parsed.ts'

/** SYNTHETIC series under `suppress`, and what the public edition shows of them. */

export interface Shape {
  readonly wards: number
  /** Their codes, where they are not to be made up. */
  readonly codes?: readonly AreaCode[]
  readonly types: number
  readonly quarters: number
  /** Incidents a cell and quarter, on average. */
  readonly mean: number
  readonly threshold?: Threshold
  /** How many of the types are sensitive: the last ones. */
  readonly sensitive?: number
  /** Whether there is a group of the first two types besides all types and each alone. */
  readonly group?: boolean
}

export interface Synthetic {
  readonly series: CountSeries
  readonly indicators: readonly CountIndicator[]
  readonly counts: SeriesCounts
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A series with counts by chance: types and wards differ in how much they have. */
export function syntheticSeries(seed: number, shape: Shape): Synthetic {
  const random = seeded(seed)
  const { wards, codes, types, quarters, mean, threshold = 5, sensitive = 0, group = false } = shape
  const leaves = Array.from({ length: types }, (_, i) => ({
    id: `type-${i + 1}`,
    label: `SYNTHETIC type ${i + 1}`,
    sensitive: i >= types - sensitive,
  }))
  const series: CountSeries = {
    ...madeUpSeries,
    id: 'synthetic',
    label: 'SYNTHETIC cases',
    policy: { kind: 'suppress', threshold },
    leaves,
  }
  const rowOf = (rate: number) => Array.from({ length: quarters * 3 }, () => poisson(random, rate / 3))
  const counts: SeriesCounts = {
    times: { kind: 'months', first: month('2024-04'), count: quarters * 3 },
    leaves: new Map(
      leaves.map(({ id }) => {
        const rate = mean * (0.2 + 1.6 * random())
        const areas = Array.from(
          { length: wards },
          (_, i) => [codes?.[i] ?? code(i + 1), rowOf(rate * (0.2 + 1.6 * random())).map(count)] as const,
        )
        return [id, { areas: new Map(areas), notPlaced: rowOf(rate / 2) }]
      }),
    ),
  }
  return {
    series,
    indicators: indicatorsOf(
      leaves.map(({ id }) => id),
      group,
    ),
    counts,
  }
}

function indicatorsOf(types: readonly string[], group: boolean): CountIndicator[] {
  const indicator = (id: string, of: readonly string[]) => ({
    ...madeUpIndicator,
    series: 'synthetic',
    id,
    label: id,
    of,
  })
  return [
    ...(types.length > 1 ? [indicator('all', types)] : []),
    ...(group && types.length > 2 ? [indicator('group', types.slice(0, 2))] : []),
    ...types.map((type) => indicator(type, [type])),
  ]
}

function poisson(random: () => number, mean: number): number {
  const least = Math.exp(-mean)
  let [count, product] = [0, random()]
  while (product > least) {
    count++
    product *= random()
  }
  return count
}

/** A release of a series: what its files say. */
export interface PublishedSynthetic {
  readonly suppression: Suppression
  readonly tables: readonly ReleasedTable[]
  readonly release: Release
}

/** What the public edition shows of it, by the gate, in the form of the files. */
export function publishSynthetic(
  { series, indicators, counts }: Synthetic,
  solver: Solver,
  earlier: readonly Release[] = [],
): PublishedSynthetic {
  const suppression = suppressSeries(series, indicators, counts, earlier, solver)
  const tables = showing({ series, indicators, counts }, suppression)
  const release = {
    version: String(earlier.length + 1),
    series: [{ series: series.id, tables, withdrawn: suppression.withdrawn }],
  }
  return { suppression, tables, release }
}

/** What is shown of a series where this is decided to be hidden. */
export function showing({ series, indicators, counts }: Synthetic, suppression: Suppression): ReleasedTable[] {
  const published = gate(series, counts, 'public', suppression)
  return indicators.flatMap(({ of }) => {
    const composed = compose(of, published)
    if (!composed) return []
    return [
      {
        inAreas: of.filter((leaf) => !composed.keptToBorough.includes(leaf)),
        inBorough: of,
        periods: periodsOf(composed.times),
        areas: [...composed.areas.keys()],
        cells: [...composed.areas.values()].map((row) => row.map(wireCell)),
        borough: composed.borough.map(wireCell),
      },
    ]
  })
}
