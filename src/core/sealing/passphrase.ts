import { wordlist } from '@scure/bip39/wordlists/english.js'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as english, translations } from '@zxcvbn-ts/language-en'
import { randomBytes } from './bytes.ts'

const leastLength = 12
/** Of guesses, as a power of ten; with 600,000 rounds a guess, years of a rack of graphics chips. */
const leastGuessesLog10 = 12
const words = 6

/** Six words at random out of 2,048: 66 bits, none of which anybody has to think up. */
export function freshPassphrase(): string {
  const bytes = randomBytes(2 * words)
  const at = Array.from({ length: words }, (_, i) => ((bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0)) % 2048)
  return at.map((index) => wordlist[index]).join(' ')
}

/** Why a passphrase must not be used, in words for the one who chose it; null for one that may be. */
export function passphraseFault(passphrase: string): string | null {
  const text = passphrase.trim()
  if (text.length < leastLength) return `It has ${text.length} characters; at least ${leastLength} are needed.`
  const { guessesLog10, feedback } = estimate(text)
  if (guessesLog10 >= leastGuessesLog10) return null
  const reason = feedback.warning ?? ''
  return `It would be guessed too soon. ${reason}${reason && ' '}Several words that do not belong together are better.`
}

function estimate(text: string) {
  strength ??= new ZxcvbnFactory({
    dictionary: { ...common, ...english, saferWards: ['safer', 'wards', 'barnet', 'council', 'officer', 'edition'] },
    graphs: adjacencyGraphs,
    translations,
  })
  return strength.check(text)
}

let strength: ZxcvbnFactory | null = null
