import type { Reconciled } from '../../src/core/published.ts'

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
