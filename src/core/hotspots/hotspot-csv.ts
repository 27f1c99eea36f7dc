import { toCsvText } from '../csv.ts'
import { markedRows } from '../handling.ts'
import { periodInDays } from '../period.ts'
import { isUnavailable } from '../unavailable.ts'
import type { HotspotPicture, HotspotPlace } from './hotspot-picture.ts'

/** The columns of the list, as they are exported. */
const columns: readonly (readonly [name: string, value: (place: HotspotPlace) => string | number])[] = [
  ['rank', ({ rankWords }) => rankWords],
  ['place', ({ name }) => name],
  ['beside', ({ also }) => also ?? ''],
  ['ward_code', ({ ward }) => ward?.code ?? ''],
  ['ward', ({ ward }) => ward?.name ?? ''],
  ['near', ({ near }) => near],
  ['incidents', ({ count }) => count],
  ['measure', ({ valueWords }) => valueWords],
  ['share_percent', ({ share }) => (100 * share).toFixed(1)],
  ['small_number', ({ small }) => (small ? 'yes' : 'no')],
  ['a_year_earlier', ({ change }) => (isUnavailable(change) ? '[x]' : change.test.before)],
  ['change', ({ change }) => (isUnavailable(change) ? `not tested: ${change.unavailable}` : change.words.word)],
  ['half_years_hot', ({ halfYears }) => halfYears.filter(({ isHot }) => isHot).length],
  ['half_years', ({ halfYears }) => halfYears.filter(({ isHot }) => isHot !== null).length],
  ['pattern', ({ pattern }) => pattern],
  ['months_with_incident_of_12', ({ monthsWithIncident }) => monthsWithIncident],
  ['chance', ({ pWords }) => pWords],
  ['why', ({ why }) => why],
]

/** A place of the list as a row of an export, by column. */
export const exportedRow = (place: HotspotPlace): Record<string, string | number> =>
  Object.fromEntries(columns.map(([name, value]) => [name, value(place)]))

/** What must travel with an export: what it is, the period, what to keep in mind, the source, the link that reopens it. */
export function exportNotes(picture: HotspotPicture, link: string | null): [string, string][] {
  return [
    ['Finding', picture.title],
    ['Shown', picture.subtitle],
    ['Period', periodInDays(picture.window)],
    ['Complete to', picture.completeTo],
    ...[...picture.caveats, ...picture.listNotes, ...picture.refusals].map((note): [string, string] => [
      'Caveat',
      note,
    ]),
    ...picture.method.map((note): [string, string] => ['Method', note]),
    ['Source', picture.source],
    ['Attribution', picture.attribution],
    ['Marks', '[x] no data; = shares its rank'],
    ...(link === null ? [] : [['Link', link] satisfies [string, string]]),
  ]
}

/**
 * The list as CSV, in the order given, with what must travel with it.
 * @param link null where no address reopens it
 * @param handling how the file must be handled, before all else
 */
export function hotspotCsv(
  picture: HotspotPicture,
  places: readonly HotspotPlace[],
  link: string | null,
  handling: readonly string[] = [],
): string {
  const head = columns.map(([name]) => name)
  const rows = places.map((place) => columns.map(([, value]) => value(place)))
  return toCsvText(markedRows(handling, [head, ...rows, [], ...exportNotes(picture, link)]))
}
