import type { Cell } from '../../src/core/cell.ts'
import type { Composed } from '../../src/core/compose.ts'
import { frozenClasses } from '../../src/core/frozen-classes.ts'
import { measureInfo } from '../../src/core/measure.ts'
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
import type { CountIndicator, CountSeries } from '../../src/core/series.ts'
import { isOfLengths, type Times, windowsOf } from '../../src/core/times.ts'
import { isRecent, windowValues } from '../../src/core/window-values.ts'

const classedMeasures: readonly ClassedMeasure[] = ['rate', 'share', 'hectare']

/** The published form of an indicator: its counts, and the classes that its colours keep while time plays. */
export function countFile(
  indicator: CountIndicator,
  series: CountSeries,
  composed: Composed,
  places: readonly Area[],
): CountFile {
  const areas = places.map((place) => place.code)
  const cells = areas.map((code) => (composed.areas.get(code) ?? []).map(wireCell))
  const { times } = composed
  const lengths = classLengths(times)
  const frozen = lengths.map((length) => ({ length, ...frozenOf(length, { times, cells }, places, series) }))
  const classesOf = (measure: ClassedMeasure) =>
    Object.fromEntries(frozen.map(({ length, classes }) => [length, classes[measure]]))
  return {
    schema: 'counts/1',
    indicator: indicator.id,
    times,
    areas,
    cells,
    borough: composed.borough.map(wireCell),
    keptToBorough: composed.keptToBorough,
    classes: Object.fromEntries(classedMeasures.map((measure) => [measure, classesOf(measure)])),
    largest: Object.fromEntries(frozen.map(({ length, largest }) => [length, largest])),
  }
}

/** For how long windows the colours are fixed: counts of a quarter and of a year need other circles. */
function classLengths(times: Times): readonly ClassLength[] {
  if (times.kind === 'months') return ['1', '3', '12']
  return isOfLengths(times) ? ['3', '12'] : ['period']
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
  table: Pick<CountFile, 'times' | 'cells'>,
  places: readonly Area[],
  series: CountSeries,
): Frozen {
  const windows = windowsOf(table.times, length === 'period' ? '12' : length)
  const recent = windows.filter((window) => isRecent(window, table.times))
  const over = <T>(make: (windows: readonly Period[]) => T): FrozenOver<T> => ({
    recent: make(recent),
    all: make(windows),
  })
  const classesOf = (measure: ClassedMeasure) =>
    over((some) => frozenClasses(windowValues(table, places, series, measure, some), measureInfo[measure].decimals))
  return {
    classes: { rate: classesOf('rate'), share: classesOf('share'), hectare: classesOf('hectare') },
    largest: over((some) => windowValues(table, places, series, 'count', some).reduce((a, b) => Math.max(a, b), 0)),
  }
}
