import { ownTypes } from '../catalogue/own-types.ts'
import { marking } from '../core/handling.ts'
import type { Dataset, Incident } from '../core/intake/incident.ts'
import { newIntake } from '../core/intake/intake.ts'
import { intakeLimits } from '../core/intake/limits.ts'

import type { OwnSetting } from '../core/intake/own-setting.ts'
import type { IntakeFile } from '../core/intake/read-table.ts'
import { rejectedCsv } from '../core/intake/rejected-csv.ts'
import { wardFinder } from '../core/intake/ward-finder.ts'
import type { Problem } from '../core/problem.ts'
import { shownNumber } from '../core/shown-number.ts'
import type { FilesRead, Progress, TypeAnswers } from './effects.ts'
import { unreadable, wholeFile } from './file-problems.ts'
import { isMapping, mappingOf, noTable } from './mapping-file.ts'

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
