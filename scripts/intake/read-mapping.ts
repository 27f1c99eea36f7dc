import { readFile, stat } from 'node:fs/promises'
import { ownTypes } from '../../src/catalogue/own-types.ts'
import { wholeText } from '../../src/core/intake/decode-text.ts'
import type { Dataset } from '../../src/core/intake/incident.ts'
import { intakeLimits } from '../../src/core/intake/limits.ts'
import { type Mapping, noMapping, parseMapping } from '../../src/core/intake/mapping.ts'
import { done, failed, type Outcome } from '../../src/core/problem.ts'
import { whyUnreadable } from './local-file.ts'

/** Reads the file that `--map` names, or no mapping where there is none. Problems: those of the file and of `parseMapping`. */
export async function readMapping(path: string | null, dataset: Dataset): Promise<Outcome<Mapping>> {
  if (path === null) return done(noMapping)
  try {
    // What is no file has no end, and one that is far too large is not read at all.
    const facts = await stat(path)
    if (!facts.isFile() || facts.size > 4 * intakeLimits.mappingBytes) {
      return failed({
        file: path,
        line: null,
        found: facts.isFile() ? 'a mapping file of several megabytes' : 'no file but a folder, device or pipe',
        expected: 'cannot be a mapping file',
        remedy: 'Draft a new one with --explain.',
      })
    }
    // The console of Windows writes UTF-16 into a file.
    return parseMapping(wholeText(await readFile(path)), path, dataset, ownTypes[dataset])
  } catch (error) {
    const [found, expected, remedy] = whyUnreadable(error)
    return failed({ file: path, line: null, found, expected, remedy })
  }
}
