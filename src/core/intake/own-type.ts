/**
 * What a type of a council's own table counts as. Groups are never added up with one another.
 * - `harm`: incidents of harm. `control-room`: work of a control room that is no incident of harm (alarms, hoax calls).
 * - `asb`: anti-social behaviour. `environment`: fly-tipping and environmental crime. `casework`: cases that are neither.
 * - `issue`: what a ward walk notes. `place`: kinds of place. `camera`: kinds of camera.
 */
export type OwnTypeGroup = 'harm' | 'control-room' | 'asb' | 'environment' | 'casework' | 'issue' | 'place' | 'camera'

/** A type of a council's own table. */
export interface OwnType {
  /** Stays: the store and the mapping files name it. */
  readonly id: string
  readonly label: string
  readonly group: OwnTypeGroup
  /** By ward only as sums of twelve months of at least 5 in every ward; else for the borough only. */
  readonly sensitive: boolean
  /** Other writings of it that tables have; upper and lower case, stops and hyphens make no difference. */
  readonly writings: readonly string[]
}
