import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeProblems } from '../src/core/problem.ts'
import { auditFolder, isTight } from './audit/audit-folder.ts'
import { describeAudit } from './audit/describe-audit.ts'
import { readReleases } from './lib/releases.ts'

/**
 * `npm run audit`: looks for hidden figures in a built folder as an attacker would who kept every earlier release. Exit 0
 * where none can be recovered, else 1.
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
  const audit = await auditFolder(resolve(root, values.dir), releases?.value ?? [])
  console.log(values.json ? JSON.stringify(audit) : describeAudit(audit))
  if (!isTight(audit)) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
