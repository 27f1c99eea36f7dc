import { fileURLToPath } from 'node:url'
import { describeIntake } from '../src/core/intake/describe-report.ts'
import { draftMapping } from '../src/core/intake/draft-mapping.ts'
import type { IntakeReport } from '../src/core/intake/intake-report.ts'
import type { IntakeSetting } from '../src/core/intake/intake-setting.ts'
import type { Mapping } from '../src/core/intake/mapping.ts'
import { describeProblems, type Problem } from '../src/core/problem.ts'
import { readCouncil } from './council/read-council.ts'
import { councilSetting } from './intake/council-setting.ts'
import { type ImportArguments, readArguments, usage } from './intake/import-arguments.ts'
import { type Imported, importFiles } from './intake/import-files.ts'
import { localFile } from './intake/local-file.ts'
import { type ProgressBar, progressBar } from './intake/progress-bar.ts'
import { readMapping } from './intake/read-mapping.ts'
import { refuse } from './lib/command-line.ts'

/**
 * `npm run import -- --dataset cctv FILE...`: reads a council's own tables into its private store.
 * Exit 0: all rows were imported. 2: some were rejected. 1: nothing can be used, and nothing was written.
 */

/** What a run prints and how it ends. */
interface Ended {
  readonly code: 0 | 1 | 2
  readonly out: string
  readonly error: string
}

/** Runs the command; a full disk or a share that went away ends it with a message too. @param today `2026-03-29`, in London */
export async function runImport(args: ImportArguments, today: string, bar = noBar): Promise<Ended> {
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

async function run(args: ImportArguments, today: string, bar: ProgressBar): Promise<Ended> {
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

async function explain(args: ImportArguments, mapping: Mapping, setting: IntakeSetting): Promise<Ended> {
  const file = await localFile(args.paths[0] ?? '')
  if (file.kind === 'failed') return unusable(args, file.problems)
  const drafted = await draftMapping(file.value, mapping, setting)
  if (drafted.kind === 'failed') return unusable(args, drafted.problems)
  const error = `${drafted.draft.notes.join('\n')}\nSave this as a file, complete it, and name it with --map.`
  return { code: 0, out: JSON.stringify(drafted.draft, null, 2), error }
}

function describe(args: ImportArguments, imported: Imported): Ended {
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

function unusable(args: ImportArguments, problems: readonly Problem[], report: IntakeReport | null = null): Ended {
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
  const given = process.argv.slice(2)
  const args = readArguments(given)
  if (args === 'help') {
    console.log(usage)
    return
  }
  if (typeof args === 'string') {
    refuse(args, given.includes('--json'), usage)
    return
  }
  const { code, out, error } = await runImport(args, todayInLondon(), progressBar(process.stderr))
  if (error !== '') console.error(error)
  if (out !== '') console.log(out)
  process.exitCode = code
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
