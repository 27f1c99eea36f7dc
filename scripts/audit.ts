import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeProblems } from '../src/core/problem.ts'
import { auditFolder, isTight } from './audit/audit-folder.ts'
import { describeAudit } from './audit/describe-audit.ts'
import { describeLeaks, noSecrets, scanFolder } from './audit/leak-scan.ts'
import { readReleases } from './lib/releases.ts'

/**
 * `npm run audit`: looks for hidden figures in a built folder as an attacker would who kept every earlier release, and
 * through every file for what should not be there. Exit 0 where nothing is found, else 1.
 */

const root = fileURLToPath(new URL('..', import.meta.url))

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      council: { type: 'string', default: 'data' },
      'no-releases': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const releases = values['no-releases'] ? null : await readReleases(resolve(root, values.council))
  if (releases?.kind === 'failed') {
    console.error(describeProblems(releases.problems))
    process.exitCode = 1
    return
  }
  const folder = resolve(root, values.dir)
  const audit = await auditFolder(folder, releases?.value ?? [])
  const leaks = scanFolder(folder, noSecrets)
  console.log(values.json ? JSON.stringify({ ...audit, leaks }) : `${describeAudit(audit)}\n${describeLeaks(leaks)}`)
  if (!isTight(audit) || leaks.length > 0) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
