import type { Topology } from 'topojson-specification'
import { makeTopology } from '../../scripts/steps/make-topology.ts'
import { places } from '../../scripts/steps/places.ts'
import type { Position } from '../../scripts/steps/rings.ts'
import type { PlacesFile } from '../../src/core/published.ts'
import { code } from '../support/parsed.ts'

/** SYNTHETIC ground: wards that exist nowhere, laid out by the same steps as real ones. */

/** The name of every made-up area says what it is. */
export const syntheticArea = { code: 'E09990002', name: 'SYNTHETIC Borough', short: 'SYNTHETIC' } as const

const shortNames = [
  'Aldermoor',
  'Brookfield',
  'Chalk Hill',
  'Downside',
  'Elmwick',
  'Fenbrook & Lea',
  'Gorse Common',
  'Hollin',
  'Ivybridge',
  'Jarrow Lea',
  'Kestrel Heath',
  'Low Marsh',
]

/** One word, many words, two with `&`: whatever a boundary order may come up with. */
const longNames = [
  'Winterbourneabbasthorpe',
  'Upper Ottershaw & Saint Bartholomew-on-the-Marsh',
  'Great Kestrel Heath with Little Kestrel Heath',
  'Ash',
  'North Fenbrook & the Lea',
  'Llanfairmoor Without',
]

const columns = 4
/** Some 1.4 km by 1.7 km of made-up ground a ward. */
const step: Position = [0.02, 0.015]
const corner: Position = [0, 51.5]

/** @param names of the wards, from the north-west on, four a row */
function syntheticBorough(names: readonly string[]): PlacesFile {
  const wards = names.map((name, i) => ({
    code: code(i + 1),
    name,
    slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    residents: { census2021: 13_000 + 900 * i, mid2024: 13_500 + 900 * i, bestFit: 13_000 + 900 * i },
    hectares: 200 + 25 * i,
  }))
  const areas = names.map((name, i) => ({ id: code(i + 1), properties: { name }, polygons: [[ringOf(i)]] }))
  const boundaries = JSON.parse(makeTopology('wards', areas)) as Topology
  const former = { code: code(901), name: 'Chalk Pits', now: ['Chalk Hill', 'Downside'] }
  const refused = { alias: 'Elmwick Station', code: code(5), rule: 'refuse', only: null } as const
  const aliases = names.length > 5 ? [{ ...refused, reason: 'is the name of a station and not of a ward' }] : []
  return places({ wards, boundaries, around: null, names: { wards, aliases, oldWards: [former] } })
}

/** A crooked square: its corners, and the crooked middles of its sides, are those of its neighbours too. */
function ringOf(ward: number): Position[] {
  const [x, y] = [ward % columns, Math.floor(ward / columns)]
  const corners = [
    [x, y],
    [x + 0.5, y],
    [x + 1, y],
    [x + 1, y + 0.5],
    [x + 1, y + 1],
    [x + 0.5, y + 1],
    [x, y + 1],
    [x, y + 0.5],
    [x, y],
  ] as const
  return corners.map(([across, down]) => [
    corner[0] + step[0] * (across + crooked(across, down)),
    corner[1] - step[1] * (down + crooked(down + 7, across)),
  ])
}

/** Up to a sixth of a ward to either side, the same at every call. */
const crooked = (a: number, b: number) => ((Math.sin(12.9 * a + 78.2 * b) * 43_758) % 1) / 6

export const borough = syntheticBorough(shortNames)
export const boroughOfLongNames = syntheticBorough(longNames)
export const boroughOfOneWard = syntheticBorough(shortNames.slice(0, 1))
