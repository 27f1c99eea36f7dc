import type { WardNames } from '../../src/core/ward-name.ts'
import type { Area, TableId, TablePlace } from '../council/area.ts'
import type { CuratedReference } from '../council/reference.ts'

/** What a source module needs to read its table. */
export interface SourceContext {
  /** The folder of the source tables. */
  readonly folder: string
  readonly area: Area
  readonly reference: CuratedReference
  readonly names: WardNames
}

/** Where the table is; throws where the council has not listed it, since callers ask only for tables that are. */
export function placeOf(context: Pick<SourceContext, 'area'>, id: TableId): TablePlace {
  const place = context.area.tables.get(id)
  if (!place) throw new Error(`table not listed: ${id}`)
  return place
}

/** The ward's name; throws for a code that is none of the council's. */
export function nameOf(names: WardNames, code: string): string {
  const ward = names.wards.find((w) => w.code === code)
  if (!ward) throw new Error(`unknown ward: ${code}`)
  return ward.name
}
