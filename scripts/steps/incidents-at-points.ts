import { incidentPoints, type PlacedIncident } from '../../src/core/hotspots/incident-points.ts'
import { encodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { toGrid } from '../../src/core/intake/national-grid.ts'
import { type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'
import type { IncidentRow, IncidentTable } from './incidents.ts'
import { type KnownGap, withoutGaps } from './mark-gaps.ts'

/**
 * The placed incidents of a series by leaf type, at the publisher's map points on the British National Grid: just those
 * that its wards count, over the same months.
 */
export function incidentsAtPoints(
  series: string,
  leaves: readonly string[],
  tables: readonly IncidentTable[],
  gaps: readonly KnownGap[],
): PointsFile[] {
  const period = periodOf(tables.flatMap((table) => table.kept))
  if (!period) return []
  const rows = tables.flatMap((table) => withoutGaps(table, gaps).kept.filter((row) => row.area !== null))
  const head = { series, cellMetres: null, gaps: [...new Set(gaps.map((gap) => gap.month))].sort() }
  return leaves.map((leaf) => {
    const own = rows.filter((row) => row.leaf === leaf).flatMap(placedAt)
    return encodePoints(incidentPoints(own, period), { ...head, leaf })
  })
}

function periodOf(rows: readonly IncidentRow[]): Period | null {
  const months = rows.flatMap((row): IsoMonth[] => {
    const month = parseIsoMonth(row.time)
    return month ? [month] : []
  })
  const [first, last] = [months.reduce(earlier, months[0]), months.reduce(later, months[0])]
  return first && last ? { first, last } : null
}

const earlier = (a: IsoMonth | undefined, b: IsoMonth) => (a !== undefined && a < b ? a : b)
const later = (a: IsoMonth | undefined, b: IsoMonth) => (a !== undefined && a > b ? a : b)

function placedAt({ time, at, count }: IncidentRow): PlacedIncident[] {
  const month = parseIsoMonth(time)
  if (!month || !at || count === 0) return []
  const [easting, northing] = toGrid(at)
  return [{ month, easting: Math.round(easting), northing: Math.round(northing), count }]
}
