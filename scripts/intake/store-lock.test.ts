import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lockStore } from './store-lock.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'SYNTHETIC-store-'))
})
afterEach(() => rm(dir, { recursive: true }))

const lockFile = () => join(dir, 'asb.parquet.lock')

describe('a store', () => {
  test('is taken by one import at a time, and given free again', async () => {
    const first = await lockStore(dir, 'asb')
    if (first.kind === 'failed') throw new Error('not taken')
    const second = await lockStore(dir, 'asb')
    expect(second.kind === 'failed' && second.problems[0]?.found).toContain(`process ${process.pid}`)
    expect((await lockStore(dir, 'cctv')).kind).toBe('done')
    await first.value()
    expect(existsSync(lockFile())).toBe(false)
    expect((await lockStore(dir, 'asb')).kind).toBe('done')
  })

  test.each(['999999999', '', 'not a number', '-1'])('is not held by what a crash left: %j', async (left) => {
    await writeFile(lockFile(), left)
    expect((await lockStore(dir, 'asb')).kind).toBe('done')
  })

  test('is held by an import of somebody else', async () => {
    // The first process of the computer: it runs, and is not ours.
    await writeFile(lockFile(), '1')
    expect((await lockStore(dir, 'asb')).kind).toBe('failed')
  })
})
