import type { Incident } from '../intake/incident.ts'
import type { OwnType, OwnTypeGroup } from '../intake/own-type.ts'
import type { Light } from '../light.ts'
import type { Period } from '../period.ts'
import type { WardCode } from '../ward-code.ts'
import type { LightOf } from './incident-light.ts'
import { groupWords } from './own-words.ts'

/** What of a table is looked at; it applies to every view. One group at a time: groups are never added up. */
export interface OwnFilter {
  /** Null for tables without time. */
  readonly period: Period | null
  /** Null for all wards, with what has none. */
  readonly ward: WardCode | 'none' | null
  readonly group: OwnTypeGroup
  /** Null for all types of the group. */
  readonly type: string | null
  /** Null for all, with what has no time. */
  readonly light: Light | null
}

/** The groups that a table has, with their types in the order of the table of types. */
export function groupsIn(
  incidents: readonly Incident[],
  types: readonly OwnType[],
): readonly { readonly group: OwnTypeGroup; readonly types: readonly OwnType[] }[] {
  const present = new Set(incidents.map(({ type }) => type))
  const shown = types.filter(({ id }) => present.has(id))
  const groups = new Set(shown.map(({ group }) => group))
  const inOrder = (Object.keys(groupWords) as OwnTypeGroup[]).filter((group) => groups.has(group))
  return inOrder.map((group) => ({ group, types: shown.filter((type) => type.group === group) }))
}

/** Of one group or type, at all times and in all wards. */
export function ofTypes(
  incidents: readonly Incident[],
  { group, type }: Pick<OwnFilter, 'group' | 'type'>,
  types: readonly OwnType[],
): Incident[] {
  const ids = new Set(types.filter((one) => one.group === group && (type === null || one.id === type)).map((t) => t.id))
  return incidents.filter((incident) => ids.has(incident.type))
}

export function inWard(incidents: readonly Incident[], ward: OwnFilter['ward']): readonly Incident[] {
  if (ward === null) return incidents
  return incidents.filter((incident) => incident.ward === (ward === 'none' ? null : ward))
}

/** What has no month lies in no period. */
export function inPeriod(incidents: readonly Incident[], period: Period | null): readonly Incident[] {
  if (period === null) return incidents
  return incidents.filter(({ month }) => month !== null && period.first <= month && month <= period.last)
}

/** What lay in one light for more than half of its time. */
export function inLight(
  incidents: readonly Incident[],
  light: OwnFilter['light'],
  lightOf: LightOf,
): readonly Incident[] {
  if (light === null) return incidents
  return incidents.filter((incident) => (lightOf(incident)?.[light] ?? 0) > 0.5)
}
