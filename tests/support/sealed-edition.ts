import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sealedFiles } from '../../scripts/officer/own-files.ts'
import type { OwnData } from '../../src/core/intake/own-data.ts'

/** A copy of the built officer edition into which SYNTHETIC own data are sealed. */
export interface SealedEdition {
  readonly folder: string
  readonly seal: () => Promise<void>
  readonly remove: () => void
}

/** @param own made up; the passphrase is not judged here */
export function sealedEdition(own: readonly OwnData[], passphrase: string): SealedEdition {
  const folder = mkdtempSync(join(tmpdir(), 'SYNTHETIC-officer-'))
  return {
    folder,
    seal: async () => {
      cpSync('dist-officer', folder, { recursive: true })
      for (const [name, content] of await sealedFiles(own, passphrase))
        writeFileSync(join(folder, 'own', name), content)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
