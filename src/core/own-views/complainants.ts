import type { Incident } from '../intake/incident.ts'
import type { OwnTable } from './own-table.ts'

/**
 * How many complainants came to a first, second, third … report: of each only the number of the report in its file is
 * known, never who it was. At `[0]` are first reports; nothing follows the last that anybody came to.
 */
export function reportsReached(incidents: readonly Incident[]): number[] {
  const reports = incidents.flatMap(({ report }) => report ?? [])
  const most = reports.reduce((a, b) => Math.max(a, b), 0)
  return Array.from({ length: most }, (_, i) => reports.filter((report) => report === i + 1).length)
}

/** Reports beyond the first of the same complainant. */
export const repeatReports = (reached: readonly number[]) => reached.slice(1).reduce((sum, count) => sum + count, 0)

/** The last of these stands for itself and all that follow. */
const listed = 10

/** @param whole the whole table is looked at, so that who reported twice only can be told from who went on */
export function complainantTable(reached: readonly number[], whole: boolean): OwnTable {
  const shown = reached.slice(0, listed)
  return {
    id: 'repeat-complainants',
    caption: 'Repeat complainants',
    columns: [
      { label: 'Reports' },
      { label: 'Complainants whose report of this number is in the selection' },
      ...(whole ? [{ label: 'Complainants with so many and no more' }] : []),
    ],
    rows: shown.map((count, i) => {
      const isLast = i === listed - 1
      const exactly = isLast ? count : count - (reached[i + 1] ?? 0)
      const label = isLast ? `${i + 1} or more` : String(i + 1)
      return whole ? [label, count, exactly] : [label, count]
    }),
  }
}
