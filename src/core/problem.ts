/**
 * A problem found in data: where, what was found, what was expected, what to do. A value, not an exception:
 * all of them are collected and told together.
 */
export interface Problem {
  /** The file as the reader knows it: a path below the folder that was given. */
  readonly file: string
  /** Line in the file, 1 for the header; null where the problem is the file itself. */
  readonly line: number | null
  /** What was found, with its column: `ward "Totteridge & Whetstone"`. */
  readonly found: string
  /** `is not one of Barnet's 24 wards` */
  readonly expected: string
  /** `Correct the file or add an alias.` */
  readonly remedy: string
}

/** Three outcomes: failed, succeeded with notes, succeeded (no notes). Notes travel with the data. */
export type Outcome<T> =
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly value: T; readonly notes: readonly Problem[] }

export const failed = (...problems: Problem[]): Outcome<never> => ({ kind: 'failed', problems })
export const done = <T>(value: T, notes: readonly Problem[] = []): Outcome<T> => ({ kind: 'done', value, notes })

/**
 * Problems as text for a person: the same problem on many lines is told once, with the number of rows and the first line.
 * ```
 * board.csv:418  ward "Totteridge & Whetstone"
 *   is not one of Barnet's 24 wards. 3 rows have this: lines 418, 420, 431. Did you mean ...?
 * ```
 */
export function describeProblems(problems: readonly Problem[], most = 40): string {
  const groups = new Map<string, Problem[]>()
  for (const problem of problems) {
    const key = [problem.file, problem.found, problem.expected, problem.remedy].join('\n')
    groups.set(key, [...(groups.get(key) ?? []), problem])
  }
  const texts = [...groups.values()].slice(0, most).map(describeGroup)
  const more = groups.size - texts.length
  return [...texts, ...(more > 0 ? [`and ${more} more kinds of problem`] : [])].join('\n')
}

function describeGroup(group: readonly Problem[]): string {
  const [first] = group
  if (!first) return ''
  const place = first.line === null ? first.file : `${first.file}:${first.line}`
  const lines = group.map((problem) => problem.line)
  const listed = lines.length > 8 ? `${lines.slice(0, 8).join(', ')} and ${lines.length - 8} more` : lines.join(', ')
  const rows = group.length > 1 ? ` ${group.length} rows have this: lines ${listed}.` : ''
  return `${place}  ${first.found}\n  ${first.expected}.${rows} ${first.remedy}`
}
