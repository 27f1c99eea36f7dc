import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file of a built folder. */
export type BuiltFile = {
  /** With slashes, below the folder: `data/manifest.json`. */
  readonly path: string
  /** In small letters, with the dot: `.json`. */
  readonly extension: string
  readonly bytes: Buffer
}

/** Every file of a built folder, hidden ones too. */
export function filesOf(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const path = relative(folder, file).split(sep).join('/')
      return { path, extension: extname(path).toLowerCase(), bytes: readFileSync(file) }
    })
}
