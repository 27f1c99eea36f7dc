import { type Release, releasedTable } from '../src/core/disclosure/release.ts'
import type { CountFile, Manifest } from '../src/core/published.ts'
import type { PublishedFiles } from './publish.ts'
import type { Suppression } from './steps/disclosure/suppress-series.ts'

/** What an edition shows of the series under `suppress`, as `data/releases.json` keeps it. */
export function releaseOf(files: PublishedFiles, suppressions: ReadonlyMap<string, Suppression>): Release {
  const read = (file: string) => JSON.parse(files.get(file) ?? 'null')
  const manifest: Manifest = read('manifest.json')
  return releaseFrom(manifest, read, (series) => suppressions.get(series)?.withdrawn ?? [])
}

/** The same of a manifest and its files, wherever they were read from. */
export function releaseFrom(
  manifest: Manifest,
  read: (file: string) => CountFile,
  withdrawn: (series: string) => readonly string[],
): Release {
  const own = manifest.series.filter(({ series }) => series.kind === 'counts' && series.policy.kind === 'suppress')
  return {
    version: manifest.version,
    series: own.map(({ series, indicators }) => ({
      series: series.id,
      tables: indicators.flatMap(({ indicator, file }) =>
        file && indicator.kind === 'counts' ? [releasedTable(indicator, read(file.file))] : [],
      ),
      withdrawn: withdrawn(series.id),
    })),
  }
}
