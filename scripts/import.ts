import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ownTypes } from '../src/catalogue/own-types.ts'
import { describeIntake } from '../src/core/intake/describe-report.ts'
import { draftMapping } from '../src/core/intake/draft-mapping.ts'
import { type Dataset, datasets } from '../src/core/intake/incident.ts'
import type { IntakeReport } from '../src/core/intake/intake-report.ts'
import type { IntakeSetting } from '../src/core/intake/intake-setting.ts'
import { intakeLimits } from '../src/core/intake/limits.ts'
import { type Mapping, noMapping, parseMapping } from '../src/core/intake/mapping.ts'
import { describeProblems, done, failed, type Outcome, type Problem } from '../src/core/problem.ts'
import { readCouncil } from './council/read-council.ts'
import { councilSetting } from './intake/council-setting.ts'
import { type Imported, importFiles } from './intake/import-files.ts'
import { localFile, whyUnreadable } from './intake/local-file.ts'
import { type ProgressBar, progressBar } from './intake/progress-bar.ts'

/**
 * `npm run import -- --dataset cctv FILE...`: reads a council's own tables into its private store.
 * Exit 0: all rows were imported. 2: some were rejected. 1: nothing can be used, and nothing was written.
 */

const root = fileURLToPath(new URL('..', import.meta.url))

const usage = `npm run import -- --dataset ${datasets.join('|')} FILE... [--map FILE] [--explain] [--dry-run] [--json]
  --map FILE      columns and types that the table calls otherwise (JSON)
  --explain       draft such a file from the table's header, and import nothing
  --dry-run       read and report only
  --json          the report as JSON
  --council DIR   the council's folder (data)
  --store DIR     where the imported tables are kept (data/private)`

interface Arguments {
  readonly dataset: Dataset
  readonly paths: readonly string[]
  readonly map: string | null
  readonly explain: boolean
  readonly dryRun: boolean
  readonly json: boolean
  readonly council: string
  readonly store: string
}

/** What a run prints and how it ends. */
interface Ended {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly error: string
}

/** Paths are of the folder in which the command was given; npm runs it in the project's. */
const startedIn = process.env['INIT_CWD'] ?? process.cwd()

export function readArguments(args: readonly string[]): Arguments | string {
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
      },
    })
    const dataset = datasets.find((known) => known === values.dataset)
    if (!dataset) return `--dataset is one of ${datasets.join(', ')}`
    if (positionals.length === 0) return 'no file was given'
    if (values.explain && positionals.length > 1) return '--explain takes one file'
    return {
      dataset,
      paths: positionals.map((path) => resolve(startedIn, path)),
      map: values.map === undefined ? null : resolve(startedIn, values.map),
      explain: values.explain,
      dryRun: values['dry-run'],
      json: values.json,
      council: values.council === undefined ? resolve(root, 'data') : resolve(startedIn, values.council),
      store: values.store === undefined ? resolve(root, 'data/private') : resolve(startedIn, values.store),
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function readMapping(path: string | null, dataset: Dataset): Promise<Outcome<Mapping>> {
  if (path === null) return done(noMapping)
  try {
    // A file that is far too large is not read at all.
    if ((await stat(path)).size > 4 * intakeLimits.mappingBytes) {
      return failed({
        file: path,
        line: null,
        found: 'a mapping file of several megabytes',
        expected: 'is larger than any mapping file',
        remedy: 'Draft a new one with --explain.',
      })
    }
    return parseMapping(await readFile(path, 'utf8'), path, dataset, ownTypes[dataset])
  } catch (error) {
    const [found, expected, remedy] = whyUnreadable(error)
    return failed({ file: path, line: null, found, expected, remedy })
  }
}

/** Runs the command; a full disk or a share that went away ends it with a message too. @param today `2026-03-29`, in London */
export async function runImport(args: Arguments, today: string, bar = noBar): Promise<Ended> {
  try {
    return await run(args, today, bar)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    return unusable(args, [diskProblem(error, args.store)])
  } finally {
    bar.end()
  }
}

const noBar: ProgressBar = { show: () => undefined, end: () => undefined }

/** A file that opened well and then could not be read on, or a store that could not be written. */
function diskProblem(error: Error & { readonly path?: unknown }, store: string): Problem {
  return {
    file: typeof error.path === 'string' ? error.path : store,
    line: null,
    found: error.message,
    expected: 'stopped the import: the computer could not read or write it',
    remedy: 'Check the space on the disk and the rights on the folder, then import again.',
  }
}

async function run(args: Arguments, today: string, bar: ProgressBar): Promise<Ended> {
  const mapping = await readMapping(args.map, args.dataset)
  if (mapping.kind === 'failed') return unusable(args, mapping.problems)
  const council = await readCouncil(args.council)
  if (council.kind === 'failed') return unusable(args, council.problems)
  const setting = councilSetting(council.value, args.dataset, mapping.value, today)
  if (args.explain) return explain(args, mapping.value, setting)
  const imported = await importFiles({
    dataset: args.dataset,
    paths: args.paths,
    mapping: mapping.value,
    setting,
    store: args.store,
    dryRun: args.dryRun,
    progress: bar.show,
  })
  return describe(args, imported)
}

async function explain(args: Arguments, mapping: Mapping, setting: IntakeSetting): Promise<Ended> {
  const file = await localFile(args.paths[0] ?? '')
  if (file.kind === 'failed') return unusable(args, file.problems)
  const drafted = await draftMapping(file.value, mapping, setting)
  if (drafted.kind === 'failed') return unusable(args, drafted.problems)
  const error = `${drafted.draft.notes.join('\n')}\nSave this as a file, complete it, and name it with --map.`
  return { code: 0, out: JSON.stringify(drafted.draft, null, 2), error }
}

function describe(args: Arguments, imported: Imported): Ended {
  if (imported.kind === 'failed') return unusable(args, imported.problems, imported.report)
  const { report } = imported
  const code = report.rows.rejected > 0 ? 2 : 0
  if (args.json) return { code, out: JSON.stringify(report), error: '' }
  const done = args.dryRun
    ? 'Nothing was written (--dry-run).'
    : report.files.every(({ known }) => known)
      ? 'Nothing has changed.'
      : `Imported into ${args.store}.`
  const lists = imported.rejected.map((path) => `Rejected rows, which hold what the file holds: ${path}`)
  return { code, out: [describeIntake(report), done, ...lists].join('\n'), error: '' }
}

function unusable(args: Arguments, problems: readonly Problem[], report: IntakeReport | null = null): Ended {
  if (args.json) return { code: 1, out: JSON.stringify({ kind: 'failed', problems, report }), error: '' }
  const read = report ? [describeIntake(report)] : []
  return {
    code: 1,
    out: '',
    error: [describeProblems(problems), ...read, 'Nothing was written: what was imported before stands.'].join('\n'),
  }
}

/** The day in London, `2026-03-29`. */
const todayInLondon = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  if (typeof args === 'string') {
    console.error(`${args}\n\n${usage}`)
    process.exitCode = 1
    return
  }
  const { code, out, error } = await runImport(args, todayInLondon(), progressBar(process.stderr))
  if (error !== '') console.error(error)
  if (out !== '') console.log(out)
  process.exitCode = code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
