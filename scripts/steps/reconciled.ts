import type { Reconciled, SeriesEntry } from '../../src/core/published.ts'

type Account = Parameters<typeof reconciled>[0] & {
  readonly tables: SeriesEntry['tables']
  readonly notes: readonly string[]
}

/**
 * Where a series comes from, as it is published. Of a series under `suppress` the names and hashes of its tables and what was
 * found in their rows stay out, and so do all numbers of rows: however coarse, a total beside nearly all of its parts tells the
 * rest of them.
 */
export function accountOf(
  provenance: Account,
  countsIncidents: boolean,
  isPrivate: boolean,
): Pick<SeriesEntry, 'tables' | 'rows' | 'incidents' | 'found'> {
  if (isPrivate) {
    const found = ['How many rows were read and placed is not told, to protect small numbers.']
    return { tables: [], rows: null, incidents: null, found }
  }
  const rows = reconciled(provenance, 'rows')
  const incidents = countsIncidents ? reconciled(provenance, 'incidents') : null
  return { tables: provenance.tables, rows, incidents, found: provenance.notes }
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
