import { fileURLToPath } from 'node:url'

/** Makes the root of the project the current folder, wherever the command was typed. Every path in scripts/setup starts there. */
export function inProjectFolder() {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
}
