import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byteBudgets } from './lib/byte-budgets.ts'
import { commandLine, refuse } from './lib/command-line.ts'

/** `npm run size`: the byte budgets of the built public edition. Exit 1 where one is exceeded. */

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `npm run size -- [--dir dist] [--json]
  --dir DIR   the built public edition that is measured (dist)
  --json      the budgets as one JSON object`

async function main(): Promise<void> {
  const values = commandLine(usage, { dir: { type: 'string', default: 'dist' } })
  if (!values) return
  const folder = resolve(root, values.dir)
  if (!existsSync(join(folder, 'index.html'))) {
    refuse(`${folder} holds no built site. Build it first: npm run build.`, values.json)
    return
  }
  const budgets = await byteBudgets(folder)
  if (values.json) console.log(JSON.stringify({ budgets }))
  else
    for (const { name, bytes, limit } of budgets)
      console.log(`${bytes <= limit ? 'ok  ' : 'OVER'}  ${bytes} of ${limit} bytes  ${name}`)
  if (budgets.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
