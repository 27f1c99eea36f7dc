import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { indicators } from '../../src/catalogue/indicators.ts'
import { series } from '../../src/catalogue/series.ts'
import type { FileRef, Manifest } from '../../src/core/published.ts'
import { quartersFileSchema } from '../../src/load/board-schemas.ts'
import { groundFileSchema, lampsFileSchema } from '../../src/load/ground-schemas.ts'
import { hotspotGroundSchema, pointsFileSchema } from '../../src/load/hotspot-schemas.ts'
import {
  boardFileSchema,
  countFileSchema,
  manifestSchema,
  placesFileSchema,
  valueFileSchema,
} from '../../src/load/schemas.ts'
import { searchFileSchema } from '../../src/load/search-schema.ts'
import { smallAreasFileSchema } from '../../src/load/small-areas-schema.ts'

/** Every data file that may be published, by the schema that it names. */
export const publishedSchemas: Readonly<Record<string, v.GenericSchema>> = {
  'manifest/1': manifestSchema,
  'places/1': placesFileSchema,
  'small-areas/1': smallAreasFileSchema,
  'board/1': boardFileSchema,
  'quarters/1': quartersFileSchema,
  'counts/1': countFileSchema,
  'values/1': valueFileSchema,
  'ground/1': groundFileSchema,
  'lamps/1': lampsFileSchema,
  'search/1': searchFileSchema,
  'points/1': pointsFileSchema,
  'hotspot-ground/1': hotspotGroundSchema,
}

/** Files of open geography, which draw the ground or name places: they have coordinates and no figures. */
const openGeography = ['ground/1', 'lamps/1', 'search/1', 'small-areas/1', 'hotspot-ground/1']

export const isOpenGeography = (schema: string): boolean => openGeography.includes(schema)

/** The schema that a data file names and keeps to; null where it keeps to none. */
export function schemaOf(content: unknown): string | null {
  const named = typeof content === 'object' && content !== null && 'schema' in content ? String(content.schema) : ''
  const schema = Object.hasOwn(publishedSchemas, named) ? publishedSchemas[named] : undefined
  return schema && v.is(schema, content) ? named : null
}

/** Where files of each type lie, below a built folder. */
const placesOfTypes: Readonly<Record<string, RegExp>> = {
  '.html': /^([a-z0-9-]+\/)*index\.html$/,
  '.css': /^assets\/[\w-]+\.css$/,
  '.js': /^assets\/([\w-]+\/)?[\w-]+\.js$/,
  '.svg': /^[a-z-]+\.svg$/,
  // Only where the address of the site was given.
  '.xml': /^sitemap\.xml$/,
  '.json': /^data\/(manifest|[a-z0-9-]+\.[0-9a-f]{10})\.json$/,
}

/** Whether a file of this name may be in a built folder. */
export const isExpectedFile = (path: string, extension: string): boolean =>
  Object.hasOwn(placesOfTypes, extension) && placesOfTypes[extension]?.test(path) === true

/** Data files that a manifest names, by path below the built folder, with their hashes. Null where there is no manifest. */
export type NamedFiles = ReadonlyMap<string, string> | null

export function namedFiles(manifest: unknown): NamedFiles {
  if (schemaOf(manifest) !== 'manifest/1') return null
  return new Map(refsIn(manifest).map(({ file, sha256 }) => [`data/${file}`, sha256]))
}

function refsIn(value: unknown): FileRef[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'file' in value && 'sha256' in value && 'bytes' in value ? [value as unknown as FileRef] : []
  return [...own, ...Object.values(value).flatMap(refsIn)]
}

interface DataFile {
  readonly path: string
  readonly extension: string
  readonly bytes: Uint8Array
  readonly content: unknown
}

/** A data file that no manifest names was audited by nobody; nor was one that is not as the manifest says. */
export function manifestFaults({ path, extension, bytes, content }: DataFile, named: NamedFiles): string[] {
  if (extension !== '.json' || named === null) return []
  if (path === 'data/manifest.json') return saysMore(content as Manifest) ? ['says more than the catalogue'] : []
  const hash = named.get(path)
  if (hash === undefined) return ['is named in no manifest']
  return createHash('sha256').update(bytes).digest('hex') === hash ? [] : ['is not the file that the manifest names']
}

const seriesWords = new Set(series.flatMap((one) => Object.keys(one)))
const indicatorWords = new Set(indicators.flatMap((one) => Object.keys(one)))

/** Words of the catalogue travel in the manifest as they are: nothing may travel with them. */
const saysMore = (manifest: Manifest): boolean =>
  manifest.series.some(
    (entry) =>
      Object.keys(entry.series).some((key) => !seriesWords.has(key)) ||
      entry.indicators.some(({ indicator }) => Object.keys(indicator).some((key) => !indicatorWords.has(key))),
  )
