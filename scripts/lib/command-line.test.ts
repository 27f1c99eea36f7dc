import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commandLine } from './command-line.ts'
import { gathered } from './command-log.ts'

const usage = 'npm run nothing -- [--dir dist]'
const options = { dir: { type: 'string', default: 'dist' } } as const
let [out, error]: [string[], string[]] = [[], []]
let code: typeof process.exitCode
beforeEach(() => {
  ;[out, error] = [[], []]
  code = process.exitCode
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(text))
  vi.spyOn(console, 'error').mockImplementation((text) => void error.push(text))
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = code
})

test('options have what was said, or what they are without', () => {
  expect(commandLine(usage, options, [])).toMatchObject({ dir: 'dist', json: false })
  expect(commandLine(usage, options, ['--dir', 'site', '--json'])).toMatchObject({ dir: 'site', json: true })
  expect([out, error]).toEqual([[], []])
})

test.each(['--help', '-h'])('%s prints how it is used, and ends well', (help) => {
  expect(commandLine(usage, options, ['--dir', 'site', help])).toBeNull()
  expect([out, error, process.exitCode]).toEqual([[usage], [], code])
})

test.each([[['--nonsense']], [['--dir']], [['a-file']]])('%j is said with how it is used, and ends with 1', (args) => {
  expect(commandLine(usage, options, args)).toBeNull()
  expect(out).toEqual([])
  expect(error.join()).toMatch(new RegExp(`${args[0]}[^]*\\n\\nnpm run nothing`))
  expect(process.exitCode).toBe(1)
})

test('the same is one JSON object where that is asked for', () => {
  commandLine(usage, options, ['--json', '--nonsense'])
  expect(JSON.parse(out.join())).toEqual({ kind: 'failed', problems: [expect.stringContaining('--nonsense')] })
  expect([out.length, error, process.exitCode]).toEqual([1, [], 1])
})

test('a gathered log prints nothing, and tells facts and problems at the end', () => {
  const log = gathered()
  log.say('Two files.', { files: 2 })
  log.fail('One is damaged.')
  expect(log.outcome(false)).toEqual({ kind: 'failed', files: 2, problems: ['One is damaged.'] })
  expect([out, error]).toEqual([[], []])
})
