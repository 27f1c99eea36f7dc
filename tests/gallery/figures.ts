import { type Cell, count } from '../../src/core/cell.ts'
import { deepPicture } from '../../src/core/evidence/deep-picture.ts'
import { type Files, type Picture, picture } from '../../src/core/picture/picture.ts'
import type { PlacesFile } from '../../src/core/published.ts'
import type { CountSeries, ValueIndicator } from '../../src/core/series.ts'
import type { Times } from '../../src/core/times.ts'
import { defaultView, type View } from '../../src/core/view.ts'
import { countFiles, madeUpIndicator, madeUpSeries, valueFiles } from '../support/made-up-files.ts'
import { month } from '../support/parsed.ts'
import { borough, syntheticArea } from './synthetic-borough.ts'

/** SYNTHETIC figures: counts and values that nobody recorded, published by the same steps as real ones. */

/** Of a ward (0 for the first) in a month (0 for the first). */
export type CellAt = (ward: number, at: number) => Cell

/** A ward has its own level, a year its seasons, and the whole declines a little. */
export const usual: CellAt = (ward, at) =>
  count(Math.round((14 + 5 * ((ward * 7) % 12)) * (1 + 0.3 * Math.sin(at / 1.91)) * (1 - 0.003 * at)))

export const months = (first: string, length: number): Times => ({ kind: 'months', first: month(first), count: length })

/** April 2020 to March 2026. */
export const sixYears = months('2020-04', 72)

/** Counts of every ward at every time. */
export function counts(
  cellAt: CellAt,
  times: Times = sixYears,
  places: PlacesFile = borough,
  more: Partial<CountSeries> = {},
): Files {
  const length = times.kind === 'months' ? times.count : times.periods.length
  const rows = places.wards.map((_, ward) => Array.from({ length }, (_, at) => cellAt(ward, at)))
  const series = { ...madeUpSeries, label: 'SYNTHETIC thefts', ...more }
  return named(countFiles(times, rows, { series, indicator: madeUpIndicator, places }))
}

/** A value of each ward, and none of the borough unless it is given. */
export function values(
  cellAt: (ward: number) => Cell,
  more: Partial<ValueIndicator> = {},
  ofBorough: Cell = { kind: 'missing', why: 'source-gap' },
): Files {
  const cells = borough.wards.map((_, ward) => cellAt(ward))
  return { ...named(valueFiles(cells, ofBorough, more)), places: borough }
}

/** The picture of a view; what is not said is as in the default view. */
export function shown(files: Files, change: Partial<View> = {}): Picture {
  return picture({ ...defaultView(files.table.indicator), ...change }, files)
}

/** The same with all its statistics: ranks, tested changes, funnel, other legends. */
export function sure(files: Files, change: Partial<View> = {}): Picture {
  return deepPicture({ ...defaultView(files.table.indicator), ...change }, files)
}

/** The code of a ward: 0 for the first. */
export const wardAt = (at: number) => borough.wards[at]?.code ?? null

const named = (files: Files): Files => ({ ...files, manifest: { ...files.manifest, area: syntheticArea } })
