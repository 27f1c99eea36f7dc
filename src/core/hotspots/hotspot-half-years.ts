import { hotFrom } from './hot-cells.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import { type HotspotMonths, isComplete, movedBy, type Rows } from './hotspot-months.ts'

/** A half-year with the figures of every cell; null where a month of it is missing. */
export interface HalfYear {
  readonly rows: Rows
  readonly values: Float64Array | null
  /** From which a cell was hot in it; null where nothing was recorded. */
  readonly hotFrom: number | null
}

const mostHalfYears = 20

/** The half-years up to the end of a window, at most those of ten years, oldest first. */
export function halfYearsTo(months: HotspotMonths, lens: HotspotLens, to: number): HalfYear[] {
  const count = Math.min(mostHalfYears, Math.floor(to / 6))
  return Array.from({ length: count }, (_, i) => {
    const rows = movedBy({ from: to - 6, to }, -6 * (count - 1 - i))
    if (!isComplete(months, rows)) return { rows, values: null, hotFrom: null }
    const values = lens.valuesIn(rows)
    return { rows, values, hotFrom: hotFrom(values) }
  })
}
