import type { AreaCode } from '../../src/core/area-code.ts'
import type { Cell } from '../../src/core/cell.ts'
import { frozenClasses } from '../../src/core/frozen-classes.ts'
import type { Area, ValueFile } from '../../src/core/published.ts'
import type { ValueIndicator } from '../../src/core/series.ts'
import { wireCell } from './count-file.ts'

/** One column of a value series: a value an area, and the borough's. */
export interface ValueColumn {
  readonly areas: ReadonlyMap<AreaCode, Cell>
  readonly borough: Cell
}

/** The published form of a value indicator.
 * @param beside what stands beside its value in the table
 */
export function valueFile(
  indicator: ValueIndicator,
  column: ValueColumn,
  places: readonly Area[],
  beside: ValueColumn | null = null,
): ValueFile {
  const cells = places.map((place): Cell => column.areas.get(place.code) ?? { kind: 'missing', why: 'source-gap' })
  const values = cells.flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))
  return {
    schema: 'values/1',
    indicator: indicator.id,
    areas: places.map((place) => place.code),
    cells: cells.map(wireCell),
    borough: wireCell(column.borough),
    beside:
      beside && places.map(({ code }) => wireCell(beside.areas.get(code) ?? { kind: 'missing', why: 'source-gap' })),
    classes: indicator.symbol === 'choropleth' ? frozenClasses(values, indicator.decimals) : null,
    largest: Math.max(0, ...values),
  }
}
