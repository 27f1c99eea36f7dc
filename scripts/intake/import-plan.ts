import type { Intake } from '../../src/core/intake/intake.ts'
import type { IntakeFile } from '../../src/core/intake/read-table.ts'
import type { OwnStore, StoredFile } from './own-store.ts'

/** Which files of an import are read, and which rows of the store stand. */
export interface Plan {
  readonly fresh: readonly IntakeFile[]
  /** Files whose bytes are in the store already, with their rows there. */
  readonly known: readonly { readonly file: IntakeFile; readonly rows: number }[]
  /** Files of the store that stand: all but those that are imported anew. */
  readonly kept: readonly StoredFile[]
  /** Names of files whose earlier rows make way. */
  readonly renewed: ReadonlySet<string>
}

/**
 * A file whose bytes the store has, read in the same way, is not read again; nor is one that is given twice under two names.
 * @param setting hash of what rows are read against
 */
export function planImport(files: readonly IntakeFile[], store: OwnStore | null, setting: string): Plan {
  const before = store?.facts.files ?? []
  const firsts = files.filter(({ sha256 }, i) => files.findIndex((file) => file.sha256 === sha256) === i)
  const standing = (file: IntakeFile, renewed: ReadonlySet<string>) =>
    before.find(({ name, sha256, setting: read }) => sha256 === file.sha256 && read === setting && !renewed.has(name))
  // The rows that make a file known may themselves make way for another file of this import, by their file's name.
  let renewed: ReadonlySet<string> = new Set()
  for (;;) {
    const fresh = firsts.filter((file) => !standing(file, renewed))
    const names = new Set(fresh.map(({ name }) => name))
    if (names.size === renewed.size) {
      const known = files.filter((file) => !fresh.includes(file))
      return {
        fresh,
        known: known.map((file) => ({ file, rows: standing(file, renewed)?.rows.read ?? 0 })),
        kept: before.filter(({ name }) => !renewed.has(name)),
        renewed,
      }
    }
    renewed = names
  }
}

/** Whether an earlier row makes way: its file is imported anew, or its id came again. */
export const makesWay = (id: string | null, file: string, plan: Plan, intake: Intake) =>
  plan.renewed.has(file) || (id !== null && intake.hasId(id))
