import type { AreaCode } from '../../../src/core/area-code.ts'
import { type AtomTable, atomTable, kindsOf } from '../../../src/core/disclosure/atom-table.ts'
import type { Block, Candidate } from '../../../src/core/disclosure/choose-hidden.ts'
import { type FigureName, figureKey, type KnownSum } from '../../../src/core/disclosure/figure.ts'
import type { EarlierFigures } from '../../../src/core/disclosure/release.ts'
import { contains, isFinancialYear, type Period } from '../../../src/core/period.ts'
import type { CountSeries } from '../../../src/core/series.ts'
import type { SeriesCounts } from '../gate.ts'
import { byFinancialYear, quartersOf, type TablePlan } from './tables-of-series.ts'
import { trueCount } from './true-counts.ts'

/** What can be decided apart: the figures of one financial year, which share no incident with those of another. */
export interface SeriesBlock extends Block {
  /** Keys of figures told before that are no longer right. */
  readonly revised: readonly string[]
}

/** Sensitive types need at least this many in an area and year, in every area. */
const sensitiveLeast = 5

/** The blocks of a series under `suppress`, with what may be shown of each figure. */
export function blocksOfSeries(
  series: CountSeries,
  tables: readonly TablePlan[],
  counts: SeriesCounts,
  earlier: EarlierFigures,
): SeriesBlock[] {
  const areas = [...([...counts.leaves.values()][0]?.areas.keys() ?? [])]
  const sets = [
    ...tables.flatMap((table) => [table.inAreas, table.inBorough]),
    ...[...earlier.told.values()].map(({ name }) => name.leaves),
  ].filter((set) => set.length > 0)
  return [...byFinancialYear(quartersOf(counts.times)).values()].map((quarters) =>
    blockOf({ series, tables, counts, earlier, areas, quarters, atoms: atomTable(sets, areas, quarters) }),
  )
}

interface BlockParts {
  readonly series: CountSeries
  readonly tables: readonly TablePlan[]
  readonly counts: SeriesCounts
  readonly earlier: EarlierFigures
  readonly areas: readonly AreaCode[]
  readonly quarters: readonly Period[]
  readonly atoms: AtomTable
}

function blockOf(parts: BlockParts): SeriesBlock {
  const { tables, counts, earlier, areas, quarters, atoms } = parts
  const truth = atoms.atoms.map(({ leaves, area, quarter }) => trueCount(counts, leaves, area, quarter))
  const trueSum = (own: readonly number[]) => {
    const values = own.map((atom) => truth[atom] ?? null)
    return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  }
  const names = new Map<string, Figure>()
  for (const figure of [
    ...publishedFigures(tables, areas, quarters),
    ...guardedSensitive(parts),
    ...guardedFigures(tables, areas, quarters),
  ]) {
    const key = figureKey(figure)
    if (!names.has(key)) names.set(key, figure)
  }
  const candidates = [...names].flatMap(([key, figure]): Candidate[] => {
    const own = atoms.atomsOf(figure)
    const value = trueSum(own)
    const wish = value === null ? null : wishOf(figure, value, earlier.hidden.has(key), parts)
    return value === null || wish === null
      ? []
      : [{ key, atoms: own, value, wish, cost: costOf(figure, value), group: groupOf(figure) }]
  })
  const told = [...earlier.told].flatMap(([key, { name, value }]): Told[] => {
    if (!quarters.some((quarter) => contains(name.period, quarter))) return []
    const own = within(quarters, name.period) ? atoms.atomsOf(name) : []
    const now = own.length === 0 ? null : trueSum(own)
    return [{ key, name, atoms: own, value, now }]
  })
  return {
    // An atom that is missing is in no figure: any value does.
    truth: truth.map((value) => value ?? 0),
    candidates,
    toldBefore: told.filter(({ now, value }) => now === value),
    revised: revisedKeys(told),
  }
}

interface Told extends KnownSum {
  readonly name: FigureName
  /** What it is by the data as they are; null where some of them are missing. */
  readonly now: number | null
}

/**
 * Figures told before that are no longer right. A year of which some months are missing now is none any more where one of
 * its parts is: otherwise what was told of missing months still holds.
 */
function revisedKeys(told: readonly Told[]): string[] {
  const revised = told.filter(({ now, value }) => now !== null && now !== value)
  const isPart = (part: FigureName, { leaves, area, period }: FigureName) =>
    contains(period, part.period) &&
    (area === 'borough' || area === part.area) &&
    part.leaves.some((leaf) => leaves.includes(leaf))
  const undecided = told.filter(({ now, name }) => now === null && revised.some((part) => isPart(part.name, name)))
  return [...revised, ...undecided].map(({ key }) => key)
}

interface Figure extends FigureName {
  readonly published: boolean
  readonly sensitive: boolean
}

function publishedFigures(
  tables: readonly TablePlan[],
  areas: readonly AreaCode[],
  quarters: readonly Period[],
): Figure[] {
  return tables.flatMap(({ inAreas, inBorough, periods, sensitive }) =>
    periods
      .filter((period) => within(quarters, period))
      .flatMap((period) => [
        ...(inAreas.length > 0
          ? areas.map((area) => ({ leaves: inAreas, area, period, published: true, sensitive }))
          : []),
        { leaves: inBorough, area: 'borough' as const, period, published: true, sensitive },
      ]),
  )
}

/**
 * Sums that no table has and that tables give away by subtraction: a group less one of its types is the other. Small ones
 * are guarded like hidden figures.
 */
function guardedFigures(
  tables: readonly TablePlan[],
  areas: readonly AreaCode[],
  quarters: readonly Period[],
): Figure[] {
  const periods = [...new Map(tables.flatMap((t) => t.periods).map((p) => [`${p.first}${p.last}`, p])).values()].filter(
    (period) => within(quarters, period),
  )
  const open = tables.filter((table) => !table.sensitive)
  const of = (sets: readonly (readonly string[])[], places: readonly (AreaCode | 'borough')[]) =>
    kindsOf(sets.filter((set) => set.length > 0)).flatMap((leaves) =>
      places.flatMap((area) => periods.map((period) => ({ leaves, area, period, published: false, sensitive: false }))),
    )
  return [
    ...of(
      open.map((table) => table.inAreas),
      areas,
    ),
    ...of(
      tables.map((table) => table.inBorough),
      ['borough'],
    ),
  ]
}

/**
 * Sensitive types together that no table has for the borough, and that a total gives away by subtraction. They are guarded
 * at 0 too: it would tell that no ward has any.
 */
function guardedSensitive({ series, tables, quarters }: BlockParts): Figure[] {
  const isSensitive = new Map(series.leaves.map(({ id, sensitive }) => [id, sensitive]))
  const sets = tables.flatMap(({ inAreas, inBorough }) => [inAreas, inBorough]).filter((set) => set.length > 0)
  const kinds = kindsOf(sets).filter((leaves) => leaves.every((leaf) => isSensitive.get(leaf)))
  const periods = tables.flatMap((table) => table.periods).filter((period) => within(quarters, period))
  return kinds.flatMap((leaves) =>
    periods.map((period) => ({ leaves, area: 'borough' as const, period, published: false, sensitive: true })),
  )
}

/** Null where a sum that is not published needs no guard. */
function wishOf(figure: Figure, value: number, hiddenBefore: boolean, parts: BlockParts): Candidate['wish'] | null {
  const { series } = parts
  const threshold = series.policy.kind === 'suppress' ? series.policy.threshold : sensitiveLeast
  const isSmall = value < threshold && value > 0
  if (!figure.published) {
    return isSmall || (figure.sensitive && value < threshold) ? 'never-published' : null
  }
  if (hiddenBefore || isSmall) return 'hide'
  if (!figure.sensitive) return 'may-show'
  if (figure.area === 'borough') return value < threshold ? 'hide' : 'may-show'
  return sensitiveYearIsLow(figure, Math.max(threshold, sensitiveLeast), parts) ? 'hide' : 'may-show'
}

/** Whether any area has too few of any of the types in the year. */
function sensitiveYearIsLow({ leaves, period }: Figure, least: number, { counts, areas }: BlockParts): boolean {
  return leaves.some((leaf) => areas.some((area) => (trueCount(counts, [leaf], area, period) ?? least) < least))
}

/** Few and small figures are hidden first; types before totals, areas before the borough, quarters before years. */
function costOf({ leaves, area, period }: Figure, value: number): number {
  const size = 1 + Math.log10(1 + value) / 2
  return size * (area === 'borough' ? 12 : 1) * (leaves.length > 1 ? 3 : 1) * (isFinancialYear(period) ? 2 : 1)
}

const groupOf = ({ published, sensitive, area, leaves, period }: Figure) =>
  published && sensitive && area !== 'borough' ? figureKey({ leaves, area: 'borough', period }) : null

/** Whether all quarters of the period are there. */
const within = (quarters: readonly Period[], period: Period) =>
  quarters.filter((quarter) => contains(period, quarter)).length === (isFinancialYear(period) ? 4 : 1)
