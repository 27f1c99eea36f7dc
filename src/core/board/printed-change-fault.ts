import { leastBaseOfPercentage } from '../measure.ts'
import { shownNumber } from '../shown-number.ts'

/**
 * What is wrong with a change as the papers print it, in words; null where it is right or where nothing is printed.
 * A percentage is right when it is the exact one to the decimals that are printed; from 0 there is none. Ours is told
 * from a base of 50 on only, as everywhere.
 * @param printed `+3.7%`, `-38.3%`, `"decrease of 0%"`; other words are not judged
 */
export function printedChangeFault(printed: string, before: number, after: number): string | null {
  const stated = readPrinted(printed)
  if (!stated) return null
  const quoted = `The papers print “${printed.replaceAll('"', '')}”`
  const pair = `from ${shownNumber(before)} to ${shownNumber(after)}`
  if (before === 0) return `${quoted}: ${pair} there is no percentage.`
  const exact = (100 * (after - before)) / before
  if (Math.abs(stated.percent - exact) <= 0.5 * 10 ** -stated.decimals + 1e-9) return null
  const ours = before < leastBaseOfPercentage ? 'is another change' : `is ${shownNumber(exact, 1)}%`
  return `${quoted}: ${pair} ${ours}.`
}

interface Stated {
  readonly percent: number
  readonly decimals: number
}

/** The signed percentage of a printed change: `decrease of 32%` is −32. */
function readPrinted(printed: string): Stated | null {
  const match = /^"?(?:(decrease|increase) (?:of )?\(?)?([+-]?\d+(?:\.(\d+))?)\s?%\)?"?$/iu.exec(printed.trim())
  if (!match) return null
  const [, word = '', number = '', decimals = ''] = match
  const sign = word.toLowerCase() === 'decrease' ? -1 : 1
  return { percent: sign * Number(number), decimals: decimals.length }
}
