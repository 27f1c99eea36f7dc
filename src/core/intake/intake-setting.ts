import type { WardCode } from '../ward-code.ts'
import type { WardNames } from '../ward-name.ts'
import type { Dataset } from './incident.ts'
import type { OwnType } from './own-type.ts'

/** What a council's own table is read against: one object for all rows of an import, so that repeated texts are read once. */
export interface IntakeSetting {
  readonly dataset: Dataset
  readonly names: WardNames
  /** First month of the present wards, `2022-05`: a ward named before it may be a former one. Null: not known. */
  readonly wardsSince: string | null
  /** The ward at a place on the British National Grid, in metres; null outside the council. */
  readonly wardAt: (easting: number, northing: number) => WardCode | null
  readonly types: readonly OwnType[]
  /** Answers of the mapping file to types that the table does not know: the text to a type's id, or to `ignore`. */
  readonly typeAnswers: Readonly<Record<string, string>>
  /** How `03/04/2026` is read. It is never guessed: `day-month`, the British order, unless the mapping file says otherwise. */
  readonly dateOrder: 'day-month' | 'month-day'
  /** The day of the import, `2026-03-29`: later dates are refused. Null: no such check. */
  readonly today: string | null
}
