import { addMonths, type IsoMonth } from '../iso-month.ts'
import { contains, type Period, periodInMonths } from '../period.ts'

/** The calendar quarters that lie wholly in a period, oldest first. */
export function quartersIn(whole: Period): Period[] {
  const quarters: Period[] = []
  const first = firstQuarterFrom(whole.first)
  for (let month = first; contains(whole, quarterFrom(month)); month = addMonths(month, 3)) {
    quarters.push(quarterFrom(month))
  }
  return quarters
}

/** `2025-10`: the quarter by its first month, in addresses and ids. */
export const quarterId = (quarter: Period): string => quarter.first

/** `October to December 2025` */
export const quarterName = (quarter: Period): string => periodInMonths(quarter)

/** The twelve months that end with the quarter. */
export function yearTo(quarter: Period): Period {
  return { first: addMonths(quarter.last, -11), last: quarter.last }
}

const quarterFrom = (first: IsoMonth): Period => ({ first, last: addMonths(first, 2) })

function firstQuarterFrom(month: IsoMonth): IsoMonth {
  const into = (Number(month.slice(5)) - 1) % 3
  return addMonths(month, into === 0 ? 0 : 3 - into)
}
