import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choosePassphrase, type Terminal } from './choose-passphrase.ts'

const good = 'comfort stamp pulse plate dwarf taxi'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passphrase-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(text: string): Promise<string> {
  const path = join(folder, 'words.txt')
  await writeFile(path, text)
  return path
}

/** A terminal at which these are typed, one after the other. */
function typing(...typed: string[]): Terminal & { readonly said: string[] } {
  const said: string[] = []
  return { said, say: (text) => said.push(text), askHidden: async () => typed.shift() ?? '' }
}

describe('the passphrase of an officer edition', () => {
  test('is the first line of its file', async () => {
    for (const text of [good, `${good}\n`, `\ufeff${good}\r\na note about it\r\n`])
      expect(await choosePassphrase(await file(text), null)).toEqual({ kind: 'chosen', passphrase: good })
  })

  test('is refused with the reason where it is weak, empty, or its file cannot be read', async () => {
    const why = async (path: string) => {
      const chosen = await choosePassphrase(path, null)
      return chosen.kind === 'refused' ? chosen.why : ''
    }
    expect(await why(await file('password1234\n'))).toContain('It would be guessed too soon.')
    expect(await why(await file('\n'))).toContain('at least 12 are needed')
    expect(await why(join(folder, 'nothing.txt'))).toContain('cannot be read')
  })

  test('is not made up where nobody can be asked', async () => {
    expect(await choosePassphrase(null, null)).toMatchObject({ kind: 'refused' })
  })

  test('is typed twice the same', async () => {
    expect(await choosePassphrase(null, typing(good, good))).toEqual({ kind: 'chosen', passphrase: good })
    const slip = typing(good, `${good}s`, good, good)
    expect(await choosePassphrase(null, slip)).toEqual({ kind: 'chosen', passphrase: good })
    expect(slip.said).toContain('The two are not the same.')
  })

  test('is asked for again where it is weak, and not for ever', async () => {
    const weak = typing('password1234', 'short', 'aaaaaaaaaaaaaaaa')
    expect(await choosePassphrase(null, weak)).toEqual({ kind: 'refused', why: 'No passphrase was chosen.' })
    expect(weak.said.filter((text) => text.startsWith('It cannot be used.'))).toHaveLength(3)
  })

  test('is six words, shown once, where nothing is typed', async () => {
    const terminal = typing('')
    const chosen = await choosePassphrase(null, terminal)
    expect(chosen.kind).toBe('chosen')
    const shown = terminal.said.filter((text) => chosen.kind === 'chosen' && text.includes(chosen.passphrase))
    expect(shown).toHaveLength(1)
    expect(chosen.kind === 'chosen' && chosen.passphrase.split(' ')).toHaveLength(6)
  })
})
