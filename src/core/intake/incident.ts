import type { IsoMonth } from '../iso-month.ts'
import type { WardCode } from '../ward-code.ts'

/**
 * The tables a council brings of its own.
 * - `cctv`: the control room's log. `asb`: cases of the case system. Both are counted by ward, month and type.
 * - `walks`: what was noted on ward walks. `places`: parks and other places by name. `cameras`: where cameras stand.
 */
export type Dataset = (typeof datasets)[number]

export const datasets = ['cctv', 'asb', 'walks', 'places', 'cameras'] as const

/** Whether a text, as typed by a person, names a dataset. */
export function isDataset(text: string): text is Dataset {
  return (datasets as readonly string[]).includes(text)
}

/**
 * One row of a council's own table, read and placed. Free text, names of people and the key of a complainant are never in
 * it.
 */
export interface Incident {
  /** The case or log number; null where the table has none. */
  readonly id: string | null
  /** Null only in tables without time: places and cameras. */
  readonly month: IsoMonth | null
  /** `2026-03-29`, London local; null where only the month is known. */
  readonly date: string | null
  /** Minutes after local midnight at which it began; null where no time is known. */
  readonly minute: number | null
  /** Where only a span is known, its end: `2026-03-29T07:30`, London local. */
  readonly until: string | null
  /** Id of a type in the dataset's table of types. */
  readonly type: string
  /** Null where it could not be placed. */
  readonly ward: WardCode | null
  /** Name of the place as written; empty where the table has none. */
  readonly place: string
  /** Metres on the British National Grid; null without coordinates. */
  readonly easting: number | null
  readonly northing: number | null
  readonly initiative: 'proactive' | 'reactive' | null
  readonly status: 'open' | 'closed' | null
  /** The day on which the case was closed; null where it is open or the table does not say. */
  readonly closed: string | null
  /** Of the same complainant, the how-manieth report in its file: 1, 2, 3 ...; null where no complainant is known. */
  readonly report: number | null
}
