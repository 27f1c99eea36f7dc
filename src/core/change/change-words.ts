import { leastBaseOfPercentage } from '../measure.ts'
import { shownNumber } from '../shown-number.ts'
import type { TestedChange } from './tested-change.ts'

/** A change in words: the same on map, table, profile and board. */
export interface ChangeWords {
  /** `▲` or `▼` after a test that passes, else nothing. */
  readonly arrow: '▲' | '▼' | ''
  /** `higher`, `lower`, `no clear change`, or `not tested`. */
  readonly word: 'higher' | 'lower' | 'no clear change' | 'not tested'
  /** `+29%`, only from a base of 50; null otherwise. */
  readonly percent: string | null
  /** `310 against 240`: the later count first. */
  readonly counts: string
  /** `Higher: 310 against 240 (+29%)`, `No clear change: 3 against 0`. */
  readonly sentence: string
}

export function changeWords(change: TestedChange): ChangeWords {
  const direction = change.kind === 'tested' ? change.direction : 'untested'
  const { arrow, word } = said[direction]
  const percent = direction === 'untested' ? null : percentChange(change.before, change.after)
  const counts = `${shownNumber(change.after)} against ${shownNumber(change.before)}`
  const reason = change.kind === 'untested' ? ` (${change.reason})` : ''
  const share = percent ? ` (${percent})` : ''
  const sentence = `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${counts}${reason || share}`
  return { arrow, word, percent, counts, sentence }
}

const said = {
  higher: { arrow: '▲', word: 'higher' },
  lower: { arrow: '▼', word: 'lower' },
  none: { arrow: '', word: 'no clear change' },
  untested: { arrow: '', word: 'not tested' },
} as const

/**
 * `+29%`, `−4%`, `0%`: whole numbers, and null from a base below 50.
 * @source METHODS.md, Change between two periods
 */
export function percentChange(before: number, after: number): string | null {
  if (before < leastBaseOfPercentage) return null
  const percent = Math.round((100 * (after - before)) / before)
  return `${percent > 0 ? '+' : ''}${shownNumber(percent)}%`
}
