import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textsIn, type WordIndex } from './private-words.ts'

/** The program's own words: the scripts of a site are made from these files and from nothing else. */

const root = fileURLToPath(new URL('../..', import.meta.url))
const ownPlaces = ['index.html', 'src', 'scripts/pages', 'scripts/prerender.tsx']

/** Those of some texts that are in the program's sources or in the libraries that are bundled with it. */
export function ofTheProgram(texts: ReadonlySet<string>, index: WordIndex): ReadonlySet<string> {
  const found = new Set<string>()
  const left = () => [...texts].some((text) => !found.has(text))
  for (const place of [...ownPlaces, ...libraries()]) {
    if (!left()) break
    for (const file of filesIn(join(root, place))) {
      for (const text of textsIn(readFileSync(file, 'utf8'), index)) if (texts.has(text)) found.add(text)
    }
  }
  return found
}

const libraries = (): string[] =>
  Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies ?? {}).map((name) =>
    join('node_modules', name),
  )

/** The files of programs in a folder, or the file itself. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.([cm]?[jt]s|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}
