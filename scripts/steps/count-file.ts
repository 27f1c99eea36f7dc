import { type Cell, sumCells, sumCovered } from '../../src/core/cell.ts'
import type { Composed } from '../../src/core/compose.ts'
import { frozenClasses } from '../../src/core/frozen-classes.ts'
import { monthsBetween } from '../../src/core/iso-month.ts'
import { leastBaseOfPercentage, type Measure, measureInfo } from '../../src/core/measure.ts'
import type { Period } from '../../src/core/period.ts'
import type {
  Area,
  ClassedMeasure,
  Classes,
  ClassLength,
  CountFile,
  FrozenOver,
  WireCell,
} from '../../src/core/published.ts'
import { annualised, denominatorFor, ratePer1000 } from '../../src/core/rate.ts'
import type { CountIndicator, CountSeries } from '../../src/core/series.ts'
import { cellsOfWindow, type Times, wholePeriod, windowsOf } from '../../src/core/times.ts'

const classedMeasures: readonly ClassedMeasure[] = ['rate', 'share', 'hectare']

/** Classes are frozen over windows that lie wholly in the latest so many months. */
const recentMonths = 36

/** The published form of an indicator: its counts, and the classes that its colours keep while time plays. */
export function countFile(
  indicator: CountIndicator,
  series: CountSeries,
  composed: Composed,
  places: readonly Area[],
): CountFile {
  const areas = places.map((place) => place.code)
  const rows = areas.map((code) => composed.areas.get(code) ?? [])
  const lengths: readonly ClassLength[] = composed.times.kind === 'periods' ? ['period'] : ['1', '3', '12']
  const frozen = lengths.map((length) => ({ length, ...frozenOf(length, composed.times, rows, places, series) }))
  const classesOf = (measure: ClassedMeasure) =>
    Object.fromEntries(frozen.map(({ length, classes }) => [length, classes[measure]]))
  return {
    schema: 'counts/1',
    indicator: indicator.id,
    times: composed.times,
    areas,
    cells: rows.map((row) => row.map(wireCell)),
    borough: composed.borough.map(wireCell),
    keptToBorough: composed.keptToBorough,
    classes: Object.fromEntries(classedMeasures.map((measure) => [measure, classesOf(measure)])),
    largest: Object.fromEntries(frozen.map(({ length, largest }) => [length, largest])),
  }
}

/** A cell as it is written in a file. */
export function wireCell(cell: Cell): WireCell {
  if (cell.kind === 'count') return cell.value
  return ({ missing: 'x', suppressed: 'c', uncovered: 'u' } as const)[cell.kind]
}

interface Frozen {
  readonly classes: Record<ClassedMeasure, FrozenOver<Classes | null>>
  readonly largest: FrozenOver<number>
}

function frozenOf(
  length: ClassLength,
  times: Times,
  rows: readonly (readonly Cell[])[],
  places: readonly Area[],
  series: CountSeries,
): Frozen {
  const windows = windowsOf(times, length === 'period' ? '12' : length)
  const recent = windows.filter((window) => isRecent(window, times))
  const over = <T>(make: (windows: readonly Period[]) => T): FrozenOver<T> => ({
    recent: make(recent),
    all: make(windows),
  })
  const classesOf = (measure: ClassedMeasure) =>
    over((some) => frozenClasses(valuesOf(measure, some, times, rows, places, series), measureInfo[measure].decimals))
  return {
    classes: { rate: classesOf('rate'), share: classesOf('share'), hectare: classesOf('hectare') },
    largest: over((some) => Math.max(0, ...valuesOf('count', some, times, rows, places, series))),
  }
}

function isRecent(window: Period, times: Times): boolean {
  return times.kind === 'periods' || monthsBetween(window.first, wholePeriod(times).last) < recentMonths
}

/** Every value that any area shows in any of the windows. */
function valuesOf(
  measure: Measure,
  windows: readonly Period[],
  times: Times,
  rows: readonly (readonly Cell[])[],
  places: readonly Area[],
  series: CountSeries,
): number[] {
  return windows.flatMap((window) => {
    const span = cellsOfWindow(times, window)
    const sums = rows.map((row) => sumCells(span ? row.slice(span.from, span.to + 1) : []))
    const placed = sumCovered(sums)
    const total = placed.kind === 'count' && placed.value >= leastBaseOfPercentage ? placed.value : null
    const denominator = denominatorFor(window, series.placed)
    return places.flatMap((place, i) => {
      const cell = sums[i]
      if (cell?.kind !== 'count') return []
      if (measure === 'count') return [cell.value]
      if (measure === 'share') return total === null ? [] : [(100 * cell.value) / total]
      if (measure === 'hectare') return [annualised(cell.value / place.hectares, window)]
      return denominator ? [annualised(ratePer1000(cell.value, denominator.residents(place)), window)] : []
    })
  })
}
