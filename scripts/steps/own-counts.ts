import { type Cell, count, missing } from '../../src/core/cell.ts'
import type { Incident } from '../../src/core/intake/incident.ts'
import { addMonths, daysInMonth, type IsoMonth, monthsBetween } from '../../src/core/iso-month.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { SeriesCounts } from './gate.ts'

/** A row on one of the first or last days of a month says that the table reaches there. */
const daysAtTheEnd = 7

/** Counts a council's own table by type, ward and month, batch by batch, in memory that does not grow with its rows. */
export interface OwnCounter {
  readonly add: (incidents: readonly Incident[]) => void
  /** The counts of some types as a series; null where the table has no whole month. */
  readonly counts: (types: readonly string[], wards: readonly WardCode[]) => SeriesCounts | null
}

/**
 * A counter of a council's own table. Its first and last month count only where rows reach to the month's first or last
 * seven days, or have no day: an extract that was cut in the middle of a month must not make that month look low. A month
 * in between without any row is missing, not empty.
 */
export function ownCounter(): OwnCounter {
  const sums = new Map<string, number>()
  const reach = new Map<IsoMonth, { first: number; last: number }>()
  const add = (incidents: readonly Incident[]) => {
    for (const { month, date, type, ward } of incidents) {
      if (month === null) continue
      for (const key of [`${type} ${month}`, ...(ward === null ? [] : [`${type} ${ward} ${month}`])]) {
        sums.set(key, (sums.get(key) ?? 0) + 1)
      }
      const [first, last] = date === null ? [1, daysInMonth(month)] : [Number(date.slice(8)), Number(date.slice(8))]
      const known = reach.get(month)
      reach.set(month, { first: Math.min(first, known?.first ?? first), last: Math.max(last, known?.last ?? last) })
    }
  }
  return {
    add,
    counts: (types, wards) => {
      const months = wholeMonths(reach)
      const [first, last] = [months[0], months.at(-1)]
      if (!first || !last) return null
      const times = { kind: 'months', first, count: monthsBetween(first, last) + 1 } as const
      const all = Array.from({ length: times.count }, (_, i) => addMonths(first, i))
      const countOf = (type: string, ward: WardCode, month: IsoMonth) => sums.get(`${type} ${ward} ${month}`) ?? 0
      // What a ward of other boundaries had is in the borough all the same.
      const elsewhere = (type: string, month: IsoMonth) =>
        wards.reduce((rest, ward) => rest - countOf(type, ward, month), sums.get(`${type} ${month}`) ?? 0)
      const rowOf = (type: string, ward: WardCode): Cell[] =>
        all.map((month) => (reach.has(month) ? count(countOf(type, ward, month)) : missing('source-gap')))
      const leaves = types.map((type) => {
        const areas = new Map(wards.map((ward) => [ward, rowOf(type, ward)]))
        return [type, { areas, notPlaced: all.map((month) => elsewhere(type, month)) }] as const
      })
      return { times, leaves: new Map(leaves) }
    },
  }
}

/** The months with rows, without the first or the last where it was cut. */
function wholeMonths(reach: ReadonlyMap<IsoMonth, { readonly first: number; readonly last: number }>): IsoMonth[] {
  const months = [...reach.keys()].sort()
  const [first, last] = [months[0], months.at(-1)]
  return months.filter((month) => {
    const days = reach.get(month)
    if (!days) return false
    const beginsLate = month === first && days.first > daysAtTheEnd
    const endsEarly = month === last && days.last <= daysInMonth(month) - daysAtTheEnd
    return !beginsLate && !endsEarly
  })
}
