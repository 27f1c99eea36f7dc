import { done } from '../../src/core/problem.ts'
import { type Reader, readNumber } from '../lib/fields.ts'
import { andThen } from '../lib/outcomes.ts'

/** A figure of the papers: `over 3000` is a figure that is not exact and has no value of its own. */
export interface PrintedNumber {
  readonly value: number | null
  readonly exact: boolean
  readonly text: string
}

/** A number, or `over` and a number, as minutes tell it. */
export const boardNumber = (column: string): Reader<PrintedNumber> => ({
  column,
  optional: false,
  read: (field) => {
    const text = field.text.trim()
    if (/^over \d+$/.test(text)) return done({ value: null, exact: false, text })
    return andThen(readNumber(field), (value) => done({ value, exact: true, text }))
  },
})
