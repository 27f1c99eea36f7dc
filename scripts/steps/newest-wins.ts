import { type IncidentTable, leaveOut } from './incidents.ts'

/**
 * The older table without the months that the newer one has: of two vintages of a month the newest stands, as a whole.
 * @source METHODS.md, Change between two periods: police counts are revised
 */
export function newestWins(newer: IncidentTable, older: IncidentTable): IncidentTable {
  const months = new Set(newer.kept.map((row) => row.time))
  return leaveOut(older, (row) => (months.has(row.time) ? 'the newer table has this month' : null))
}
