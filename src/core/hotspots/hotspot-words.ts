import { clearlyHigher } from '../clearly-higher.ts'
import { monthName, monthsBetween } from '../iso-month.ts'
import { leastBaseOfPercentage } from '../measure.ts'
import { type Period, periodInDays } from '../period.ts'
import { countedOf } from '../picture/counted-of.ts'
import { counted, shownNumber } from '../shown-number.ts'
import type { HotspotData } from './hotspot-data.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import type { HotspotChoice } from './hotspot-view.ts'

/** Fewer incidents are too few to speak of hotspots. */
export const leastIncidents = 60
const mostTitleWords = 10
/** A window that ended so many months before the newest data has its years in the title. */
const oldAfterMonths = 12

/** `3%`; `under 1%` of what is not nothing. */
export function percentWords(share: number): string {
  const percent = Math.round(100 * share)
  return percent === 0 && share > 0 ? 'under 1%' : `${shownNumber(percent)}%`
}

/** ` (3%)` of a total that is large enough for per cent, else nothing. */
export const shareWords = (count: number, total: number) =>
  total >= leastBaseOfPercentage ? ` (${percentWords(count / total)})` : ''

interface Said {
  readonly data: HotspotData
  readonly window: Period
  readonly total: number
  readonly lens: HotspotLens
}

/** The finding, in at most ten words, the years of old data among them. */
export function hotspotTitle(said: Said, places: readonly HotspotPlace[]): string {
  const { subject, verb } = said.data.indicator
  const [top, second] = places
  const years = yearsOf(said)
  const when = years === '' ? '' : `, ${years}`
  if (said.total === 0 || !top) return `${subject}${when}: none recorded`
  if (said.total < leastIncidents) return `${subject}${when}: too few for hotspots`
  const most = said.lens.kind === 'counts' ? 'highest' : 'densest'
  const isClear = !second || clearlyHigher(exposed(said, top), exposed(said, second))
  const { where, who, part } = titleNames(top)
  return firstWithin([
    ...where.map((words) =>
      isClear ? `${subject} ${verb} ${most} ${words}${when}` : `${subject}${when}: ${who} among the ${most}`,
    ),
    `${subject}${when}: ${who}`,
    `${subject}${when}: ${part}`,
    `${subject}${when}`,
  ])
}

const exposed = ({ lens }: Said, { count, value }: HotspotPlace) => ({
  count,
  exposure: lens.kind === 'per-km2' ? count / Math.max(value, Number.MIN_VALUE) : 1,
})

/**
 * How the first place stands in a title: after a verb, shorter each time, and as a subject. A place is never as large as its
 * ward: where it has no other name it is a part of it, since the ward as a whole may have fewer than others.
 */
function titleNames({ name, ward }: HotspotPlace) {
  const part = ward && `part of ${ward.name}`
  if (part && name === ward.name) return { where: [`in ${part}`], who: part, part }
  const who = name.replace(/^(Around|Near|At) /, '')
  const after = who === name ? `in ${name}` : name.charAt(0).toLowerCase() + name.slice(1)
  return { where: [after, ...(part ? [`in ${part}`] : [])], who, part: part ?? 'one place' }
}

const firstWithin = (titles: readonly string[]) =>
  titles.find((title) => title.split(/\s+/).length <= mostTitleWords) ?? titles.at(-1) ?? ''

/** `2016 to 2018`, `2018`; nothing for data that are new. */
function yearsOf({ data, window }: Said): string {
  if (monthsBetween(window.last, data.newest) < oldAfterMonths) return ''
  const [from, to] = [window.first.slice(0, 4), window.last.slice(0, 4)]
  return from === to ? to : `${from} to ${to}`
}

/** What is measured, over which reach or cell. */
export function unitWords({ data, lens }: Pick<Said, 'data' | 'lens'>): string {
  const { counted: things } = data.indicator
  return lens.kind === 'counts' ? `${things} in a ${lens.one}` : `${things} per km²`
}

/** Measure, place, period. */
export function hotspotSubtitle({ data, window, lens }: Said, { show, bandwidthMetres }: HotspotChoice): string {
  if (show === 'points') {
    const drawn = `${capital(data.indicator.counted)} by map point, the list per km² within ${bandwidthMetres} m`
    return `${drawn}, ${data.area}, ${periodInDays(window)}`
  }
  const reach = { density: `within ${bandwidthMetres} m`, counts: '', 'per-km2': 'by small area' }[lens.kind]
  const measure = capital(unitWords({ data, lens }))
  return [measure, reach, data.area, periodInDays(window)].filter(Boolean).join(', ')
}

export const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What is mapped: `the borough`. */
export const groundWords = ({ within }: Pick<HotspotData, 'within'>) => `the ${within ?? 'borough'}`

/** `3% of the borough held 20% of its 2,396 burglaries.` */
export function hotspotLead(
  { data, total, window }: Said,
  held: { readonly area: number; readonly caught: number } | null,
): string {
  const incidents = countedOf(data.indicator, shownNumber(total))
  if (total === 0) return `${data.area} has no record of any from ${periodInDays(window)}.`
  if (total < leastIncidents) return `Only ${incidents} on record in ${data.area}: too few to speak of hotspots.`
  if (!held || held.area === 0) {
    // What is hot is fixed by another window: of its own mean this one may have cells that hold three times as much.
    return `No part of ${groundWords(data)} held as much as the legend calls hot; ${data.area} recorded ${incidents}.`
  }
  return `${capital(percentWords(held.area))} of ${groundWords(data)} held ${percentWords(held.caught)} of its ${incidents}.`
}

/** What fixes the classes while time plays. */
export function fixedByWords(latest: Period, isCumulative: boolean, mean: string): string {
  const what = isCumulative
    ? 'the whole series'
    : `the latest window of this length, ${monthName(latest.first)} to ${monthName(latest.last)}`
  return `The classes are fixed by ${what}, and stay while time plays. Hot is three or more times the mean of the cells that have any${mean}, rounded.`
}

/** A missing month in the window is said, never filled. */
export function missingMonthsWords(months: readonly string[]): string {
  return `${months.join(', ')} ${months.length === 1 ? 'is' : 'are'} incomplete in the source: this window holds less than was recorded, and is compared with no other. Missing: ${counted(months.length, 'month', 'months')}.`
}
