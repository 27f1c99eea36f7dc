import type { TestedChange } from '../change/tested-change.ts'

/**
 * What a test says in plain words. The words follow the verdict over the whole family, not the p of one line: a line that
 * does not pass reads “could be chance” however small its own p is.
 */
export function chanceWords(change: TestedChange): string {
  if (change.kind === 'untested') return change.reason
  return change.direction === 'none' ? 'could be chance' : 'unlikely to be chance'
}

/** `below 0.001`, `0.043`: the chance of a difference like this, or a larger one, if nothing had changed. */
export function chanceNumber(change: TestedChange): string {
  if (change.kind === 'untested') return ''
  return change.p < 0.001 ? 'below 0.001' : change.p.toFixed(3)
}
