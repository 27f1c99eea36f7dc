import type { OwnTypeGroup } from '../intake/own-type.ts'
import { counted, listed, shownNumber } from '../shown-number.ts'
import { fullestHours, type HourGrid, hourName } from './hour-grid.ts'
import { groupWords } from './own-words.ts'
import type { RepeatPlace } from './place-counts.ts'
import type { TypeCount } from './type-mix.ts'
import type { WardCounts } from './ward-counts.ts'

/** The findings of views in words: where several have as many, none of them is called the first. */

/** `1 case`, `1,234 cases` */
export function countedIn(group: OwnTypeGroup, count: number): string {
  const { one, counted: many } = groupWords[group]
  return counted(count, one, many.toLowerCase())
}

/** So many that share the most are named; of more only the number. */
const mostNamed = 3

/** `Most in Burnt Oak: 12. 3 of 90 could not be placed in a ward.` */
export function wardsWords({ wards, notPlaced, total }: WardCounts): string {
  if (total === 0) return 'None recorded in what is chosen.'
  if (notPlaced === total) return 'None of these could be placed in a ward.'
  const top = withMost(wards)
  const count = shownNumber(top[0]?.count ?? 0)
  const who = top.length > mostNamed ? `${top.length} wards` : listed(top.map(({ name }) => name))
  const most = `Most in ${who}: ${count}${top.length > 1 ? ' each' : ''}.`
  const rest =
    notPlaced === 0
      ? 'All were placed in a ward.'
      : `${shownNumber(notPlaced)} of ${shownNumber(total)} could not be placed in a ward.`
  return `${most} ${rest}`
}

/** `Theft is most often recorded: 12 of 90.` */
export function typesWords(mix: readonly TypeCount[]): string {
  const top = withMost(mix)
  const [first] = top
  if (!first) return 'None recorded.'
  const total = mix.reduce((sum, { count }) => sum + count, 0)
  const of = `${shownNumber(first.count)}${top.length > 1 ? ' each' : ''} of ${shownNumber(total)}`
  if (top.length === 1) return `${first.label} is most often recorded: ${of}.`
  const who = top.length > mostNamed ? `${top.length} types` : listed(top.map(({ label }) => label))
  return `${who} are most often recorded: ${of}.`
}

/** `Most in the hour from 10pm on Fridays: 14.` Empty where the grid has nothing. */
export function hoursWords(grid: HourGrid): string {
  const top = fullestHours(grid)
  const [first] = top
  if (!first) return ''
  const value = shownNumber(first.value, grid.spread > 0 ? 1 : 0)
  if (top.length === 1) return `Most in the hour from ${hourName(first.hour)} on ${first.weekday}s: ${value}.`
  return `No hour of the week stands alone: ${top.length} have ${value} each, the most.`
}

/** `Mill Lane in Burnt Oak has some in 5 of the last 12 months.` */
export function repeatPlacesWords(repeats: readonly RepeatPlace[]): string {
  const [first] = repeats
  if (!first) return 'No place has any in more than one of the last 12 months.'
  const when = `some in ${first.months} of the last 12 months`
  const alike = repeats.filter(({ months }) => months === first.months).length
  if (alike > 1) return `${alike} places have ${when}; none has any in more.`
  return `${first.place}${first.ward === null ? '' : ` in ${first.ward}`} has ${when}.`
}

/** All that share the largest count; none where that is nought. */
function withMost<T extends { readonly count: number }>(items: readonly T[]): T[] {
  const most = items.reduce((largest, { count }) => Math.max(largest, count), 0)
  return most === 0 ? [] : items.filter(({ count }) => count === most)
}
