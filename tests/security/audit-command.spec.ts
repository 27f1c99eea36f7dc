import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

/** `npm run audit` as the web team runs it: exit 0 where nothing is found, else 1 with what was. */

const folder = mkdtempSync(join(tmpdir(), 'safer-wards-audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const audit = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/audit.ts', ...args], { encoding: 'utf8' })

describe('the audit of a built folder', () => {
  test('finds nothing in the public edition, and ends with 0', () => {
    const { status, stdout } = audit('--dir', 'dist')
    expect(stdout).toContain('nothing found that should not be there')
    expect(status).toBe(0)
  })

  test('says so as one JSON object', () => {
    const { status, stdout } = audit('--dir', 'dist', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ series: [], leaks: [] })
    expect(status).toBe(0)
  })

  test('names a file that does not belong there, and ends with 1', () => {
    const copy = join(folder, 'dist')
    cpSync('dist', copy, { recursive: true })
    writeFileSync(join(copy, 'data', 'SYNTHETIC-cases.csv'), 'id,place\nSYNTHETIC-1,Nowhere Road\n')
    const { status, stdout } = audit('--dir', copy)
    expect(stdout).toContain('data/SYNTHETIC-cases.csv')
    expect(status).toBe(1)
  })

  test('ends with 1 where officers’ files lie among the public ones', () => {
    const { status } = audit('--dir', 'dist-officer')
    expect(status).toBe(1)
  })
})
