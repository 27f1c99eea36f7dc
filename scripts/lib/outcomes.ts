import { done, failed, type Outcome, type Problem } from '../../src/core/problem.ts'

/** What `combine` yields: the value of every outcome under its own key. */
export type Values<T extends Record<string, Outcome<unknown>>> = {
  [K in keyof T]: Extract<T[K], { readonly kind: 'done' }>['value']
}

/** Every problem of the outcomes; none where all are done. */
export function problemsOf(outcomes: Iterable<Outcome<unknown>>): Problem[] {
  return [...outcomes].flatMap((outcome) => (outcome.kind === 'failed' ? outcome.problems : []))
}

/** Every note of the outcomes that are done. */
export function notesOf(outcomes: Iterable<Outcome<unknown>>): Problem[] {
  return [...outcomes].flatMap((outcome) => (outcome.kind === 'done' ? outcome.notes : []))
}

/** All values under their keys, or all problems of all that failed: nobody has to run again to see the second problem. */
export function combine<T extends Record<string, Outcome<unknown>>>(outcomes: T): Outcome<Values<T>> {
  const problems = problemsOf(Object.values(outcomes))
  if (problems.length > 0) return failed(...problems)
  const values = Object.entries(outcomes).map(([key, outcome]) => [key, outcome.kind === 'done' ? outcome.value : null])
  return done(Object.fromEntries(values) as Values<T>, notesOf(Object.values(outcomes)))
}

/** As `combine`, of a list. */
export function collect<T>(outcomes: readonly Outcome<T>[]): Outcome<T[]> {
  const problems = problemsOf(outcomes)
  if (problems.length > 0) return { kind: 'failed', problems }
  const values = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : []))
  return done(values, notesOf(outcomes))
}

/** Goes on with the value of an outcome that is done; its notes stay. */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (outcome.kind === 'failed') return outcome
  const result = next(outcome.value)
  return result.kind === 'failed' ? result : done(result.value, [...outcome.notes, ...result.notes])
}

/** The outcome, failed where `find` finds problems in its value. */
export function check<T>(outcome: Outcome<T>, find: (value: T) => readonly Problem[]): Outcome<T> {
  return andThen(outcome, (value) => {
    const problems = find(value)
    return problems.length > 0 ? { kind: 'failed', problems } : done(value)
  })
}
