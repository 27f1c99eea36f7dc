import { clearlyHigher } from '../clearly-higher.ts'
import { shownNumber } from '../shown-number.ts'
import { areaInfo, placeName } from './areas.ts'
import { countedOf } from './counted-of.ts'
import type { Frame } from './frame.ts'
import type { Picture, Reading } from './picture.ts'

/** The finding as title (at most ten words) and the sentence below it. */
export function finding(frame: Frame, readings: readonly Reading[], area: string): Said {
  const figure = (reading: Reading) => reading.figures[frame.shown]?.order ?? 0
  const ordered = readings.filter((r) => r.state === 'value').sort((a, b) => figure(b) - figure(a))
  const [top, second] = ordered
  const { indicator } = frame.words
  if (!top) return withoutFigures(frame, readings, area)
  if (top.value === 0 && indicator.kind === 'counts') return fewerThanShown(frame, area)
  const title = isClear(frame, top, second)
    ? `${indicator.subject} ${indicator.verb} highest in ${titleName(top)}`
    : `${indicator.subject}: ${titleName(top)}${top.within ? ',' : ''} among the highest`
  return { title, lead: leadOf(frame, top, area) }
}

/** Nobody knows a small area by its number: its ward belongs to its name. */
const titleName = ({ name, within }: Reading) => (within ? `${name}, ${within.name}` : name)

type Said = Pick<Picture, 'title' | 'lead'>

/** Why no area has a figure; where the measure is refused, the notice says why. */
function withoutFigures(frame: Frame, readings: readonly Reading[], area: string): Said {
  const { indicator } = frame.words
  const { one } = areaInfo[frame.found.series.series.by]
  const total = frame.borough.numbers['count'] ?? null
  if (readings.some((reading) => reading.state === 'suppressed') && indicator.kind === 'counts') {
    const recorded = total === null ? '' : `${area} recorded ${countedOf(indicator, shownNumber(total))}. `
    return {
      title: 'Hidden to protect small numbers',
      lead: `${recorded}By ${one} they are hidden: at least one ${one} has fewer than 5.`,
    }
  }
  return { title: frame.refused ? 'This measure cannot be shown here' : 'No data for this period', lead: '' }
}

/** Every area's figure is 0, because nothing was recorded or because what was rounds to 0. */
function fewerThanShown(frame: Frame, area: string): Said {
  const { indicator } = frame.words
  const { one } = areaInfo[frame.found.series.series.by]
  // Not the borough's figure: that is missing where one ward's is.
  const total = [...frame.raw.values()].reduce((sum, { numbers }) => sum + (numbers['count'] ?? 0), 0)
  if (total === 0)
    return { title: `${indicator.subject}: none recorded`, lead: `No ${one} of ${area} has one on record.` }
  return {
    title: `${indicator.subject}: too few to compare`,
    lead: `Only ${shownNumber(total)} on record in ${area}: every ${one}’s figure rounds to 0.`,
  }
}

/** Values have no chance in them; of counts, the first must be clearly above the second. */
function isClear(frame: Frame, top: Reading, second: Reading | undefined): boolean {
  if (!second || top.value === second.value) return !second
  if (frame.words.indicator.kind === 'values') return true
  const [a, b] = [top, second].map((reading) => frame.raw.get(reading.code)?.numbers ?? {})
  const exposure = (numbers: Readonly<Record<string, number | null>>) =>
    (numbers['count'] ?? 0) / Math.max(numbers[frame.shown] ?? 0, Number.MIN_VALUE)
  if (!a || !b) return false
  return clearlyHigher(
    { count: a['count'] ?? 0, exposure: exposure(a) },
    { count: b['count'] ?? 0, exposure: exposure(b) },
  )
}

function leadOf(frame: Frame, top: Reading, area: string): string {
  const { indicator } = frame.words
  const borough = frame.borough
  const column = frame.columns.find(({ id }) => id === frame.shown)
  const ofBorough = borough.numbers[frame.shown] ?? null
  const boroughText =
    ofBorough === null || !column ? null : `${shownNumber(ofBorough, column.decimals)}${column.suffix}`
  if (indicator.kind === 'values') {
    return `${placeName(top)}: ${top.figures['value']?.text}${boroughText ? `; ${area}: ${boroughText}` : ''}.`
  }
  const count = `${placeName(top)} recorded ${countedOf(indicator, top.figures['count']?.text ?? '')}`
  const chance = ' Close figures may differ by chance alone.'
  if (frame.shown === 'count') return `${count}${boroughText ? `; ${area} ${boroughText}` : ''}.${chance}`
  if (frame.shown === 'share')
    return `${count}, ${top.label} of those in ${area}’s ${areaInfo[frame.found.series.series.by].many}.${chance}`
  return `${count}, ${top.label}${frame.words.after}${boroughText ? `; ${area} ${boroughText}` : ''}.${chance}`
}
