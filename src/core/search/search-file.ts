import type { WardCode } from '../ward-code.ts'
import type { TableKind } from './search-kind.ts'

/**
 * Names and places of one licence: `data/search-ogl.<hash>.json`, `data/search-osm.<hash>.json`. Compact, since it has
 * thousands of names: places are whole steps of `searchStep` degrees from the corner in the south-west.
 */
export interface SearchFile {
  readonly schema: 'search/1'
  readonly licence: string
  /** The words that the licence asks us to show. */
  readonly attribution: string
  /** Longitude and latitude (WGS84) from which places are counted. */
  readonly origin: readonly [number, number]
  readonly wards: readonly WardCode[]
  readonly groups: readonly SearchGroup[]
}

/** Names of one kind, in the order of the alphabet. */
export interface SearchGroup {
  readonly kind: TableKind
  /** What they are, as it is said: `nature reserve`. */
  readonly what: string
  readonly names: readonly string[]
  /** Of each name its places, one a ward: none for a name of no one place. */
  readonly places: readonly (readonly SearchPlace[])[]
}

/** Place in `wards` (-1 outside the council), steps east and steps north of the origin. */
export type SearchPlace = readonly [ward: number, east: number, north: number]

/** Some 10 m: what a name's place is rounded to. */
export const searchStep = 0.0001

/** A place of a file in degrees, without the noise of computing. */
export function placeOfSteps({ origin: [lon, lat] }: Pick<SearchFile, 'origin'>, [, east, north]: SearchPlace) {
  const degrees = (from: number, steps: number) => Math.round(from / searchStep + steps) / Math.round(1 / searchStep)
  return { lon: degrees(lon, east), lat: degrees(lat, north) }
}
