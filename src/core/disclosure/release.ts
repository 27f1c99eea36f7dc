import type { AreaCode } from '../area-code.ts'
import type { Period } from '../period.ts'
import type { CountFile, WireCell } from '../published.ts'
import type { CountIndicator } from '../series.ts'
import { periodsOf } from '../times.ts'
import { type FigureName, figureKey } from './figure.ts'

/** The figures of one indicator as they were published. */
export interface ReleasedTable {
  /** Leaf types in the figures of the areas, and in the borough's. */
  readonly inAreas: readonly string[]
  readonly inBorough: readonly string[]
  readonly periods: readonly Period[]
  readonly areas: readonly AreaCode[]
  /** One row an area, one cell a period. */
  readonly cells: readonly (readonly WireCell[])[]
  readonly borough: readonly WireCell[]
}

/** What a release showed of a series under the policy `suppress`. */
export interface ReleasedSeries {
  readonly series: string
  readonly tables: readonly ReleasedTable[]
  /** Keys of figures that earlier releases showed, that are not shown now, and whose value is no longer right. */
  readonly withdrawn: readonly string[]
}

/** One release, with all its series under `suppress`. */
export interface Release {
  /** Of its manifest. */
  readonly version: string
  readonly series: readonly ReleasedSeries[]
}

/** The figures of a published file. */
export function releasedTable(indicator: CountIndicator, file: CountFile): ReleasedTable {
  return {
    inAreas: indicator.of.filter((leaf) => !file.keptToBorough.includes(leaf)),
    inBorough: indicator.of,
    periods: periodsOf(file.times),
    areas: file.areas,
    cells: file.cells,
    borough: file.borough,
  }
}

/** The releases before this one: the last is left out where it has the same figures. */
export function releasesBefore(releases: readonly Release[], present: Release): readonly Release[] {
  const last = releases.at(-1)
  return last && figuresOf(last) === figuresOf(present) ? releases.slice(0, -1) : releases
}

const figuresOf = ({ series }: Release) => JSON.stringify(series.map(({ series: id, tables }) => [id, tables]))

export interface ReleasedFigure {
  readonly name: FigureName
  readonly key: string
  readonly cell: WireCell
}

/** Every figure of a table, the borough's last. A figure that is no sum of anything is none. */
export function figuresIn(table: ReleasedTable): ReleasedFigure[] {
  const rows = table.areas.map((area, i) => ({ area, leaves: table.inAreas, cells: table.cells[i] ?? [] }))
  const borough = { area: 'borough' as const, leaves: table.inBorough, cells: table.borough }
  return [...rows, borough].flatMap(({ area, leaves, cells }) =>
    leaves.length === 0
      ? []
      : table.periods.map((period, at) => {
          const name = { leaves, area, period }
          return { name, key: figureKey(name), cell: cells[at] ?? 'x' }
        }),
  )
}

/** The number that a cell tells; a ward of unknown cover is one where nothing is recorded. Null where it tells none. */
export const toldBy = (cell: WireCell): number | null => (cell === 'u' ? 0 : typeof cell === 'number' ? cell : null)

/** What every release before told of a series. */
export interface EarlierFigures {
  /** Hidden in any of them. */
  readonly hidden: ReadonlySet<string>
  /** The value last told, unless it was withdrawn since. */
  readonly told: ReadonlyMap<string, { readonly name: FigureName; readonly value: number }>
}

/** @param releases the oldest first */
export function earlierFigures(releases: readonly Release[], series: string): EarlierFigures {
  const hidden = new Set<string>()
  const told = new Map<string, { name: FigureName; value: number }>()
  for (const release of releases.flatMap((r) => r.series.filter((s) => s.series === series))) {
    for (const { key, name, cell } of release.tables.flatMap(figuresIn)) {
      const value = toldBy(cell)
      if (cell === 'c') hidden.add(key)
      if (value !== null) told.set(key, { name, value })
    }
    for (const key of release.withdrawn) told.delete(key)
  }
  return { hidden, told }
}
