import { capital } from '../../core/picture/count-words.ts'
import type { Unavailable } from '../../core/unavailable.ts'

/** A reason as a sentence of its own. */
export function asSentence({ unavailable }: Unavailable): string {
  const text = capital(unavailable)
  return /[.!?]$/.test(text) ? text : `${text}.`
}
