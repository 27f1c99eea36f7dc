import { spawn } from 'node:child_process'

/**
 * Runs a program with our own terminal and resolves with its exit code; a signal that ended it counts as 128 plus its number.
 *
 * Ctrl-C reaches the child too, as it shares our terminal. We only wait for it to end, so that the last line is the child's
 * and not a half-finished one of ours. A signal sent to us alone is passed on.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env, shell })
    const wait = () => {}
    const passOn = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', passOn)
    const done = () => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', passOn)
    }
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code, signal) => {
      done()
      resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15))
    })
  })
}

/**
 * Runs a script by this very Node, which needs no shell and no `.cmd` shim and so works alike on every system.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNode(args, env = process.env) {
  return run(process.execPath, args, { env })
}

/**
 * Runs a TypeScript file as `tsx` does, without its extra process in between.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runTsx(args, env = process.env) {
  return runNode(['--import', 'tsx', ...args], env)
}

/**
 * Runs npm: the one that started us, or else the one on the PATH.
 * @param {readonly string[]} args
 */
export function runNpm(args) {
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runNode([npm, ...args])
  return run('npm', args, { shell: process.platform === 'win32' })
}
