import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Release, type ReleasedSeries, releasesBefore } from '../../src/core/disclosure/release.ts'
import type { CountFile, Manifest } from '../../src/core/published.ts'
import { countFileSchema, manifestSchema } from '../../src/load/schemas.ts'
import { releaseFrom } from '../release-of.ts'
import { highsSolver } from '../solver/highs-solver.ts'
import { auditSeries, type SeriesAudit } from '../steps/disclosure/audit-series.ts'

/** What an attacker found in a built folder. */
export interface FolderAudit {
  readonly series: readonly SeriesAudit[]
  /** Earlier releases that were taken into account. */
  readonly releases: number
  readonly milliseconds: number
}

/**
 * Audits every series under `suppress` of a built folder, from its files and earlier releases alone. Throws where a file is
 * missing or has another form than its schema.
 */
export async function auditFolder(folder: string, releases: readonly Release[]): Promise<FolderAudit> {
  const start = performance.now()
  const { manifest, files } = await readTables(folder)
  const last = releases.at(-1)
  const bare = releaseFrom(
    manifest,
    (file) => files.get(file) as CountFile,
    () => [],
  )
  const earlier = releasesBefore(releases, bare)
  const recorded = earlier === releases ? undefined : last
  const present = bare.series.map(
    (one): ReleasedSeries => recorded?.series.find(({ series }) => series === one.series) ?? one,
  )
  const solver = present.length > 0 ? await highsSolver() : null
  const series = solver
    ? present.map((one) => auditSeries(one, earlier, thresholdOf(manifest, one.series), solver))
    : []
  return { series, releases: earlier.length, milliseconds: performance.now() - start }
}

/** The same of a fresh folder, whose release is not recorded yet: it says which earlier figures no longer hold. */
export const auditFresh = (folder: string, earlier: readonly Release[], release: Release): Promise<FolderAudit> =>
  auditFolder(folder, [...releasesBefore(earlier, release), release])

/** Whether nothing can be recovered, and no figures contradict each other. */
export const isTight = ({ series }: FolderAudit): boolean =>
  series.every(({ recoverable, contradiction }) => recoverable.length === 0 && !contradiction)

async function readTables(folder: string) {
  const read = async (file: string) => readFile(join(folder, 'data', file), 'utf8')
  const manifest = v.parse(manifestSchema, JSON.parse(await read('manifest.json'))) as unknown as Manifest
  const files = new Map<string, CountFile>()
  for (const { series, indicators } of manifest.series) {
    if (series.kind !== 'counts' || series.policy.kind !== 'suppress') continue
    for (const { file } of indicators) {
      if (!file) continue
      const text = await read(file.file)
      const sha256 = createHash('sha256').update(text).digest('hex')
      if (sha256 !== file.sha256) throw new Error(`${file.file} is not the file that the manifest names`)
      files.set(file.file, v.parse(countFileSchema, JSON.parse(text)) as unknown as CountFile)
    }
  }
  return { manifest, files }
}

function thresholdOf(manifest: Manifest, id: string): number {
  const policy = manifest.series.find(({ series }) => series.id === id)?.series.policy
  if (policy?.kind !== 'suppress') throw new Error(`${id} has no threshold`)
  return policy.threshold
}
