import type { Cell } from '../../src/core/cell.ts'
import { frozenClasses } from '../../src/core/frozen-classes.ts'
import type { Place, ValueFile } from '../../src/core/published.ts'
import type { ValueIndicator } from '../../src/core/series.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { wireCell } from './count-file.ts'

/** One column of a value series: a value a ward, and the borough's. */
export interface ValueColumn {
  readonly wards: ReadonlyMap<WardCode, Cell>
  readonly borough: Cell
}

/** The published form of a value indicator. */
export function valueFile(indicator: ValueIndicator, column: ValueColumn, places: readonly Place[]): ValueFile {
  const cells = places.map((place): Cell => column.wards.get(place.code) ?? { kind: 'missing', why: 'source-gap' })
  const values = cells.flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))
  return {
    schema: 'values/1',
    indicator: indicator.id,
    wards: places.map((place) => place.code),
    cells: cells.map(wireCell),
    borough: wireCell(column.borough),
    classes: indicator.symbol === 'choropleth' ? frozenClasses(values, indicator.decimals) : null,
    largest: Math.max(0, ...values),
  }
}
