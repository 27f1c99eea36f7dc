import type { Problem } from '../problem.ts'

/** Why a row is refused, or what about it should be looked at. */
export interface IntakeReason {
  readonly outcome: 'rejected' | 'note'
  /** Follows the value that was found: `type "Begging" is not in the table of types`. The same for all rows. */
  readonly reason: string
  readonly remedy: string
}

/** Every reason that the meaning of a row can give. docs/data-officer.md has a line on each. */
export const intakeReasons = {
  'no-date': {
    outcome: 'rejected',
    reason: 'has no date and no month',
    remedy: 'Fill in the date, or name its column in the mapping file.',
  },
  'date-not-read': {
    outcome: 'rejected',
    reason: 'is not a date that can be read',
    remedy: 'Write it as 29/03/2026 or 2026-03-29.',
  },
  'impossible-day': {
    outcome: 'rejected',
    reason: 'is a day that no calendar has',
    remedy: 'Correct the date.',
  },
  'other-date-order': {
    outcome: 'rejected',
    reason: 'is a date only with day and month the other way round',
    remedy:
      'If the whole file writes dates so, say "dateOrder": "month-day" in the mapping file: its days up to 12 were read as months.',
  },
  'before-2000': {
    outcome: 'rejected',
    reason: 'is a date before 2000',
    remedy: 'Correct the date: years of two digits from 70 to 99 are 1970 to 1999.',
  },
  'future-date': {
    outcome: 'rejected',
    reason: 'is a date in the future',
    remedy: 'Correct the date, and check the order of day and month.',
  },
  'no-type': {
    outcome: 'rejected',
    reason: 'has no type',
    remedy: 'Fill in the type, or name its column in the mapping file.',
  },
  'unknown-type': {
    outcome: 'rejected',
    reason: 'is not in the table of types',
    remedy: 'Say once in the mapping file which type it is, or “ignore”.',
  },
  'ignored-type': {
    outcome: 'rejected',
    reason: 'is left out, as the mapping file says',
    remedy: 'Nothing to do; to count it, answer it otherwise in the mapping file.',
  },
  'no-place-name': {
    outcome: 'rejected',
    reason: 'has no name of a place',
    remedy: 'Fill in the name, or name its column in the mapping file.',
  },
  'unknown-ward': {
    outcome: 'rejected',
    reason: 'is not one of the council’s wards',
    remedy: 'Correct the ward, or give coordinates.',
  },
  'former-ward': {
    outcome: 'rejected',
    reason: 'is a former ward, whose boundaries are no longer in use',
    remedy: 'Give coordinates, or the present ward.',
  },
  'ward-before-boundaries': {
    outcome: 'rejected',
    reason: 'is named on a date before the present boundaries, when a former ward had the same name',
    remedy: 'Give coordinates, or the code of the present ward.',
  },
  'outside-council': {
    outcome: 'rejected',
    reason: 'is outside the council',
    remedy: 'Correct the coordinates, or leave the row out.',
  },
  'coordinates-not-read': {
    outcome: 'rejected',
    reason: 'are not coordinates that can be read',
    remedy: 'Write metres on the National Grid (523456, 190123) or degrees (-0.2054, 51.6021).',
  },
  'coordinates-not-british': {
    outcome: 'rejected',
    reason: 'are not coordinates of a place in Great Britain',
    remedy: 'Correct the coordinates.',
  },
  'no-such-hour': {
    outcome: 'note',
    reason: 'is in the hour that is left out when the clocks go forward: kept as written',
    remedy: 'Check the clock of the system that wrote it.',
  },
  'time-not-read': {
    outcome: 'note',
    reason: 'is not a time that can be read: only the day is kept',
    remedy: 'Write it as 14:30 or 2.30pm.',
  },
  'end-not-read': {
    outcome: 'note',
    reason: 'is not an end that can be read: only the beginning is kept',
    remedy: 'Write it as 29/03/2026 14:30 or 14:30.',
  },
  'ends-before-it-begins': {
    outcome: 'note',
    reason: 'is before the beginning: only the beginning is kept',
    remedy: 'Correct the beginning or the end.',
  },
  'month-differs': {
    outcome: 'note',
    reason: 'is not the month of the date: the date is kept',
    remedy: 'Correct the month or the date.',
  },
  'type-not-stated': {
    outcome: 'note',
    reason: 'has no type: counted as other',
    remedy: 'Fill in the type, if it is known.',
  },
  'not-placed': {
    outcome: 'note',
    reason: 'has no ward and no coordinates: it counts for the borough only',
    remedy: 'Give a ward or coordinates, if they are known.',
  },
  'half-coordinates': {
    outcome: 'note',
    reason: 'are only one of two coordinates: not used',
    remedy: 'Give both.',
  },
  'coordinates-swapped': {
    outcome: 'note',
    reason: 'are coordinates with their columns swapped: read the other way round',
    remedy: 'Check the columns of the file.',
  },
  'coordinates-of-other-system': {
    outcome: 'note',
    reason: 'are coordinates of the other system (metres for degrees, or the reverse): read as such',
    remedy: 'Check the columns of the file.',
  },
  'coordinates-differ': {
    outcome: 'note',
    reason: 'and the degrees name places over 100 m apart: the metres are kept',
    remedy: 'Correct the coordinates that are wrong.',
  },
  'coordinates-left-out': {
    outcome: 'note',
    reason: 'cannot be used as coordinates: the written ward is kept',
    remedy: 'Correct the coordinates.',
  },
  'outside-with-ward': {
    outcome: 'note',
    reason: 'are coordinates outside the council: left out, the written ward is kept',
    remedy: 'Correct the coordinates or the ward.',
  },
  'ward-contradicted': {
    outcome: 'note',
    reason: 'is not the ward of the coordinates: the coordinates decide',
    remedy: 'Correct the ward or the coordinates.',
  },
  'ward-replaced': {
    outcome: 'note',
    reason: 'is not one of the present wards: the coordinates decide',
    remedy: 'Nothing to do, or correct the ward.',
  },
  'ward-name-and-code-differ': {
    outcome: 'note',
    reason: 'is not the ward of the code: the code is kept',
    remedy: 'Correct the name or the code.',
  },
  'status-unknown': {
    outcome: 'note',
    reason: 'is not a word for open or closed: kept without a status',
    remedy: 'Write open or closed.',
  },
  'initiative-unknown': {
    outcome: 'note',
    reason: 'is not a word for proactive or reactive: kept without',
    remedy: 'Write proactive or reactive.',
  },
  'closed-not-read': {
    outcome: 'note',
    reason: 'is not a closing date that can be kept: left out',
    remedy: 'Write it as 29/03/2026; it cannot be in the future.',
  },
  'closed-before-it-began': {
    outcome: 'note',
    reason: 'is a closing date before the case began: left out',
    remedy: 'Correct the closing date.',
  },
  'open-with-closing-date': {
    outcome: 'note',
    reason: 'is open, yet has a closing date: kept as open, the date left out',
    remedy: 'Correct the status or the closing date.',
  },
} as const satisfies Record<string, IntakeReason>

export type ReasonId = keyof typeof intakeReasons

/** A problem of one row. Rows with the same `reason` are counted together; `expected` is that reason in words. */
export interface RowProblem extends Problem {
  readonly reason: ReasonId
}

/** The problem of a row: its reason, with the value that was found and a closer remedy where there is one. */
export function rowProblem(
  reason: ReasonId,
  { file, line }: { readonly file: string; readonly line: number },
  found: string,
  remedy = '',
): RowProblem {
  const info = intakeReasons[reason]
  return { file, line, found, expected: info.reason, remedy: remedy || info.remedy, reason }
}
