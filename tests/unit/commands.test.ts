import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Every command of package.json that takes options: what it says of an option that it does not know. */

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const [runner, file = '', ...fixed] = line.split(' ')
  return runner === 'tsx' && !line.includes('&&') ? [[name, file, fixed] as const] : []
})

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

const run = (file: string, ...args: readonly string[]) =>
  new Promise<Ended>((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', file, ...args], (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    )
  })

test('there are commands', () => {
  expect(commands.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'data',
      'import',
      'build',
      'build:officer',
      'audit',
      'docs:data',
      'sample',
      'size',
      'bench',
    ]),
  )
})

// One run of each: what else the reader of options says is tested beside it.
test.each([...new Map(commands.map((command) => [command[1], command])).values()])(
  'npm run %s says as one JSON object, and nothing beside it, which option it does not know',
  async (_name, file, fixed) => {
    const { status, stdout, stderr } = await run(file, ...fixed, '--nonsense', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'failed', problems: [expect.stringContaining('--nonsense')] })
    expect([status, stderr]).toEqual([1, ''])
  },
)

test('a command says how it is used, and does nothing else', async () => {
  const { status, stdout, stderr } = await run('scripts/import.ts', '--help')
  expect(stdout).toMatch(/^npm run import /)
  expect([status, stderr]).toEqual([0, ''])
})

describe('what cannot be done is one JSON object too', () => {
  test.each([
    ['audit', 'scripts/audit.ts', ['--dir', 'no/such/folder'], 'holds no built site'],
    ['size', 'scripts/size.ts', ['--dir', 'no/such/folder'], 'holds no built site'],
    ['sample', 'scripts/sample.ts', ['--dataset', 'cctv', '--rows', 'many'], 'whole numbers'],
    ['import', 'scripts/import.ts', ['--dataset', 'cctv'], 'no file was given'],
  ])('npm run %s', async (_name, file, args, problem) => {
    const { status, stdout } = await run(file, ...args, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'failed', problems: [expect.stringContaining(problem)] })
    expect(status).toBe(1)
  })
})
