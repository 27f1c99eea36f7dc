import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { run, runNode } from './run.mjs'

/**
 * The machine as this file sees it, so that the tests can describe another one.
 * @typedef {object} Machine
 * @property {NodeJS.ProcessEnv} env
 * @property {NodeJS.Platform} platform
 * @property {(path: string) => boolean} exists
 */

/** @type {Machine} */
const thisMachine = { env: process.env, platform: process.platform, exists: existsSync }

/** Command names in order of preference: plain Chromium first, as it updates with the system and phones home least. */
const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/**
 * The path of a Chromium or Chrome to test with: CHROME_PATH, else an installed one, else one installed now, by the system's
 * package manager or into Playwright's own cache. Says what it found or does. Throws when nothing works.
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const path = findInstalledBrowser(thisMachine)
  if (path) {
    console.log(`Testing with the browser ${path}.`)
    return path
  }
  return (await installOnDebian()) ?? (await downloadByPlaywright())
}

/**
 * CHROME_PATH if it is set, else the first browser that is there, else undefined. Throws when CHROME_PATH names nothing:
 * testing with another browser than the one asked for would be a false answer.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findInstalledBrowser({ env, platform, exists }) {
  const chosen = env.CHROME_PATH
  if (chosen && !exists(chosen)) {
    throw new Error(
      `CHROME_PATH is ${chosen}, and there is no such file. Correct it, or unset it to use an installed browser.`,
    )
  }
  return chosen || [...onPath(env, platform), ...usualPlaces(env, platform)].find(exists)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function onPath(env, platform) {
  const { join, delimiter } = platform === 'win32' ? win32 : posix
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const extension = platform === 'win32' ? '.exe' : ''
  return commands.flatMap((command) => folders.map((folder) => join(folder, command + extension)))
}

/**
 * Where macOS and Windows put browsers, which are not on the PATH there.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const inApplications = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
    return ['/Applications', `${env.HOME}/Applications`].flatMap((root) =>
      inApplications.map((app) => posix.join(root, app)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    const apps = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
    return roots.flatMap((root) => apps.map((app) => win32.join(root, app)))
  }
  return []
}

/** Only as root, as in a container: nobody's own computer is changed without being asked. */
async function installOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('No Chromium or Chrome found. Installing Chromium with apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  // Without a font Chromium draws no letters, and pages would be measured wrong.
  const code = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    env,
  })
  const path = findInstalledBrowser(thisMachine)
  if (!path) console.log(`apt-get brought no Chromium (exit ${code}).`)
  return path
}

async function downloadByPlaywright() {
  console.log('No Chromium or Chrome found. Downloading the one Playwright keeps in its cache.')
  const code = await runNode(['node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'])
  // Imported only now, as this file is read before anything is installed.
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  throw new Error(
    `No browser to test with: Playwright's download failed (exit ${code}). Install Chromium or Chrome, or set CHROME_PATH to one.`,
  )
}
