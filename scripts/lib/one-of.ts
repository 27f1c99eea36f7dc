import { done, failed } from '../../src/core/problem.ts'
import { problemAt, type Reader } from './fields.ts'

/** One of a few words, as written. */
export const oneOf = <const T extends string>(column: string, values: readonly T[]): Reader<T> => ({
  column,
  optional: false,
  read: (field) => {
    const value = values.find((known) => known === field.text.trim())
    return value === undefined
      ? failed(problemAt(field, `is none of: ${values.join(', ')}`, 'Correct the row.'))
      : done(value)
  },
})
