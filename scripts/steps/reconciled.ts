import type { Reconciled, SeriesEntry } from '../../src/core/published.ts'

type Account = Parameters<typeof reconciled>[0] & {
  readonly tables: SeriesEntry['tables']
  readonly notes: readonly string[]
}

/** To what the numbers of rows of a series under `suppress` are rounded. */
const roundedTo = 100

/**
 * Where a series comes from, as it is published. Of a series under `suppress` numbers are rounded, and the names and hashes
 * of its tables and what was found in their rows stay out.
 */
export function accountOf(
  provenance: Account,
  countsIncidents: boolean,
  isPrivate: boolean,
): Pick<SeriesEntry, 'tables' | 'rows' | 'incidents' | 'found'> {
  const rows = reconciled(provenance, 'rows')
  const incidents = countsIncidents ? reconciled(provenance, 'incidents') : null
  if (!isPrivate) return { tables: provenance.tables, rows, incidents, found: provenance.notes }
  return {
    tables: [],
    rows: rounded(rows),
    incidents: incidents && rounded(incidents),
    found: [
      'Numbers of rows and incidents in this account are rounded to the nearest hundred, to protect small numbers.',
    ],
  }
}

/** Reasons are told by how many rows they have: of few, they stay out. */
function rounded({ read, placed, notPlaced, leftOut }: Reconciled): Reconciled {
  const near = (value: number) => Math.round(value / roundedTo) * roundedTo
  return {
    read: near(read),
    placed: near(placed),
    notPlaced: near(notPlaced),
    leftOut: leftOut.map(({ reason, count }) => ({ reason, count: near(count) })).filter(({ count }) => count > 0),
  }
}

interface Tally {
  readonly read: number
  readonly placed: number
  readonly notPlaced: number
}

/** An account of the snapshot as it is published: nothing is lost or invented. */
export function reconciled(
  account: {
    readonly rows: Tally & {
      readonly leftOut: readonly { readonly reason: string; readonly rows: number; readonly incidents: number }[]
    }
    readonly incidents: Tally
  },
  unit: 'rows' | 'incidents',
): Reconciled {
  const { read, placed, notPlaced } = account[unit]
  return {
    read,
    placed,
    notPlaced,
    leftOut: account.rows.leftOut.map((part) => ({ reason: part.reason, count: part[unit] })),
  }
}
