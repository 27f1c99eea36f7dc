import { done, failed, type Outcome, type Problem } from '../problem.ts'
import { datasetFields } from './dataset-fields.ts'
import type { Field } from './field.ts'
import type { Dataset } from './incident.ts'
import { intakeLimits } from './limits.ts'
import type { OwnType } from './own-type.ts'

/** What people say about a table that it does not say itself: the mapping file, `{"columns": {"date": "Logged"}}`. */
export interface Mapping {
  /** By field the name of its column as the header has it; null where no column is to be used. Empty ones are not said. */
  readonly columns: Readonly<Partial<Record<Field, string | null>>>
  /** By type as the table writes it the id of a type, or `ignore`. Types that are not yet answered are empty. */
  readonly types: Readonly<Record<string, string>>
  readonly dateOrder: 'day-month' | 'month-day'
}

export const noMapping: Mapping = { columns: {}, types: {}, dateOrder: 'day-month' }

/**
 * Reads a mapping file. Problems, all of them together: too large, too deep, no JSON, a field or type that is not known.
 * @param file its name, for the problems
 */
export function parseMapping(
  text: string,
  file: string,
  dataset: Dataset,
  types: readonly OwnType[],
): Outcome<Mapping> {
  const wrong = wrongSize(text, file)
  if (wrong) return failed(wrong)
  const json = parseJson(text)
  if (!isObject(json)) return failed(mappingProblem(file, 'text', 'is not a JSON object'))
  const problems = [
    ...unknownKeys(json, file),
    ...wrongColumns(json['columns'], file, dataset),
    ...wrongTypes(json['types'], file, types),
    ...wrongOrder(json['dateOrder'], file),
  ]
  if (problems.length > 0) return failed(...problems)
  const answers = Object.entries((json['types'] ?? {}) as Record<string, string>).filter(([, id]) => id !== '')
  const columns = Object.entries((json['columns'] ?? {}) as Record<string, string | null>)
  return done({
    columns: Object.fromEntries(columns.filter(([, column]) => column !== '')),
    types: Object.fromEntries(answers),
    dateOrder: json['dateOrder'] === 'month-day' ? 'month-day' : 'day-month',
  })
}

const mappingProblem = (
  file: string,
  found: string,
  expected: string,
  remedy = 'Correct the mapping file, or draft a new one with --explain.',
): Problem => ({ file, line: null, found, expected, remedy })

/** Depth is counted before anything is read: a reader that calls itself would run out of stack. */
function wrongSize(text: string, file: string): Problem | null {
  if (text.length > intakeLimits.mappingBytes) {
    return mappingProblem(file, `${text.length} characters`, 'are more than a mapping file has (1,000,000)')
  }
  let depth = 0
  for (const character of text) {
    if (character === '{' || character === '[') depth++
    if (character === '}' || character === ']') depth--
    if (depth > intakeLimits.mappingDepth) {
      return mappingProblem(
        file,
        'objects within objects',
        `are deeper than a mapping file is (${intakeLimits.mappingDepth})`,
      )
    }
  }
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '').replace(linesOfNpm, ''))
  } catch {
    return null
  }
}

/** What npm writes above the draft where `npm run` is sent into a file. */
const linesOfNpm = /^\s*(?:>[^\n]*\n\s*)+/

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const keys = ['dataset', 'columns', 'types', 'dateOrder', 'notes']

function unknownKeys(json: Record<string, unknown>, file: string): Problem[] {
  return Object.keys(json)
    .filter((key) => !keys.includes(key))
    .slice(0, 10)
    .map((key) => mappingProblem(file, `"${key.slice(0, 100)}"`, `is none of: ${keys.join(', ')}`))
}

function wrongColumns(columns: unknown, file: string, dataset: Dataset): Problem[] {
  if (columns === undefined) return []
  if (!isObject(columns)) return [mappingProblem(file, '"columns"', 'is not an object of fields and column names')]
  const { fields } = datasetFields[dataset]
  return Object.entries(columns)
    .slice(0, 100)
    .flatMap(([field, column]) => {
      const found = `"columns": "${field.slice(0, 100)}"`
      if (!fields.some((known) => known === field)) {
        return [mappingProblem(file, found, `is no field of ${dataset}: ${fields.join(', ')}`)]
      }
      return column === null || typeof column === 'string'
        ? []
        : [mappingProblem(file, found, 'is neither the name of a column nor null')]
    })
}

function wrongTypes(answers: unknown, file: string, types: readonly OwnType[]): Problem[] {
  if (answers === undefined) return []
  if (!isObject(answers)) return [mappingProblem(file, '"types"', 'is not an object of types and their ids')]
  const known = new Set([...types.map(({ id }) => id), 'ignore', ''])
  return Object.entries(answers)
    .filter(([, id]) => typeof id !== 'string' || !known.has(id))
    .slice(0, 20)
    .map(([text, id]) =>
      mappingProblem(
        file,
        `type "${text.slice(0, 100)}": ${JSON.stringify(id).slice(0, 100)}`,
        'is neither the id of a type nor "ignore"',
        `Use one of: ${[...known].filter((name) => name !== '').join(', ')}.`,
      ),
    )
}

const wrongOrder = (order: unknown, file: string): Problem[] =>
  order === undefined || order === 'day-month' || order === 'month-day'
    ? []
    : [mappingProblem(file, '"dateOrder"', 'is neither "day-month" nor "month-day"')]
