import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeProblems } from '../src/core/problem.ts'
import { auditFolder, isTight } from './audit/audit-folder.ts'
import { describeAudit } from './audit/describe-audit.ts'
import { describeLeaks, noSecrets, scanFolder } from './audit/leak-scan.ts'
import { commandLine, refuse } from './lib/command-line.ts'
import { readReleases } from './lib/releases.ts'

/**
 * `npm run audit`: looks for hidden figures in a built folder as an attacker would who kept every earlier release, and
 * through every file for what should not be there. Exit 0 where nothing is found, else 1.
 */

const root = fileURLToPath(new URL('..', import.meta.url))

const usage = `npm run audit -- [--dir dist] [--council data] [--no-releases] [--json]
  --dir DIR       the built folder that is looked through (dist)
  --council DIR   the council's folder, whose releases.json is what was published before (data)
  --no-releases   look at this folder alone
  --json          what was found as one JSON object`

async function main(): Promise<void> {
  const values = commandLine(usage, {
    dir: { type: 'string', default: 'dist' },
    council: { type: 'string', default: 'data' },
    'no-releases': { type: 'boolean', default: false },
  })
  if (!values) return
  const folder = resolve(root, values.dir)
  if (!existsSync(join(folder, 'data/manifest.json'))) {
    refuse(`${folder} holds no built site. Build it first: npm run build.`, values.json)
    return
  }
  const releases = values['no-releases'] ? null : await readReleases(resolve(root, values.council))
  if (releases?.kind === 'failed') {
    refuse(describeProblems(releases.problems), values.json)
    return
  }
  try {
    const audit = await auditFolder(folder, releases?.value ?? [])
    const leaks = scanFolder(folder, noSecrets)
    console.log(values.json ? JSON.stringify({ ...audit, leaks }) : `${describeAudit(audit)}\n${describeLeaks(leaks)}`)
    if (!isTight(audit) || leaks.length > 0) process.exitCode = 1
  } catch (error) {
    // A file that is missing or damaged: nothing can be said of the folder, least of all that it is in order.
    refuse(`${folder} cannot be audited: ${error instanceof Error ? error.message : String(error)}`, values.json)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
