import { monthsBetween } from '../iso-month.ts'
import { overdispersion } from '../overdispersion.ts'
import { monthsOf } from '../period.ts'
import { isUnavailable } from '../unavailable.ts'
import type { CumulativeSurface } from './cumulative-surface.ts'
import { cumulativeSurface } from './cumulative-surface.ts'
import type { HotspotCells } from './hotspot-cells.ts'
import { carriedChoice } from './hotspot-choices.ts'
import type { HotspotData, SmallAreasData } from './hotspot-data.ts'
import { cellsOver, gridOfAreas, gridOfCells, type HotspotGrid } from './hotspot-grid.ts'
import type { HotspotMonths } from './hotspot-months.ts'
import { wholeOf } from './hotspot-months.ts'
import type { HotspotChoice } from './hotspot-view.ts'
import type { IncidentPoints } from './incident-points.ts'
import { type InsideRaster, insideRaster } from './inside-raster.ts'
import { kernelShareInside } from './kernel-share.ts'
import { mergedPoints } from './merged-points.ts'
import { type NameSpot, spotNamer, wardFinder } from './place-names.ts'

/** A surface by month over squares of 100 m, with the plain counts of the same squares beside it. */
export interface HotspotSurface extends CumulativeSurface {
  readonly cells: HotspotCells
  readonly grid: HotspotGrid
  /** The ground that the kernels are held against. */
  readonly raster: InsideRaster
  readonly bandwidthMetres: number
}

/** What is computed once for an indicator, its cells and its bandwidth. Every window of it costs cells, never incidents. */
export interface PreparedHotspots {
  readonly data: HotspotData
  /** As it was asked for, and as the data carry it. */
  readonly wished: HotspotChoice
  readonly choice: HotspotChoice
  readonly months: HotspotMonths
  readonly grid: HotspotGrid
  /** Where a density is shown; null elsewhere. */
  readonly surface: HotspotSurface | null
  /** All types together; null for small areas. */
  readonly points: IncidentPoints | null
  /** Incidents in the cells of each month. */
  readonly monthly: readonly number[]
  /** By how much a ward's months vary more than chance makes them; 1 or more. */
  readonly phi: number
  readonly nameSpot: NameSpot
}

/** The side of the squares on which a density is computed. */
export const surfaceMetres = 100

/** Whether a view needs the surface: the map of points has its peaks in the list. */
const needsSurface = ({ show }: HotspotChoice) => show === 'density' || show === 'points'

/**
 * Prepares, step by step: yields the share that is done, 0 to 1, and may be left at any of them.
 * @param previous of the same data: what did not change is taken from it
 */
export function* preparation(
  data: HotspotData,
  wished: HotspotChoice,
  previous: PreparedHotspots | null = null,
): Generator<number, PreparedHotspots> {
  const choices = { wished, choice: carriedChoice(data, wished) }
  const { choice } = choices
  const known = previous?.data === data ? previous : null
  if (data.kind === 'small-areas') return known ? { ...known, ...choices } : preparedAreas(data, choices)
  const points = known?.points ?? mergedPoints(data.leaves.map((leaf) => leaf.points))
  yield 0.05
  const raster = known?.surface?.raster ?? insideRaster(data.ground.rings)
  yield 0.1
  const kind = choice.show === 'hexagons' ? 'hexagons' : 'squares'
  const isSame = known?.grid.kind === kind && known.grid.sizeMetres === choice.cellMetres
  const grid = isSame
    ? known.grid
    : gridOfCells(cellsOver(data.ground, raster, points, kind, choice.cellMetres), points, data.ground)
  yield 0.25
  let surface = known?.surface?.bandwidthMetres === choice.bandwidthMetres ? known.surface : null
  if (!surface && needsSurface(choice)) {
    const isSurfaceGrid = grid.kind === 'squares' && grid.sizeMetres === surfaceMetres
    const cells = known?.surface?.cells ?? cellsOver(data.ground, raster, points, 'squares', surfaceMetres)
    const counted = known?.surface?.grid ?? (isSurfaceGrid ? grid : gridOfCells(cells, points, data.ground))
    const share = kernelShareInside(cells, raster, choice.bandwidthMetres)
    yield 0.4
    const work = cumulativeSurface(points, cells, choice.bandwidthMetres, share)
    let step = work.next()
    for (; !step.done; step = work.next()) yield 0.4 + 0.6 * step.value
    surface = { ...step.value, cells, grid: counted, raster, bandwidthMetres: choice.bandwidthMetres }
  }
  const gaps = [...new Set(data.leaves.flatMap((leaf) => leaf.gaps))].sort()
  const months = { first: points.first, months: points.months, gaps }
  return { ...common(data, choices, months, grid, known), surface, points }
}

/**
 * Prepares at one go.
 * @param onProgress called with the share that is done; false stops the work
 * @returns null where it was stopped
 */
export function prepareHotspots(
  data: HotspotData,
  choice: HotspotChoice,
  onProgress: (done: number) => boolean | undefined = () => undefined,
): PreparedHotspots | null {
  const work = preparation(data, choice)
  let step = work.next()
  for (; !step.done; step = work.next()) if (onProgress(step.value) === false) return null
  return step.value
}

/** The choice as it was wished and as it is carried. */
type Choices = Pick<PreparedHotspots, 'wished' | 'choice'>

function preparedAreas(data: SmallAreasData, choices: Choices): PreparedHotspots {
  const { times, cells } = data.table
  if (times.kind !== 'months') throw new Error('hotspots need figures by month')
  const whole = wholeOf({ first: times.first, months: times.count, gaps: [] })
  const gaps = monthsOf(whole).filter((_, month) => cells.some((row) => typeof row[month] !== 'number'))
  const months = { first: times.first, months: times.count, gaps }
  return { ...common(data, choices, months, gridOfAreas(data), null), surface: null, points: null }
}

/** What any data have; of the former preparation what does not depend on the cells, and all of it where they are the same. */
function common(
  data: HotspotData,
  choices: Choices,
  months: HotspotMonths,
  grid: HotspotGrid,
  known: PreparedHotspots | null,
) {
  const own =
    known?.grid === grid
      ? { monthly: known.monthly, phi: known.phi }
      : { monthly: monthlyTotals(grid), phi: phiOf(data, months, grid) }
  return { data, ...choices, months, grid, ...own, nameSpot: known?.nameSpot ?? spotNamer(data) }
}

function monthlyTotals({ counts: { months, cells, totals } }: HotspotGrid): number[] {
  const sums = Array.from({ length: months + 1 }, (_, row) => {
    let sum = 0
    for (let at = row * cells; at < (row + 1) * cells; at++) sum += totals[at] ?? 0
    return sum
  })
  return sums.slice(1).map((sum, month) => sum - (sums[month] ?? 0))
}

/** Months from which overdispersion is measured: three differences a calendar month. */
const steadyMonths = 48

/** Of the latest months after the last gap, by ward, pooled; 1 where there are too few to tell. */
function phiOf(data: HotspotData, { months, gaps, first }: HotspotMonths, grid: HotspotGrid): number {
  const settled = months - data.provisionalMonths
  const lastGap = gaps.map((gap) => monthsBetween(first, gap)).findLast((row) => row < settled) ?? -1
  const from = Math.max(0, settled - steadyMonths, lastGap + 1)
  const wardAt = wardFinder(data)
  const { totals, cells } = grid.counts
  const byWard = new Map<string, number[]>()
  for (let cell = 0; cell < cells; cell++) {
    const counts = Array.from(
      { length: Math.max(0, settled - from) },
      (_, i) => (totals[(from + i + 1) * cells + cell] ?? 0) - (totals[(from + i) * cells + cell] ?? 0),
    )
    if (counts.every((count) => count === 0)) continue
    const code = wardAt(grid.middleOf(cell))?.code ?? ''
    const sums = byWard.get(code)
    byWard.set(code, sums ? sums.map((sum, i) => sum + (counts[i] ?? 0)) : counts)
  }
  const phi = overdispersion([...byWard.values()])
  return isUnavailable(phi) ? 1 : phi
}
