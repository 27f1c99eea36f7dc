import type { Dataset, Incident } from '../../src/core/intake/incident.ts'
import { newIntake, type RejectedRow } from '../../src/core/intake/intake.ts'
import type { IntakeReport } from '../../src/core/intake/intake-report.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import { type Mapping, noMapping } from '../../src/core/intake/mapping.ts'
import type { IntakeFile } from '../../src/core/intake/read-table.ts'
import type { Problem } from '../../src/core/problem.ts'

/** A made-up file in memory, in chunks; `bytesRead` tells how much of it was asked for. */
export function madeUpFile(
  name: string,
  content: string | Uint8Array,
  chunk = 65_536,
): IntakeFile & { readonly bytesRead: () => number } {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  let read = 0
  const open = async function* () {
    for (let i = 0; i < bytes.length; i += chunk) {
      const part = bytes.slice(i, i + chunk)
      read += part.length
      yield part
    }
  }
  return { name, sha256: `sha-of-${name}`, bytes: bytes.length, open, bytesRead: () => read }
}

/** What an import of made-up files came to. */
export interface Taken {
  readonly report: IntakeReport
  readonly accepted: readonly Incident[]
  readonly rejected: readonly RejectedRow[]
  /** Of files that cannot be used. */
  readonly problems: readonly Problem[]
}

/** Imports made-up files into memory. */
export async function takeFiles(
  files: readonly IntakeFile[],
  setting: IntakeSetting,
  { mapping = noMapping, earlier = [] }: { mapping?: Mapping; earlier?: readonly (readonly Incident[])[] } = {},
): Promise<Taken> {
  const [accepted, rejected, problems]: [Incident[], RejectedRow[], Problem[]] = [[], [], []]
  const intake = newIntake({
    dataset: setting.dataset satisfies Dataset,
    mapping,
    setting,
    sink: {
      accept: (incidents) => void accepted.push(...incidents),
      reject: (rows) => void rejected.push(...rows),
    },
  })
  for (const [i, incidents] of earlier.entries()) intake.addEarlier(incidents, `earlier-${i}.csv`)
  for (const file of files) {
    const outcome = await intake.readFile(file)
    if (outcome.kind === 'failed') problems.push(...outcome.problems)
  }
  return { report: intake.report(0), accepted, rejected, problems }
}
