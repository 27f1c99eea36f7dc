// `npm test`: installs what is missing, then checks everything, going on after a failure. `--long` adds the slow tests.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { findBrowser } from './find-browser.mjs'
import { inProjectFolder } from './project-folder.mjs'
import { runNode, runTsx } from './run.mjs'
import { lastLine, succeeded, sum, tallyOfCommand, tallyOfError, tallyOfTests } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ name: string, seconds: number, tally: Tally }} Result */

/** @type {Result[]} */
const results = []
const env = { ...process.env }
if (process.argv.includes('--long')) env.SAFER_WARDS_LONG = '1'

inProjectFolder()
const reports = mkdtempSync(join(tmpdir(), 'safer-wards-test-'))
// Ctrl-C ends the running step, which is then counted; the steps after it would only be noise.
let interrupted = false
process.on('SIGINT', () => {
  interrupted = true
})

if (await prepare('dependencies', ensureDependencies)) {
  await prepare('browser', async () => {
    env.CHROME_PATH = await findBrowser()
  })
  await step('format, lint', () => runNode(['node_modules/@biomejs/biome/bin/biome', 'ci'], env))
  await step('types', () => runNode(['node_modules/typescript/bin/tsc', '--noEmit'], env))
  await testStep('unit tests', 'unit')
  await step('public edition', () => runTsx(['scripts/build-site.ts', '--edition', 'public'], env))
  await step('officer edition', () => runTsx(['scripts/build-site.ts', '--edition', 'officer'], env))
  await testStep('browser tests', 'browser')
  await testStep('security tests', 'security')
}
rmSync(reports, { recursive: true })

const total = sum(results.map((result) => result.tally))
printTable()
for (const failure of total.failures) console.log(`failed  ${failure}`)
if (total.failures.length > 0) console.log()
console.log(lastLine(total))
process.exitCode = succeeded(total) && !interrupted ? 0 : 1

/**
 * What the checks need. It is no check itself, so it counts only when it fails.
 * @param {string} name
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it worked
 */
async function prepare(name, work) {
  const start = performance.now()
  try {
    await work()
    return true
  } catch (error) {
    const tally = tallyOfError(name, error)
    console.error(tally.failures.join())
    record(name, start, tally)
    return false
  }
}

/**
 * A step that passes or fails as a whole.
 * @param {string} name
 * @param {() => Promise<number>} work resolves with an exit code
 */
async function step(name, work) {
  await timed(name, async () => tallyOfCommand(name, await work()))
}

/**
 * The tests of one project of vitest.config.ts, counted one by one.
 * @param {string} name
 * @param {string} project
 */
async function testStep(name, project) {
  const report = join(reports, `${project}.json`)
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  await timed(name, async () => {
    const exitCode = await runNode(['node_modules/vitest/vitest.mjs', ...args], env)
    return tallyOfTests(name, existsSync(report) ? readFileSync(report, 'utf8') : undefined, exitCode)
  })
}

/**
 * @param {string} name
 * @param {() => Promise<Tally>} work
 */
async function timed(name, work) {
  if (interrupted) return
  console.log(`\n== ${name}`)
  const start = performance.now()
  record(name, start, await work())
}

/**
 * @param {string} name
 * @param {number} start
 * @param {Tally} tally
 */
function record(name, start, tally) {
  results.push({ name, seconds: (performance.now() - start) / 1000, tally })
}

function printTable() {
  console.log(
    `\n${'step'.padEnd(18)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(8)}${'seconds'.padStart(10)}`,
  )
  for (const { name, seconds, tally } of results) {
    const counts = [tally.passed, tally.failed, tally.skipped].map((count) => String(count).padStart(8)).join('')
    console.log(`${name.padEnd(18)}${counts}${seconds.toFixed(1).padStart(10)}`)
  }
  console.log()
}
