import * as v from 'valibot'
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
