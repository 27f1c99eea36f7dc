import { clearlyHigher } from '../clearly-higher.ts'
import { shownNumber } from '../shown-number.ts'
import type { Frame } from './frame.ts'
import type { Picture, Reading } from './picture.ts'

/** The finding as title (at most ten words) and the sentence below it. */
export function finding(frame: Frame, readings: readonly Reading[], area: string): Pick<Picture, 'title' | 'lead'> {
  const ordered = readings.filter((r) => r.state === 'value').sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  const [top, second] = ordered
  const { indicator } = frame.words
  if (!top) return { title: nothing(frame, readings), lead: frame.refused?.reason ?? '' }
  if (top.value === 0) {
    return {
      title: `${indicator.subject}: none recorded`,
      lead: `No ward of ${area} has one on record in this period.`,
    }
  }
  const title = isClear(frame, top, second)
    ? `${indicator.subject} ${indicator.verb} highest in ${top.name}`
    : `${indicator.subject}: ${top.name} among the highest`
  return { title, lead: leadOf(frame, top, area) }
}

function nothing(frame: Frame, readings: readonly Reading[]): string {
  if (readings.every((reading) => reading.state === 'suppressed')) return 'Hidden to protect small numbers'
  return frame.refused ? 'This measure cannot be shown here' : 'No data for this period'
}

/** Values have no chance in them; of counts, the first must be clearly above the second. */
function isClear(frame: Frame, top: Reading, second: Reading | undefined): boolean {
  if (!second || top.value === second.value) return !second
  if (frame.words.indicator.kind === 'values') return true
  const [a, b] = [top, second].map((reading) => frame.raw.get(reading.ward)?.numbers ?? {})
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
    return `${top.name}: ${top.figures['value']?.text}${boroughText ? `; ${area}: ${boroughText}` : ''}.`
  }
  const count = `${top.name} recorded ${top.figures['count']?.text} ${indicator.counted}`
  const chance = ' Close figures may differ by chance alone.'
  if (frame.shown === 'count') return `${count}${boroughText ? `; ${area} ${boroughText}` : ''}.${chance}`
  if (frame.shown === 'share') return `${count}, ${top.label} of those in ${area}’s wards.${chance}`
  return `${count}, ${top.label}${frame.words.after}${boroughText ? `; ${area} ${boroughText}` : ''}.${chance}`
}
