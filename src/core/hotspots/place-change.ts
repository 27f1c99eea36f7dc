import { changeWords } from '../change/change-words.ts'
import { testChanges } from '../change/tested-change.ts'
import { daysOf } from '../change/year-earlier.ts'
import { addMonths, lastDayName } from '../iso-month.ts'
import { type Unavailable, unavailable } from '../unavailable.ts'
import { gapsIn, isWithin, movedBy, periodOfRows, type Rows, wholeOf } from './hotspot-months.ts'
import type { HotspotPart } from './hotspot-parts.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'

/** Why a window is not compared with the same months a year earlier; null where it is. */
function refusedChange({ months, data }: PreparedHotspots, rows: Rows): string | null {
  const before = movedBy(rows, -12)
  if (!isWithin(months, before)) return 'there are no figures for the same months a year earlier'
  if (gapsIn(months, rows).length + gapsIn(months, before).length > 0) {
    return 'a month of one of the two periods is missing'
  }
  const settled = addMonths(wholeOf(months).last, -data.provisionalMonths)
  if (periodOfRows(months, rows).last > settled) {
    return `the figures after ${lastDayName(settled)} are provisional: the publisher still revises them`
  }
  return null
}

/** The change of every part against the same months a year earlier: one family of tests. */
export function partChanges(
  prepared: PreparedHotspots,
  parts: readonly HotspotPart[],
  rows: Rows,
): readonly (Exclude<HotspotPlace['change'], Unavailable> | Unavailable)[] {
  const refused = refusedChange(prepared, rows)
  if (refused !== null) return parts.map(() => unavailable(refused))
  const before = movedBy(rows, -12)
  const [daysBefore, daysAfter] = [before, rows].map((each) => daysOf(periodOfRows(prepared.months, each)))
  const family = parts.map((part) => ({
    before: part.countIn(before),
    after: part.countIn(rows),
    daysBefore: daysBefore ?? 1,
    daysAfter: daysAfter ?? 1,
    phi: prepared.phi,
  }))
  return testChanges(family).map((test) => ({ test, words: changeWords(test) }))
}
