import { readFile } from 'node:fs/promises'
import { freshPassphrase, passphraseFault } from '../../src/core/sealing/passphrase.ts'

/** A terminal that can be asked. */
export interface Terminal {
  readonly say: (text: string) => void
  /** What is typed is not shown. */
  readonly askHidden: (question: string) => Promise<string>
}

/** The passphrase to seal with, or why there is none. */
export type ChosenPassphrase =
  | { readonly kind: 'chosen'; readonly passphrase: string }
  | { readonly kind: 'refused'; readonly why: string }

const refused = (why: string): ChosenPassphrase => ({ kind: 'refused', why })

/**
 * The passphrase of the own data in an officer edition: from a file, or asked for in a terminal, where six words are made
 * when nothing is typed. It is never taken from the command line or the environment, which other programs can read.
 * @param terminal null where nobody can be asked
 */
export async function choosePassphrase(file: string | null, terminal: Terminal | null): Promise<ChosenPassphrase> {
  if (file !== null) return fromFile(file)
  if (terminal) return fromTerminal(terminal)
  return refused(
    'There are imported tables, and nobody can be asked for a passphrase: name a file that holds one with --passphrase-file FILE, or build in a terminal.',
  )
}

async function fromFile(file: string): Promise<ChosenPassphrase> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return refused(`${file} cannot be read.`)
  const [passphrase = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/)
  return judged(passphrase, `The passphrase in the first line of ${file} cannot be used.`)
}

const attempts = 3

async function fromTerminal({ say, askHidden }: Terminal): Promise<ChosenPassphrase> {
  say(
    'The imported tables are sealed into the officer edition with a passphrase. Without it nobody can open them again.',
  )
  for (let attempt = 0; attempt < attempts; attempt++) {
    const typed = await askHidden('Passphrase (nothing for six words made by chance): ')
    if (typed.trim() === '') return madeUp(say)
    const answer = judged(typed, 'It cannot be used.')
    if (answer.kind === 'refused') say(answer.why)
    else if ((await askHidden('Once more: ')) === typed) return answer
    else say('The two are not the same.')
  }
  return refused('No passphrase was chosen.')
}

function madeUp(say: Terminal['say']): ChosenPassphrase {
  const passphrase = freshPassphrase()
  say(`\n    ${passphrase}\n\nThis is shown once. Put it into the password manager of those who may see the data.`)
  return { kind: 'chosen', passphrase }
}

function judged(passphrase: string, refusal: string): ChosenPassphrase {
  const why = passphraseFault(passphrase)
  return why === null ? { kind: 'chosen', passphrase } : refused(`${refusal} ${why}`)
}
