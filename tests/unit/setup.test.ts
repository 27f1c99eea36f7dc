import { describe, expect, test } from 'vitest'
import { hashOf, nodeTooOld, reasonToInstall } from '../../scripts/setup/ensure-dependencies.mjs'
import { findInstalledBrowser } from '../../scripts/setup/find-browser.mjs'
import { lastLine, succeeded, sum, tallyOfCommand, tallyOfError, tallyOfTests } from '../../scripts/setup/tally.mjs'

describe('dependencies', () => {
  const lockText = lock({ 'node_modules/vite': { version: '8.3.8' } })

  test('are installed when node_modules is not there', () => {
    expect(reasonToInstall({ lockText, installedText: undefined, stamp: undefined })).toBe('node_modules is not there')
  })

  test('are left alone when the lock is the one installed last', () => {
    expect(reasonToInstall({ lockText, installedText: lock({}), stamp: hashOf(lockText) })).toBeUndefined()
  })

  test('are installed when the lock names another version than the one that is there', () => {
    const installedText = lock({ 'node_modules/vite': { version: '8.3.7' } })
    expect(reasonToInstall({ lockText, installedText, stamp: hashOf('an older lock') })).toBe(
      'node_modules/vite is not installed in the version that package-lock.json names',
    )
  })

  test('are installed when a package is missing', () => {
    expect(reasonToInstall({ lockText, installedText: lock({}), stamp: undefined })).toContain('node_modules/vite')
  })

  test('are left alone when npm was run by hand and everything is there', () => {
    expect(reasonToInstall({ lockText, installedText: lockText, stamp: undefined })).toBeUndefined()
  })

  test('may lack the optional packages of other platforms', () => {
    const withOptional = lock({ 'node_modules/fsevents': { version: '2.3.3', optional: true } })
    expect(reasonToInstall({ lockText: withOptional, installedText: lock({}), stamp: undefined })).toBeUndefined()
  })

  test.each(['20.19.0', '20.20.2', '22.1.0'])('Node %s will do', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toBeUndefined()
  })

  test.each(['18.20.0', '20.18.9'])('Node %s is too old, and the message says what is needed', (version) => {
    expect(nodeTooOld(version, '>=20.19')).toContain(`needs Node 20.19 or newer; this is Node ${version}`)
  })
})

describe('the browser', () => {
  const linux = { platform: 'linux', env: { PATH: '/usr/local/bin:/usr/bin' } } as const

  test('is CHROME_PATH when that is set, whatever else is installed', () => {
    const env = { ...linux.env, CHROME_PATH: '/opt/chrome' }
    expect(findInstalledBrowser({ ...linux, env, exists: () => true })).toBe('/opt/chrome')
  })

  test('is a clear error when CHROME_PATH names no file, even if another browser is installed', () => {
    const env = { ...linux.env, CHROME_PATH: '/opt/chrome' }
    const exists = (path: string) => path === '/usr/bin/chromium'
    expect(() => findInstalledBrowser({ ...linux, env, exists })).toThrow(
      'CHROME_PATH is /opt/chrome, and there is no such file',
    )
  })

  test('is Chromium rather than Chrome, wherever on the PATH', () => {
    const exists = (path: string) => ['/usr/local/bin/google-chrome', '/usr/bin/chromium'].includes(path)
    expect(findInstalledBrowser({ ...linux, exists })).toBe('/usr/bin/chromium')
  })

  test('is found in Applications on macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    const exists = (path: string) => path === chrome
    expect(findInstalledBrowser({ platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/Users/a' }, exists })).toBe(
      chrome,
    )
  })

  test('is found in Program Files on Windows', () => {
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
    const env = { PATH: 'C:\\Windows', PROGRAMFILES: 'C:\\Program Files' }
    expect(findInstalledBrowser({ platform: 'win32', env, exists: (path) => path === chrome })).toBe(chrome)
  })

  test('is left to be installed when there is none', () => {
    expect(findInstalledBrowser({ ...linux, exists: () => false })).toBeUndefined()
  })
})

describe('the count of tests', () => {
  test('names the failures and ends with one line', () => {
    const report = reportOf({ 'a.test.ts': ['passed', 'passed', 'failed', 'skipped', 'todo'] })
    const tally = tallyOfTests('unit tests', report, 1)
    expect(tally.failures).toEqual(['a.test.ts: test 3'])
    expect(tally.skipped).toBe(2)
    expect(lastLine(tally)).toBe('2 passed, 1 failed')
    expect(succeeded(tally)).toBe(false)
  })

  test('is the sum over all steps', () => {
    const total = sum([
      tallyOfCommand('types', 0),
      tallyOfTests('unit tests', reportOf({ 'a.test.ts': ['passed'] }), 0),
    ])
    expect(lastLine(total)).toBe('2 passed, 0 failed')
    expect(succeeded(total)).toBe(true)
  })

  test('adds up the steps and keeps the names of all failures', () => {
    const tests = tallyOfTests('unit tests', reportOf({ 'a.test.ts': ['failed'], 'b.test.ts': ['passed'] }), 1)
    const total = sum([tallyOfCommand('types', 2), tests])
    expect(total.failures).toEqual(['types: exit 2', 'a.test.ts: test 1'])
    expect(lastLine(total)).toBe('1 passed, 2 failed')
  })

  test.each([
    ['no report', undefined],
    ['half a report', '{"testResults": [{"na'],
    ['something else than a report', 'null'],
  ])('takes a run with %s for one failure', (_, report) => {
    const tally = tallyOfTests('browser tests', report, 0)
    expect(tally.failures).toEqual(['browser tests: ended without a report (exit 0)'])
    expect(lastLine(tally)).toBe('0 passed, 1 failed')
  })

  test.each([0, 1])('takes a run without tests for a failure, whether it ended with %i', (exitCode) => {
    expect(tallyOfTests('security tests', reportOf({}), exitCode).failures).toEqual([
      'security tests: no test was found',
    ])
  })

  test('says why a step could not be taken', () => {
    expect(tallyOfError('browser', new Error('none is installed')).failures).toEqual(['browser: none is installed'])
  })

  test('counts a file that failed before its tests', () => {
    const report = JSON.stringify({
      testResults: [{ name: path('a.test.ts'), status: 'failed', assertionResults: [] }],
    })
    expect(tallyOfTests('unit tests', report, 1).failures).toEqual(['a.test.ts: the file failed outside its tests'])
  })

  test('counts an error outside the tests although all of them passed', () => {
    const tally = tallyOfTests('unit tests', reportOf({ 'a.test.ts': ['passed'] }), 1)
    expect(tally.failures).toEqual(['unit tests: an error outside the tests (exit 1)'])
    expect(lastLine(tally)).toBe('1 passed, 1 failed')
  })

  test('is no success when everything was skipped', () => {
    expect(succeeded(tallyOfTests('unit tests', reportOf({ 'a.test.ts': ['skipped'] }), 0))).toBe(false)
  })
})

/** What npm keeps about packages, with the project itself as the entry without a name. */
function lock(packages: Record<string, { version: string; optional?: boolean }>): string {
  return JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } })
}

/** A report as vitest writes it, from the outcome of each test by file. */
function reportOf(files: Record<string, readonly string[]>): string {
  const testResults = Object.entries(files).map(([name, outcomes]) => ({
    name: path(name),
    status: outcomes.includes('failed') ? 'failed' : 'passed',
    assertionResults: outcomes.map((status, index) => ({ status, fullName: `test ${index + 1}` })),
  }))
  return JSON.stringify({ testResults })
}

function path(name: string): string {
  return `${process.cwd()}/${name}`
}
