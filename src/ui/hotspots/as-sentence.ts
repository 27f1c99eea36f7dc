import { capital } from '../../core/picture/count-words.ts'
import type { Unavailable } from '../../core/unavailable.ts'

/** Words as a sentence of their own. */
export function sentence(words: string): string {
  const text = capital(words)
  return /[.!?]$/.test(text) ? text : `${text}.`
}

/** A reason as a sentence of its own. */
export const asSentence = ({ unavailable }: Unavailable): string => sentence(unavailable)
