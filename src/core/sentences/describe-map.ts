import type { AreaCode } from '../area-code.ts'
import { areaInfo, placeName } from '../picture/areas.ts'
import { stateInfo } from '../picture/describe.ts'
import type { Picture, Reading } from '../picture/picture.ts'
import { counted, listed } from '../shown-number.ts'
import { isUnavailable } from '../unavailable.ts'
import type { WindowStatistics } from '../window-statistics/window-statistics.ts'
import { likelyRanks } from './ordinal.ts'

/** A map in words, at two levels. */
export interface MapDescription {
  /** Two or three sentences: the finding, what is shown, and its ends. */
  readonly short: string
  /** A sentence each: adds ranks, classes, changes, what has no figure, and to when it is complete. */
  readonly long: readonly string[]
}

type Statistics = Pick<WindowStatistics, 'change' | 'ranks'>

/** How many areas are named at the upper end. */
const named = 3

/**
 * The map in words, from the very picture that draws it, so that no number differs from the table's.
 * @param statistics of the same window and measure; null for values, which have no chance in them, or while they are made
 * @param order the areas of `statistics`; the picture's own order unless told
 */
export function describeMap(
  picture: Picture,
  statistics: Statistics | null,
  order: readonly AreaCode[] = picture.readings.map(({ code }) => code),
): MapDescription {
  const sorted = sortedByShown(picture)
  const ends = endsSentence(picture, sorted)
  const reading = (at: number) => picture.readings.find(({ code }) => code === order[at])
  const opening = [`${picture.title}.`, `${picture.subtitle}.`, ...ends]
  const tested = statistics
    ? [...rankSentence(statistics, sorted, order), ...changeSentences(statistics, picture, reading)]
    : []
  return {
    short: opening.join(' '),
    long: [...opening, ...classSentence(picture), ...tested, ...withoutFigure(picture), ...completeSentence(picture)],
  }
}

/** Areas with a figure, the highest first. */
function sortedByShown(picture: Picture): Reading[] {
  const order = (reading: Reading) => reading.figures[shownColumn(picture)]?.order ?? 0
  return picture.readings.filter(({ state }) => state === 'value').sort((a, b) => order(b) - order(a))
}

const shownColumn = ({ columns }: Picture) => columns.find(({ shown }) => shown)?.id ?? ''

function endsSentence(picture: Picture, sorted: readonly Reading[]): string[] {
  const lowest = sorted.at(-1)
  if (sorted.length <= named || !lowest) return []
  const column = shownColumn(picture)
  const figure = (reading: Reading) => `${placeName(reading)} ${reading.figures[column]?.text}`
  const borough = picture.borough.figures[column]
  const beside = borough && borough.order !== null ? ` ${picture.borough.name}: ${borough.text}.` : ''
  return [`Highest: ${listed(sorted.slice(0, named).map(figure))}. Lowest: ${figure(lowest)}.${beside}`]
}

function classSentence(picture: Picture): string[] {
  const { legend, symbol } = picture
  const top = legend.classes.at(-1)
  if (symbol !== 'choropleth' || !top || top.areas === 0) return []
  return [`The highest class, ${top.label}, holds ${countedAreas(picture, top.areas)}.`]
}

function rankSentence({ ranks }: Statistics, sorted: readonly Reading[], order: readonly AreaCode[]): string[] {
  const [top] = sorted
  if (!top || isUnavailable(ranks)) return []
  const rank = ranks.areas[order.indexOf(top.code)]
  return rank
    ? [`The rank of ${placeName(top)} is likely ${likelyRanks(rank, ranks.of)}, where 1st is the highest.`]
    : []
}

/** What passed the test, by name; the others together; or why nothing is tested. */
function changeSentences(
  { change }: Statistics,
  picture: Picture,
  reading: (at: number) => Reading | undefined,
): string[] {
  if (isUnavailable(change)) return [`No change is tested: ${change.unavailable}.`]
  if (change.provisional) return [change.provisional]
  const namesOf = (direction: 'higher' | 'lower' | 'none') =>
    change.areas.flatMap((area, at) =>
      !isUnavailable(area) && area.kind === 'tested' && area.direction === direction ? nameOf(reading(at)) : [],
    )
  const [higher, lower, none] = [namesOf('higher'), namesOf('lower'), namesOf('none')]
  const parts = [
    ...(higher.length > 0 ? [`higher in ${listedOrCounted(picture, higher)}`] : []),
    ...(lower.length > 0 ? [`lower in ${listedOrCounted(picture, lower)}`] : []),
    ...(none.length > 0 ? [`no clear change in ${countedAreas(picture, none.length)}`] : []),
  ]
  return parts.length > 0 ? [`Against the same months a year earlier: ${parts.join('; ')}.`] : []
}

function withoutFigure(picture: Picture): string[] {
  const { readings } = picture
  return (['missing', 'suppressed', 'uncovered'] as const).flatMap((state) => {
    const names = readings.filter((reading) => reading.state === state).map(placeName)
    if (names.length === 0) return []
    const who =
      names.length === readings.length ? `all ${countedAreas(picture, names.length)}` : listedOrCounted(picture, names)
    return [`Without a figure, ${stateInfo[state].label}: ${who}.`]
  })
}

const nameOf = (reading: Reading | undefined) => (reading ? [placeName(reading)] : [])

/** More names than there are wards are a number: nobody listens to 100 small areas. */
const listedOrCounted = (picture: Picture, names: readonly string[]) =>
  names.length > 24 ? countedAreas(picture, names.length) : listed(names)

/** `5 wards`, `1 small area` */
function countedAreas({ by }: Picture, number: number): string {
  const { one, many } = areaInfo[by]
  return counted(number, one, many)
}

function completeSentence({ completeTo }: Picture): string[] {
  return completeTo ? [`Data complete to ${completeTo}.`] : []
}
