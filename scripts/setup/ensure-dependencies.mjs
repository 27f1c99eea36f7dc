import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runNpm } from './run.mjs'

const lockFile = 'package-lock.json'
const installedFile = 'node_modules/.package-lock.json'
const stampFile = 'node_modules/.safer-wards-lock-hash'

/**
 * What npm wrote down about packages, by folder (`node_modules/vite`); `''` is the project itself.
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock
 */

/**
 * @typedef {object} Found
 * @property {string} lockText what package-lock.json holds
 * @property {string | undefined} installedText npm's own list of what is in node_modules; undefined without node_modules
 * @property {string | undefined} stamp the hash of the package-lock.json last installed by this script
 */

/**
 * Installs what package-lock.json names, unless it is there already. Works in the current folder, the root of the project.
 * Throws when Node is too old or npm fails.
 */
export async function ensureDependencies() {
  const tooOld = nodeTooOld(process.versions.node, JSON.parse(readFileSync('package.json', 'utf8')).engines.node)
  if (tooOld) throw new Error(tooOld)

  const lockText = readFileSync(lockFile, 'utf8')
  const found = { lockText, installedText: textOf(installedFile), stamp: textOf(stampFile) }
  const why = reasonToInstall(found)
  if (why) {
    console.log(`Installing the dependencies with npm ci: ${why}.`)
    const code = await runNpm(['ci'])
    if (code !== 0) throw new Error(`npm ci failed (exit ${code}). Its own message is above; nothing else was started.`)
  }
  if (why || found.stamp === undefined) writeFileSync(stampFile, hashOf(lockText))
}

/**
 * Why `npm ci` is needed, as half a sentence, or undefined when it is not.
 * An equal hash is the quick answer. With another hash, or none (somebody ran npm by hand), what counts is whether
 * node_modules holds the versions the lock names: `npm ci` deletes the folder first, so it must not run for nothing.
 * @param {Found} found
 * @returns {string | undefined}
 */
export function reasonToInstall({ lockText, installedText, stamp }) {
  if (installedText === undefined) return 'node_modules is not there'
  if (stamp === hashOf(lockText)) return undefined
  const name = firstDifference(JSON.parse(lockText), JSON.parse(installedText))
  return name && `${name} is not installed in the version that ${lockFile} names`
}

/**
 * Optional packages are passed over: npm leaves out those of other platforms.
 * @param {Lock} lock
 * @param {Lock} installed
 */
function firstDifference(lock, installed) {
  return Object.keys(lock.packages).find((name) => {
    const wanted = lock.packages[name]
    const optional = wanted?.optional || wanted?.devOptional
    return name !== '' && !optional && installed.packages[name]?.version !== wanted?.version
  })
}

/**
 * The message for a Node older than `engines` asks for, or undefined.
 * @param {string} version such as `20.20.2`
 * @param {string} range such as `>=20.19`
 * @returns {string | undefined}
 */
export function nodeTooOld(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const needed = range.replace('>=', '')
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return undefined
  return `Safer Wards needs Node ${needed} or newer; this is Node ${version}. Install a current one from https://nodejs.org and try again.`
}

/** @param {string} text */
export function hashOf(text) {
  return createHash('sha256').update(text).digest('hex')
}

/** @param {string} path */
function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
