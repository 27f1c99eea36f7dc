import { ownTypes } from '../catalogue/own-types.ts'
import { marking } from '../core/handling.ts'
import { wholeText } from '../core/intake/decode-text.ts'
import type { Dataset, Incident } from '../core/intake/incident.ts'
import { newIntake } from '../core/intake/intake.ts'
import { intakeLimits } from '../core/intake/limits.ts'
import { type Mapping, noMapping, parseMapping } from '../core/intake/mapping.ts'
import type { OwnSetting } from '../core/intake/own-setting.ts'
import type { IntakeFile } from '../core/intake/read-table.ts'
import { rejectedCsv } from '../core/intake/rejected-csv.ts'
import { wardFinder } from '../core/intake/ward-finder.ts'
import type { Problem } from '../core/problem.ts'
import { shownNumber } from '../core/shown-number.ts'
import type { FilesRead, Progress, TypeAnswers } from './effects.ts'

/** What to read. A file that ends in `.json` is the mapping file of the others. */
export interface FilesToRead {
  readonly dataset: Dataset
  readonly files: readonly File[]
  readonly answers: TypeAnswers
  /** `2026-03-29` */
  readonly today: string
}

/** Reads files by the same parsers and rules as the import in a terminal. Runs in a worker. */
export async function readFiles(
  { dataset, files, answers, today }: FilesToRead,
  setting: OwnSetting,
  progress: (progress: Progress) => void,
  mostRows: number = intakeLimits.pageRows,
): Promise<FilesRead> {
  const found = await mappingOf(dataset, files)
  if (found.kind === 'failed') return found
  const mapping = { ...found.mapping, types: { ...found.mapping.types, ...answers } }
  const tables = files.filter((file) => !isMapping(file))
  if (tables.length === 0) return { kind: 'failed', problems: files.filter(isMapping).map(noTable) }
  const incidents: Incident[] = []
  const rejected = rejectedText()
  const intake = newIntake({
    dataset,
    mapping,
    setting: {
      dataset,
      names: setting.names,
      wardsSince: setting.wardsSince,
      wardAt: wardFinder(setting.shapes),
      types: ownTypes[dataset],
      typeAnswers: mapping.types,
      dateOrder: mapping.dateOrder,
      today,
    },
    sink: {
      accept: (rows) => {
        for (const row of rows) incidents.push(row)
        if (incidents.length > mostRows) throw new TooManyRows()
      },
      reject: rejected.add,
    },
  })
  const bytes = tables.reduce((sum, { size }) => sum + size, 0)
  let read = 0
  const problems: Problem[] = []
  for (const file of tables) {
    const taken = (chunk: number) => {
      read += chunk
      progress({ rows: incidents.length, share: bytes > 0 ? read / bytes : 1 })
    }
    const outcome = await intake
      .readFile(intakeFile(file, taken))
      .catch((error: unknown) => failedBy(error, file, mostRows))
    if (outcome.kind === 'failed') problems.push(...outcome.problems)
  }
  if (problems.length > 0) return { kind: 'failed', problems }
  return { kind: 'read', own: { dataset, incidents, report: intake.report(0) }, rejectedCsv: rejected.text() }
}

const isMapping = ({ name }: File) => name.toLowerCase().endsWith('.json')

const noTable = ({ name }: File): Problem => ({
  file: name,
  line: null,
  found: 'a mapping file alone',
  expected: 'says what columns are called, and holds no rows',
  remedy: 'Choose it together with the table that it is for.',
})

async function mappingOf(
  dataset: Dataset,
  files: readonly File[],
): Promise<{ kind: 'found'; mapping: Mapping } | { kind: 'failed'; problems: readonly Problem[] }> {
  const [file, second] = files.filter(isMapping)
  if (!file) return { kind: 'found', mapping: noMapping }
  if (second) return { kind: 'failed', problems: [secondMapping(second)] }
  const text = await file.arrayBuffer().then(
    (bytes) => wholeText(new Uint8Array(bytes)),
    () => null,
  )
  if (text === null) return { kind: 'failed', problems: [unreadable(file)] }
  const parsed = parseMapping(text, file.name, dataset, ownTypes[dataset])
  return parsed.kind === 'failed' ? parsed : { kind: 'found', mapping: parsed.value }
}

const wholeFile = (file: File, found: string, expected: string, remedy: string): Problem => ({
  file: file.name,
  line: null,
  found,
  expected,
  remedy,
})

const noTable = (file: File): Problem =>
  wholeFile(file, 'a mapping file alone', 'says how a table is read', 'Drop it together with the table.')

const secondMapping = (file: File): Problem =>
  wholeFile(file, 'a second mapping file', 'cannot be used beside the first', 'Drop one of them with the tables.')

const unreadable = (file: File): Problem =>
  wholeFile(
    file,
    'a folder, or a file that can no longer be read',
    'should be a file that stays as it is while it is read',
    'Name the files of a folder one by one, close them in other programs, and choose them again.',
  )

/** The rows of a page are all held in its memory, twice while they are handed over. */
class TooManyRows extends Error {}

function failedBy(
  error: unknown,
  file: File,
  mostRows: number,
): { readonly kind: 'failed'; readonly problems: readonly Problem[] } {
  if (!(error instanceof TooManyRows)) return { kind: 'failed', problems: [unreadable(file)] }
  const problem = wholeFile(
    file,
    `more than ${shownNumber(mostRows)} rows`,
    'are more than this page can hold',
    'Open fewer months at a time, or use npm run import, which takes any number.',
  )
  return { kind: 'failed', problems: [problem] }
}

/** Nothing is kept by which a file would be known again: its hash is left out. */
function intakeFile(file: File, taken: (bytes: number) => void): IntakeFile {
  return { name: file.name, sha256: '', bytes: file.size, open: () => chunksOf(file, taken) }
}

async function* chunksOf(file: File, taken: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      taken(next.value.length)
      yield next.value
    }
  } finally {
    reader.releaseLock()
  }
}

/** The refused rows of all files, below how they must be handled: a line that is skipped when the file is read again. */
function rejectedText() {
  const parts: string[] = []
  let of = ''
  return {
    add: (rows: Parameters<typeof rejectedCsv.rows>[0], file: string, header: readonly string[]) => {
      if (of !== file) parts.push(rejectedCsv.header(header).replace('\ufeff', ''))
      of = file
      parts.push(rejectedCsv.rows(rows, header.length))
    },
    text: () => (parts.length > 0 ? `\ufeff${marking}\r\n${parts.join('')}` : null),
  }
}
