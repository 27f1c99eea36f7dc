import type { IncidentRow } from './incidents.ts'

/** Incidents in a ward, and those that are in none: shown beside the map, never spread over the wards. */
export interface PlacedRows {
  readonly placed: readonly IncidentRow[]
  readonly notPlaced: readonly IncidentRow[]
}

/** Tells rows with a ward from rows without one. Every row is in exactly one of the two. */
export function placePoints(rows: readonly IncidentRow[]): PlacedRows {
  return { placed: rows.filter((row) => row.ward !== null), notPlaced: rows.filter((row) => row.ward === null) }
}
