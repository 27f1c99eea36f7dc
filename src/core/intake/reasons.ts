import type { Problem } from '../problem.ts'

/** Why a row is refused, or what about it should be looked at. */
export interface IntakeReason {
  readonly outcome: 'rejected' | 'note'
  /** Follows the value that was found: `type "Begging" is not in the table of types`. The same for all rows. */
  readonly reason: string
  readonly remedy: string
}

/** Every reason a row can be given. docs/data-officer.md explains each. */
export const intakeReasons = {
  'no-date': {
    outcome: 'rejected',
    reason: 'has no date and no month',
    remedy: 'Fill in the date, or name its column in the mapping file.',
  },
  'wrong-date': {
    outcome: 'rejected',
    reason: 'is not a date that can be read',
    remedy: 'Write it as 29/03/2026 or 2026-03-29.',
  },
  'no-type': { outcome: 'rejected', reason: 'has no type', remedy: 'Fill in the type.' },
  'unknown-type': {
    outcome: 'rejected',
    reason: 'is not in the table of types',
    remedy: 'Say once in the mapping file which type it is, or “ignore”.',
  },
  'unknown-ward': {
    outcome: 'rejected',
    reason: 'is not one of the council’s wards',
    remedy: 'Correct the ward, or give coordinates.',
  },
  'not-placed': {
    outcome: 'note',
    reason: 'has no ward and no coordinates: it counts for the borough only',
    remedy: 'Give a ward or coordinates, if they are known.',
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
  remedy: string = intakeReasons[reason].remedy,
): RowProblem {
  return { file, line, found, expected: intakeReasons[reason].reason, remedy, reason }
}
