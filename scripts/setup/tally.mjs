import { relative } from 'node:path'

/**
 * What a step of `npm test` came to. `failures` names what failed, in plain words.
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Tally
 */

/**
 * The parts read of a report by vitest's JSON reporter.
 * @typedef {{ status: string, fullName: string }} TestReport
 * @typedef {{ name: string, status: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ testResults: FileReport[] }} Report
 */

/**
 * A step that is not a run of tests counts as one.
 * @param {string} name
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfCommand(name, exitCode) {
  return exitCode === 0 ? { ...nothing(), passed: 1 } : oneFailure(`${name}: exit ${exitCode}`)
}

/**
 * A step that could not be taken at all.
 * @param {string} name
 * @param {unknown} error
 * @returns {Tally}
 */
export function tallyOfError(name, error) {
  return oneFailure(`${name}: ${error instanceof Error ? error.message : error}`)
}

/**
 * Counts the tests of one vitest run. A run that crashed before it could report, found no test, or ended badly although
 * every test passed (an error outside the tests) counts as one failure: it must never look like success.
 * @param {string} name
 * @param {string | undefined} reportText the JSON report, undefined when none was written
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyOfTests(name, reportText, exitCode) {
  const report = parseReport(reportText)
  if (!report) return oneFailure(`${name}: ended without a report (exit ${exitCode})`)

  const tally = sum(report.testResults.map(tallyOfFile))
  if (tally.failed > 0) return tally
  if (tally.passed + tally.skipped === 0) return oneFailure(`${name}: no test was found`)
  if (exitCode !== 0) return sum([tally, oneFailure(`${name}: an error outside the tests (exit ${exitCode})`)])
  return tally
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    skipped: tallies.reduce((total, tally) => total + tally.skipped, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  }
}

/**
 * The last line of `npm test`, read by people and by machines: `12 passed, 0 failed`. What was skipped stands in the table
 * above it.
 * @param {Tally} tally
 */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * Success needs a test that passed, not only the absence of failures.
 * @param {Tally} tally
 */
export function succeeded({ passed, failed }) {
  return failed === 0 && passed > 0
}

/**
 * @param {FileReport} file
 * @returns {Tally}
 */
function tallyOfFile({ name, status, assertionResults }) {
  const path = relative(process.cwd(), name)
  const passed = assertionResults.filter((test) => test.status === 'passed').length
  const failures = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${path}: ${test.fullName}`)
  const skipped = assertionResults.length - passed - failures.length
  // A file that could not be loaded, or whose set-up failed, has failed without any of its tests having done so.
  if (status === 'failed' && failures.length === 0) failures.push(`${path}: the file failed outside its tests`)
  return { passed, failed: failures.length, skipped, failures }
}

/**
 * @param {string | undefined} text
 * @returns {Report | undefined}
 */
function parseReport(text) {
  if (text === undefined) return undefined
  try {
    const report = JSON.parse(text)
    return Array.isArray(report?.testResults) ? report : undefined
  } catch {
    // Half a report: the run was cut off while writing it.
    return undefined
  }
}

/** @returns {Tally} */
function nothing() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] }
}

/**
 * @param {string} failure
 * @returns {Tally}
 */
function oneFailure(failure) {
  return { ...nothing(), failed: 1, failures: [failure] }
}
