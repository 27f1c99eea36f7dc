import { fileURLToPath } from 'node:url'
import { byteBudgets } from './lib/byte-budgets.ts'

/** `npm run size`: the byte budgets of the built public edition. Exit 1 where one is exceeded. */

const budgets = await byteBudgets(fileURLToPath(new URL('../dist', import.meta.url)))
if (process.argv.includes('--json')) console.log(JSON.stringify(budgets))
else
  for (const { name, bytes, limit } of budgets)
    console.log(`${bytes <= limit ? 'ok  ' : 'OVER'}  ${bytes} of ${limit} bytes  ${name}`)
if (budgets.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1
