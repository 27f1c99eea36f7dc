import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { parseAreaCode } from '../../src/core/area-code.ts'
import { type Release, releasesBefore } from '../../src/core/disclosure/release.ts'
import { parseIsoMonth } from '../../src/core/iso-month.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen } from './outcomes.ts'
import { readJson } from './read-json.ts'
import { updateFiles } from './write-folder.ts'

/** What earlier releases showed of series under `suppress`, in the council's folder. It was public, and stays. */
const name = 'releases.json'

const month = v.pipe(
  v.string(),
  v.check((text) => parseIsoMonth(text) !== null),
)
const areaCode = v.pipe(
  v.string(),
  v.check((text) => parseAreaCode(text) === text),
)
const cell = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.picklist(['x', 'c', 'u'])])
const types = v.array(v.string())

const table = v.pipe(
  v.strictObject({
    inAreas: types,
    inBorough: types,
    periods: v.array(v.strictObject({ first: month, last: month })),
    areas: v.array(areaCode),
    cells: v.array(v.array(cell)),
    borough: v.array(cell),
  }),
  v.check(
    ({ areas, periods, cells, borough }) =>
      cells.length === areas.length && [...cells, borough].every((row) => row.length === periods.length),
    'rows do not match areas and periods',
  ),
)

const releasesSchema = v.strictObject({
  schema: v.literal('releases/1'),
  releases: v.array(
    v.strictObject({
      version: v.string(),
      series: v.array(v.strictObject({ series: v.string(), tables: v.array(table), withdrawn: types })),
    }),
  ),
})

/**
 * Earlier releases, the oldest first; none where there is no file. Problems: those of `readJson`. A file that cannot be read
 * must not be taken for none: what is hidden rests on it.
 */
export async function readReleases(folder: string): Promise<Outcome<readonly Release[]>> {
  if (!existsSync(join(folder, name))) return done([])
  return andThen(await readJson(folder, name, releasesSchema), ({ content }) =>
    done(content.releases as unknown as readonly Release[]),
  )
}

/** Adds a release where its figures are others than those of the last; nothing where no series is under `suppress`. */
export async function recordRelease(folder: string, releases: readonly Release[], release: Release): Promise<boolean> {
  const isNew = release.series.length > 0 && releasesBefore(releases, release) === releases
  if (!isNew) return false
  const text = JSON.stringify({ schema: 'releases/1', releases: [...releases, release] })
  await updateFiles(folder, new Map([[name, `${text}\n`]]))
  return true
}
