import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Dataset, datasets } from '../../src/core/intake/incident.ts'
import { privateFolder } from '../council/read-own.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What the command takes, for a person. */
export const usage = `npm run import -- --dataset ${datasets.join('|')} FILE... [--map FILE] [--explain] [--dry-run] [--json]
  --map FILE      columns and types that the table calls otherwise (JSON)
  --explain       draft such a file from the table's header, and import nothing:
                  npm run --silent import -- --dataset asb --explain cases.csv > asb-map.json
  --dry-run       read and report only
  --json          the report as JSON
  --council DIR   the council's folder (data)
  --store DIR     where the imported tables are kept (private, in the council's folder)`

/** What an import is asked to do. */
export interface ImportArguments {
  readonly dataset: Dataset
  readonly paths: readonly string[]
  readonly map: string | null
  readonly explain: boolean
  readonly dryRun: boolean
  readonly json: boolean
  readonly council: string
  readonly store: string
}

/** Paths are of the folder in which the command was given; npm runs it in the project's. */
const startedIn = process.env['INIT_CWD'] ?? process.cwd()

/** Reads the arguments of the command, or says in words why they cannot be used; `help` where that is all that is asked. */
export function readArguments(args: readonly string[]): ImportArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        dataset: { type: 'string' },
        map: { type: 'string' },
        explain: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        council: { type: 'string' },
        store: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    if (values.help) return 'help'
    const dataset = datasets.find((known) => known === values.dataset)
    if (!dataset) return `--dataset is one of ${datasets.join(', ')}`
    if (positionals.length === 0) return 'no file was given'
    if (values.explain && positionals.length > 1) return '--explain takes one file'
    const council = values.council === undefined ? resolve(root, 'data') : resolve(startedIn, values.council)
    return {
      dataset,
      paths: positionals.map((path) => resolve(startedIn, path)),
      map: values.map === undefined ? null : resolve(startedIn, values.map),
      explain: values.explain,
      dryRun: values['dry-run'],
      json: values.json,
      council,
      store: values.store === undefined ? privateFolder(council) : resolve(startedIn, values.store),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
