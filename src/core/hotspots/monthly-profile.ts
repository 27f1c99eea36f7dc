import { addMonths, monthNames } from '../iso-month.ts'
import { shownNumber } from '../shown-number.ts'
import type { HotspotMonths, Rows } from './hotspot-months.ts'
import type { MonthCount, MonthlyProfile } from './hotspot-picture.ts'

/** Fewer years say nothing of seasons. */
const leastYears = 2

/** Every month of the rows with its count; null where the source lacks a part of it. */
export function monthCounts(months: HotspotMonths, rows: Rows, countIn: (rows: Rows) => number): MonthCount[] {
  return Array.from({ length: rows.to - rows.from }, (_, i) => {
    const month = addMonths(months.first, rows.from + i)
    const isGap = months.gaps.includes(month)
    return { month, count: isGap ? null : countIn({ from: rows.from + i, to: rows.from + i + 1 }) }
  })
}

/** Incidents by month of a window, and by month of the year over the series up to its end. */
export function monthlyProfile(months: HotspotMonths, rows: Rows, countIn: (rows: Rows) => number): MonthlyProfile {
  const all = monthCounts(months, { from: 0, to: rows.to }, countIn)
  const seasons = monthNames.map((month, i) => {
    const known = all.flatMap((one) => (Number(one.month.slice(5)) === i + 1 && one.count !== null ? [one.count] : []))
    const mean = known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0) / known.length
    return { month, mean, months: known.length }
  })
  return { months: all.slice(rows.from), seasons, words: seasonWords(seasons) }
}

function seasonWords(seasons: MonthlyProfile['seasons']): string {
  const known = seasons.flatMap(({ month, mean, months }) =>
    mean !== null && months >= leastYears ? [{ month, mean }] : [],
  )
  const sorted = known.sort((a, b) => b.mean - a.mean)
  const [most, fewest] = [sorted[0], sorted.at(-1)]
  if (!most || !fewest || sorted.length < monthNames.length) return 'Too few years to speak of seasons.'
  const years = Math.min(...seasons.map(({ months }) => months))
  return `By month of the year the mean is highest in ${most.month} (${shownNumber(most.mean, 1)}) and lowest in ${fewest.month} (${shownNumber(fewest.mean, 1)}), over ${years} years or more; the differences are not tested.`
}
