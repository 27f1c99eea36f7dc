import type { Problem } from '../problem.ts'
import type { Field } from './field.ts'

/** The columns of a table, to tell in which of them a problem is. */
export interface ProblemColumns {
  readonly header: readonly string[]
  /** Their names in the header; empty where it is the whole row. */
  readonly ofProblem: (problem: Problem) => string
}

/** What a problem found begins with what it is about, `ward "Underhill"`: the columns that hold it, by the header's names. */
export function problemColumns(header: readonly string[], at: ReadonlyMap<Field, number>): ProblemColumns {
  const named = (field: Field) => {
    const column = at.get(field)
    return column === undefined ? '' : (header[column] ?? '').trim()
  }
  return {
    header,
    ofProblem: ({ found }) => {
      const word = /^[a-z]+/i.exec(found)?.[0].toLowerCase() ?? ''
      const fields = fieldsByWord[word] ?? []
      return fields
        .map(named)
        .filter((name) => name !== '')
        .join(', ')
    },
  }
}

const fieldsByWord: Readonly<Record<string, readonly Field[]>> = {
  id: ['id'],
  date: ['date', 'month', 'from'],
  month: ['month', 'date'],
  time: ['time', 'date'],
  beginning: ['from'],
  end: ['to'],
  type: ['type'],
  ward: ['wardName', 'wardCode'],
  easting: ['easting', 'northing'],
  northing: ['easting', 'northing'],
  coordinates: ['easting', 'northing', 'longitude', 'latitude'],
  longitude: ['longitude', 'latitude'],
  latitude: ['longitude', 'latitude'],
  place: ['place'],
  status: ['status'],
  closed: ['closed'],
}
