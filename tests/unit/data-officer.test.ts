import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { intakeReasons } from '../../src/core/intake/reasons.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}/docs/data-officer.md`, 'utf8')

/** The messages in the first column of the table under a heading. */
function messagesUnder(heading: string): string[] {
  const [, after = ''] = page.split(`### ${heading}\n`)
  const [section = ''] = after.split('\n#')
  return section.split('\n').flatMap((line) => /^\| (?!message)(\S[^|]*) \|/.exec(line)?.[1] ?? [])
}

const rejected = messagesUnder('Rows that are not imported')
const duplicates = messagesUnder('Duplicates')
const notes = messagesUnder('Rows that are imported, and should be looked at')

/** What the reader of tables says of rows besides the table of reasons, as its own files write it. */
function messagesOfFolder(folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return []
  return readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const source = readFileSync(`${root}/${folder}/${file}`, 'utf8')
      return [...source.matchAll(/(?:reason|expected): '([^']+)'/g)].map(([, message = '']) => message)
    })
}

describe('the page for data officers', () => {
  test.each(Object.values(intakeReasons))('explains: $reason', ({ outcome, reason }) => {
    expect(outcome === 'rejected' ? rejected : notes).toContain(reason)
  })

  test('explains each message once, and none that the program does not have', () => {
    const all = [...rejected, ...duplicates, ...notes]
    expect(all.length).toBeGreaterThan(Object.keys(intakeReasons).length)
    expect(new Set(all).size).toBe(all.length)
    const said = new Set([...messagesOfFolder('src/core/intake'), ...Object.values(intakeReasons).map((r) => r.reason)])
    // Messages of the reader of tables itself: its files are the list of them.
    const ofReader = all.filter((message) => !Object.values(intakeReasons).some(({ reason }) => reason === message))
    expect(
      existsSync(`${root}/src/core/intake/reading-problems.ts`) ? ofReader.filter((m) => !said.has(m)) : [],
    ).toEqual([])
  })
})
