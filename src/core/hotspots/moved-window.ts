import { addMonths, type IsoMonth } from '../iso-month.ts'
import { type Period, periodMonths } from '../period.ts'
import { longestWindow } from './hotspot-view.ts'

/** How windows may be chosen: within which months, and whether they all begin with the series. */
export interface WindowRoom {
  readonly all: Period
  readonly cumulative: boolean
}

/** The window that is shown: what was asked for as far as there are such months, else the latest twelve. */
export function windowIn(
  { first, last }: { readonly first: IsoMonth | null; readonly last: IsoMonth | null },
  room: WindowRoom,
): Period {
  const { all, cumulative } = room
  const end = last === null || last > all.last || last < all.first ? all.last : last
  if (cumulative) return { first: all.first, last: end }
  const wanted = last === null || first === null ? addMonths(end, -11) : first
  const earliest = laterOf(all.first, addMonths(end, 1 - longestWindow))
  return { first: earlierOf(end, laterOf(earliest, wanted)), last: end }
}

/** The window moved by some months, as far as there is room; its length stays, unless it grows from a fixed beginning. */
export function movedBy(window: Period, months: number, room: WindowRoom): Period {
  const { all, cumulative } = room
  const length = periodMonths(window)
  const earliestEnd = cumulative ? all.first : addMonths(all.first, length - 1)
  const last = earlierOf(all.last, laterOf(earliestEnd, addMonths(window.last, months)))
  return { first: cumulative ? all.first : addMonths(last, 1 - length), last }
}

/**
 * The window with one end dragged to a month: it never turns round, and where it would become longer than is allowed the
 * other end comes along.
 */
export function withEnd(window: Period, side: 'first' | 'last', month: IsoMonth, room: WindowRoom): Period {
  const at = earlierOf(room.all.last, laterOf(room.all.first, month))
  if (room.cumulative) return { first: room.all.first, last: side === 'last' ? at : window.last }
  if (side === 'first') {
    return { first: at, last: earlierOf(laterOf(at, window.last), addMonths(at, longestWindow - 1)) }
  }
  return { first: laterOf(earlierOf(at, window.first), addMonths(at, 1 - longestWindow)), last: at }
}

const laterOf = (a: IsoMonth, b: IsoMonth) => (a > b ? a : b)
const earlierOf = (a: IsoMonth, b: IsoMonth) => (a < b ? a : b)
