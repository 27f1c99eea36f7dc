import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rowFlaws } from '../../src/core/intake/reading-problems.ts'
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
const all = [...rejected, ...duplicates, ...notes]

/** The source of the import's core, where every message is written once. */
const sources = readdirSync(`${root}/src/core/intake`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${root}/src/core/intake/${file}`, 'utf8'))

describe('the page for data officers', () => {
  test.each(Object.values(intakeReasons))('explains: $reason', ({ outcome, reason }) => {
    expect(outcome === 'rejected' ? rejected : notes).toContain(reason)
  })

  test.each(Object.values(rowFlaws))('explains: $expected', ({ expected }) => {
    expect(rejected).toContain(expected)
  })

  test('explains what an import says of rows that are alike, or cannot be read whole', () => {
    const source = readFileSync(`${root}/src/core/intake/intake.ts`, 'utf8')
    const said = [...source.matchAll(/expected: '([^']+)'/g)].map(([, message = '']) => message)
    expect(said.length).toBeGreaterThan(3)
    expect(said.filter((message) => !all.includes(message))).toEqual([])
  })

  test.each([
    'src/core/intake/reading-problems.ts',
    'src/core/intake/read-workbook.ts',
    'scripts/intake/local-file.ts',
    'scripts/intake/import-files.ts',
    'scripts/intake/own-store.ts',
    'src/own/mapping-file.ts',
    'src/own/file-problems.ts',
  ])('explains what cannot be used at all: %s', (path) => {
    const source = readFileSync(`${root}/${path}`, 'utf8')
    const [, , files = ''] = page.split(/### (Files that cannot be used)\n/)
    const said = [...source.matchAll(/'((?:an? |the 101st |no such |no row |two files )[^']{5,})'/g)].map(
      ([, found = '']) => found,
    )
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((found) => !files.includes(found))).toEqual([])
  })

  test('explains each message once, and none that the program does not have', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((message) => !sources.some((source) => source.includes(`'${message}'`)))).toEqual([])
  })
})
