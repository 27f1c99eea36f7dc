import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Dataset } from '../../src/core/intake/incident.ts'
import { type Intake, newIntake } from '../../src/core/intake/intake.ts'
import type { IntakeReport } from '../../src/core/intake/intake-report.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import type { Mapping } from '../../src/core/intake/mapping.ts'
import type { IntakeFile } from '../../src/core/intake/read-table.ts'
import type { Problem } from '../../src/core/problem.ts'
import { settingHash } from './council-setting.ts'
import { makesWay, type Plan, planImport } from './import-plan.ts'
import { localFile, type Progress } from './local-file.ts'
import { type OwnStore, readStore, type StoredFile, type StoreWriter, writeStore } from './own-store.ts'
import { type RejectedFiles, rejectedFiles } from './rejected-file.ts'
import { lockStore } from './store-lock.ts'

export interface ImportOptions {
  readonly dataset: Dataset
  readonly paths: readonly string[]
  readonly mapping: Mapping
  readonly setting: IntakeSetting
  /** The folder of the store. */
  readonly store: string
  /** Read and report only. */
  readonly dryRun: boolean
  readonly progress?: Progress
}

/**
 * - `failed`: no row can be used, or a file cannot be read; nothing was written. The report is there where rows were read.
 * - `done`: `rejected` are the paths of the lists of rejected rows.
 */
export type Imported =
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly report: IntakeReport | null }
  | { readonly kind: 'done'; readonly report: IntakeReport; readonly rejected: readonly string[] }

/**
 * Imports files into the store. The new store is written beside the old one: rows of these files first, then the earlier
 * rows, but those whose file is imported anew or whose id came again. A file that was imported before, byte for byte and
 * read in the same way, is left alone.
 */
export async function importFiles(options: ImportOptions): Promise<Imported> {
  const opened = await openFiles(options)
  if (opened.kind === 'failed') return opened
  if (options.dryRun) return importOpened(options, opened)
  const lock = await lockStore(options.store, options.dataset)
  if (lock.kind === 'failed') return { kind: 'failed', problems: lock.problems, report: null }
  return importOpened(options, opened).finally(lock.value)
}

async function importOpened(options: ImportOptions, opened: Extract<Opened, { kind: 'opened' }>): Promise<Imported> {
  const stored = await readStore(options.store, options.dataset)
  if (stored.kind === 'failed') return { kind: 'failed', problems: stored.problems, report: null }
  const setting = settingHash(options.setting, options.mapping)
  const plan = planImport(opened.files, stored.value, setting)
  const writer = options.dryRun || plan.fresh.length === 0 ? null : await writeStore(options.store, options.dataset)
  const rejected = rejectedFiles((file) => options.paths.find((path) => basename(path) === file) ?? file, options.store)
  try {
    const run = await readAll(options, plan, stored.value, writer, rejected)
    if (run.problems.length > 0 || !writer) {
      await discard(writer, rejected)
      return run.problems.length > 0
        ? { kind: 'failed', problems: run.problems, report: run.intake.report(0) }
        : { kind: 'done', report: run.intake.report(await countReplaced(stored.value, plan, run.intake)), rejected: [] }
    }
    const replaced = await copyEarlier(stored.value, plan, run.intake, writer)
    const report = run.intake.report(replaced)
    // The lists first: once the store names a file, importing it again would not make them.
    const lists = await rejected.commit(run.files.map(({ name }) => name))
    await writer.commit({
      dataset: options.dataset,
      files: [...run.files.map((file) => ({ ...file, setting })), ...plan.kept],
      report: keptReport(report, stored.value),
    })
    return { kind: 'done', report, rejected: lists }
  } catch (error) {
    await discard(writer, rejected)
    throw error
  }
}

/** Values of rows that were rejected are shown once and not kept. */
function keptReport(report: IntakeReport, store: OwnStore | null): IntakeReport {
  return {
    ...report,
    reasons: report.reasons.map((kind) => ({ ...kind, examples: [] })),
    notes: report.notes.map((kind) => ({ ...kind, examples: [] })),
    synthetic: report.synthetic || store?.facts.report.synthetic === true,
  }
}

async function discard(writer: StoreWriter | null, rejected: RejectedFiles): Promise<void> {
  await writer?.discard()
  await rejected.discard()
}

type Opened = { readonly kind: 'opened'; readonly files: readonly IntakeFile[] } | Extract<Imported, { kind: 'failed' }>

async function openFiles({ paths, progress }: ImportOptions): Promise<Opened> {
  const outcomes = await Promise.all(paths.map((path) => localFile(path, progress)))
  const problems = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? outcome.problems : []))
  const names = paths.map((path) => basename(path))
  const twice = names.filter((name, i) => names.indexOf(name) !== i)
  for (const name of new Set(twice)) {
    problems.push({
      file: name,
      line: null,
      found: 'two files of this name',
      expected: 'cannot be imported together, since a file is known by its name',
      remedy: 'Rename one of them.',
    })
  }
  if (problems.length > 0) return { kind: 'failed', problems, report: null }
  return { kind: 'opened', files: outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.value] : [])) }
}

async function readAll(
  { dataset, mapping, setting }: ImportOptions,
  plan: Plan,
  store: OwnStore | null,
  writer: StoreWriter | null,
  rejected: RejectedFiles,
) {
  const intake = newIntake({
    dataset,
    mapping,
    setting,
    sink: {
      accept: async (incidents, file) => writer?.add(incidents, file),
      reject: async (rows, file, header) => (writer ? rejected.add(rows, file, header) : undefined),
    },
  })
  for await (const { incidents, files } of store?.batches() ?? []) {
    for (const [i, incident] of incidents.entries()) {
      const file = files[i] ?? ''
      if (!plan.renewed.has(file)) intake.addEarlier([incident], file)
    }
  }
  for (const { file, rows } of plan.known) intake.skipFile(file, rows)
  const files: Omit<StoredFile, 'setting'>[] = []
  const problems: Problem[] = []
  for (const file of plan.fresh) {
    const hashed = withHash(file)
    const outcome = await intake.readFile(hashed.file)
    if (outcome.kind === 'failed') problems.push(...outcome.problems)
    else if (hashed.sha256() !== file.sha256) problems.push(changed(file.name))
    else if (outcome.rows.accepted + outcome.rows.duplicate === 0) problems.push(nothingUsable(file.name))
    else files.push({ name: file.name, sha256: file.sha256, rows: outcome.rows })
  }
  return { intake, files, problems }
}

/** The file, hashed again while it is read: the rows must be those of the bytes that the store names. */
function withHash(file: IntakeFile) {
  const hash = createHash('sha256')
  const open = async function* () {
    for await (const chunk of file.open()) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { file: { ...file, open }, sha256: () => hash.digest('hex') }
}

const changed = (file: string): Problem => ({
  file,
  line: null,
  found: 'a file that changed while it was read',
  expected: 'should stay as it is during an import',
  remedy: 'Close it in other programs and import it again.',
})

const nothingUsable = (file: string): Problem => ({
  file,
  line: null,
  found: 'no row that can be used',
  expected: 'should have at least one: all of them were rejected',
  remedy: 'See the reasons below, and name the columns and types in a mapping file (--explain drafts one).',
})

/** Walks through the earlier rows that stand; gives how many make way. */
async function copyEarlier(store: OwnStore | null, plan: Plan, intake: Intake, writer: StoreWriter): Promise<number> {
  let replaced = 0
  for await (const { incidents, files } of store?.batches() ?? []) {
    for (const [i, incident] of incidents.entries()) {
      const file = files[i] ?? ''
      if (makesWay(incident.id, file, plan, intake)) replaced++
      else await writer.add([incident], file)
    }
  }
  return replaced
}

async function countReplaced(store: OwnStore | null, plan: Plan, intake: Intake): Promise<number> {
  let replaced = 0
  for await (const { incidents, files } of store?.batches() ?? []) {
    replaced += incidents.filter(({ id }, i) => makesWay(id, files[i] ?? '', plan, intake)).length
  }
  return replaced
}
