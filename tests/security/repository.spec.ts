import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The council's own data never reach a commit. */

const hasHistory = existsSync('.git')
if (!hasHistory) console.log('Not checked what git tracks: this is no clone.')
const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' })

test.skipIf(!hasHistory)('everything below data/private is ignored, and nothing there is tracked', () => {
  const inside = [
    'data/private/cctv.csv',
    'another/council/private/asb.parquet',
    'data/private/asb/2026-03.xlsx',
    'data/private/key.txt',
  ]
  expect(
    git('check-ignore', ...inside)
      .trim()
      .split('\n'),
  ).toEqual(inside)
  expect(git('ls-files', 'data/private')).toBe('')
  expect(git('log', '--all', '--format=%h', '--', 'data/private')).toBe('')
})

test.skipIf(!hasHistory)('what is built is not tracked', () => {
  expect(git('ls-files', 'dist', 'dist-officer', 'public/data', 'node_modules')).toBe('')
})

test.skipIf(!hasHistory)('no file that is tracked holds keys, environment or editors’ remains', () => {
  const tracked = git('ls-files').trim().split('\n')
  expect(tracked.filter((path) => /(^|\/)(\.env|id_rsa|.*\.(pem|key|p12|pfx|bak|orig|swp))$/.test(path))).toEqual([])
})
