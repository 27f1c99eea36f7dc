import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Terminal } from './choose-passphrase.ts'

/** The terminal in which the command runs; null where there is none, as under a scheduler. */
export function ownTerminal(): Terminal | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null
  return {
    say: (text) => console.log(text),
    askHidden: async (question) => {
      process.stdout.write(question)
      // What is typed would be written back by the reader of lines: it writes into nothing.
      const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
      const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
      lines.on('SIGINT', () => process.exit(130))
      const typed = await lines.question('')
      lines.close()
      process.stdout.write('\n')
      return typed
    },
  }
}
