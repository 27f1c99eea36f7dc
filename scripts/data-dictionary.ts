import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { dashboardLines, recordedLines } from '../src/catalogue/board-lines.ts'
import { boardSources } from '../src/catalogue/board-sources.ts'
import { indicators } from '../src/catalogue/indicators.ts'
import { placeTables } from '../src/catalogue/place-tables.ts'
import { series } from '../src/catalogue/series.ts'
import { sources } from '../src/catalogue/sources.ts'
import { commandLine } from './lib/command-line.ts'
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

const usage = `npm run docs:data -- [--json]
  writes docs/data-dictionary.md anew where the catalogue has changed`

async function main(): Promise<void> {
  const values = commandLine(usage, {})
  if (!values) return
  const { wanted, written } = await dictionaryState()
  const changed = wanted !== written
  if (changed) await writeFile(path, wanted)
  const said = changed ? 'Wrote docs/data-dictionary.md.' : 'docs/data-dictionary.md is up to date.'
  console.log(values.json ? JSON.stringify({ kind: 'done', file: 'docs/data-dictionary.md', changed }) : said)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
