import type { IncidentRow } from './incidents.ts'

/** Incidents in an area, and those that are in none: shown beside the map, never spread over the areas. */
export interface PlacedRows {
  readonly placed: readonly IncidentRow[]
  readonly notPlaced: readonly IncidentRow[]
}

/** Tells rows with an area from rows without one. Every row is in exactly one of the two. */
export function placePoints(rows: readonly IncidentRow[]): PlacedRows {
  return { placed: rows.filter((row) => row.area !== null), notPlaced: rows.filter((row) => row.area === null) }
}
