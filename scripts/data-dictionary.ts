import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dashboardLines, recordedLines } from '../src/catalogue/board-lines.ts'
import { boardSources } from '../src/catalogue/board-sources.ts'
import { indicators } from '../src/catalogue/indicators.ts'
import { placeTables } from '../src/catalogue/place-tables.ts'
import { series } from '../src/catalogue/series.ts'
import { sources } from '../src/catalogue/sources.ts'
import { dataDictionary } from './steps/data-dictionary.ts'

/** `npm run docs:data`: writes docs/data-dictionary.md. */

const path = fileURLToPath(new URL('../docs/data-dictionary.md', import.meta.url))

/** The dictionary as it should be, and as it stands in docs/. */
export async function dictionaryState(): Promise<{ readonly wanted: string; readonly written: string }> {
  const wanted = dataDictionary(series, indicators, sources, placeTables, {
    recorded: recordedLines,
    dashboards: dashboardLines,
    sources: boardSources,
  })
  return { wanted, written: await readFile(path, 'utf8').catch(() => '') }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { wanted, written } = await dictionaryState()
  if (wanted !== written) await writeFile(path, wanted)
  console.log(wanted === written ? 'docs/data-dictionary.md is up to date.' : 'Wrote docs/data-dictionary.md.')
}
