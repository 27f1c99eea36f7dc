import { fromGrid, toGrid } from '../../src/core/intake/national-grid.ts'
import { wardFinder } from '../../src/core/intake/ward-finder.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { Council } from '../council/read-council.ts'
import type { SeriesCounts } from '../steps/gate.ts'
import { wardShapes } from '../steps/ward-shapes.ts'
import { type Draws, weightedPick } from './draws.ts'

/** A place at which a made-up row happens. */
export interface SamplePlace {
  readonly name: string
  readonly ward: { readonly code: WardCode; readonly name: string }
  readonly easting: number
  readonly northing: number
}

/** Where made-up rows can happen. */
export interface SampleGround {
  /** A place of the ground: some streets of a ward are named far more often than others, as in a real log. */
  readonly place: () => SamplePlace
  /** The same street again, some metres further. */
  readonly near: (place: SamplePlace) => SamplePlace
  readonly degrees: (place: SamplePlace) => { readonly longitude: string; readonly latitude: string }
  /** Share of each type of the printed control-room tables, by id. */
  readonly typeShares: ReadonlyMap<string, number>
}

/** Metres by which rows of one street lie apart. */
const spreadMetres = 15

/** The council's streets as ground for made-up rows, with wards weighed as in the printed control-room tables. */
export function sampleGround(council: Council, draws: Draws): SampleGround {
  const wardAt = wardFinder(wardShapes(council.boundaries))
  const names = new Map(council.wards.map(({ code, name }) => [code, { code, name }]))
  const placed = (name: string, easting: number, northing: number): SamplePlace | null => {
    const code = wardAt(easting, northing)
    const ward = code && names.get(code)
    return ward ? { name, ward, easting, northing } : null
  }
  const streets = (council.places.get('streets') ?? []).flatMap(({ kind, name, at }) => {
    const place = kind === 'street' && at ? placed(name, ...rounded(toGrid(at))) : null
    return place ? [place] : []
  })
  if (streets.length === 0) throw new Error('the council’s folder has no streets: places/streets.csv')
  const cctv = council.counts.get('cctv')
  const ofWard = wardShares(cctv)
  const weights = streets.map(({ ward }) => (ofWard.get(ward.code) ?? 1) * draws.factor(1.3))
  const pick = weightedPick(streets, weights, draws)
  const near = (place: SamplePlace): SamplePlace => {
    const [easting, northing] = [
      place.easting + draws.metres(spreadMetres),
      place.northing + draws.metres(spreadMetres),
    ]
    return placed(place.name, ...rounded([easting, northing])) ?? place
  }
  return { place: () => near(pick()), near, degrees: degreesOf, typeShares: typeSharesOf(cctv) }
}

const rounded = ([easting, northing]: readonly [number, number]): [number, number] => [
  Math.round(easting),
  Math.round(northing),
]

function degreesOf({ easting, northing }: SamplePlace) {
  const [lon, lat] = fromGrid([easting, northing])
  return { longitude: lon.toFixed(6), latitude: lat.toFixed(6) }
}

/** Counts and one more: a ward or a type that the printed tables count 0 times is rare, not impossible. */
function wardShares(counts: SeriesCounts | undefined): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  for (const { areas } of counts?.leaves.values() ?? []) {
    for (const [code, cells] of areas) shares.set(code, (shares.get(code) ?? 1) + sumOf(cells))
  }
  return shares
}

function typeSharesOf(counts: SeriesCounts | undefined): ReadonlyMap<string, number> {
  const leaves = [...(counts?.leaves ?? [])]
  return new Map(
    leaves.map(([id, { areas }]) => [id, [...areas.values()].reduce((sum, cells) => sum + sumOf(cells), 1)]),
  )
}

type Cells =
  SeriesCounts['leaves'] extends ReadonlyMap<string, infer L>
    ? L extends { areas: ReadonlyMap<unknown, infer C> }
      ? C
      : never
    : never

const sumOf = (cells: Cells) => cells.reduce((sum, cell) => sum + (cell.kind === 'count' ? cell.value : 0), 0)
