import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Council, readCouncil } from '../../scripts/council/read-council.ts'
import { tinyFolder } from '../../scripts/fixtures/tiny/tiny-council.ts'
import { type PublishedFiles, publish } from '../../scripts/publish.ts'
import type { Edition } from '../../src/core/disclosure.ts'
import { type Picture, picture } from '../../src/core/picture/picture.ts'
import { describeProblems } from '../../src/core/problem.ts'
import type { IndicatorEntry, Manifest, PlacesFile, SmallAreasFile, TableFile } from '../../src/core/published.ts'
import type { Indicator } from '../../src/core/series.ts'
import { defaultView, type Known, type View } from '../../src/core/view.ts'
import { knownOf } from '../../src/store/address.ts'

/** What an edition publishes of a council, made in memory and read back as a page reads it. */
export interface Built {
  readonly files: PublishedFiles
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly smallAreas: SmallAreasFile | null
  readonly known: Known
  /** Every indicator that has figures by ward. */
  readonly open: readonly IndicatorEntry[]
  /** By indicator. */
  readonly tables: ReadonlyMap<string, TableFile>
  /** The table of an indicator; throws where it has none by ward. */
  readonly table: (indicator: string) => TableFile
  /** The picture of a view; what is not said is as in the default view. */
  readonly picture: (view: Partial<View> & { readonly indicator: string }) => Picture
}

/** Barnet, from `data/`. */
export const barnet = (): Promise<Council> => readOrThrow(fileURLToPath(new URL('../../data', import.meta.url)))

/** Barnet without London's other boroughs: the ranks among them take seconds to draw, and only the board shows them. */
export async function barnetAlone(): Promise<Council> {
  const council = await barnet()
  return { ...council, monthly: { ...council.monthly, boroughs: null } }
}

/** The synthetic council, from a whole folder of it: what people keep by hand, and what is rebuilt. */
export async function tinyCouncil(): Promise<Council> {
  const folder = await tinyCouncilFolder()
  return readOrThrow(folder).finally(() => rm(folder, { recursive: true }))
}

/** A folder of the synthetic council as `npm run data` wants one, to be damaged and removed by its caller. */
export async function tinyCouncilFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-council-'))
  for (const part of ['council', 'expected']) await cp(join(tinyFolder, part), folder, { recursive: true })
  return folder
}

async function readOrThrow(folder: string): Promise<Council> {
  const outcome = await readCouncil(folder)
  if (outcome.kind === 'failed') throw new Error(describeProblems(outcome.problems))
  return outcome.value
}

/** Publishes an edition into memory. */
export function built(council: Council, edition: Edition, indicators?: readonly Indicator[]): Built {
  const files = publish(council, edition, indicators)
  const read = (file: string) => JSON.parse(files.get(file) ?? '')
  const manifest: Manifest = read('manifest.json')
  const places: PlacesFile = read(manifest.places.file)
  const smallAreas: SmallAreasFile | null = manifest.smallAreas && read(manifest.smallAreas.file)
  const open = manifest.series.flatMap((series) => series.indicators).filter((entry) => entry.file)
  const tables = new Map<string, TableFile>(
    open.map((entry) => [entry.indicator.id, read(entry.file?.file ?? '') as TableFile]),
  )
  const table = (indicator: string) => {
    const found = tables.get(indicator)
    if (!found) throw new Error(`not shown by ward: ${indicator}`)
    return found
  }
  return {
    files,
    manifest,
    places,
    smallAreas,
    known: knownOf(manifest, places),
    open,
    tables,
    table,
    picture: (view) =>
      picture(
        { ...defaultView(view.indicator), ...view },
        { manifest, places, smallAreas, table: table(view.indicator) },
      ),
  }
}
