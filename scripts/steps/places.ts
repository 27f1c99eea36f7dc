import type { Topology } from 'topojson-specification'
import type { Point } from '../../src/core/plane.ts'
import type { Place, PlacesFile } from '../../src/core/published.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { WardNames } from '../../src/core/ward-name.ts'
import { bordersOf, neighboursOf, outerRing, pathOf, shapesOf } from './area-shapes.ts'
import { type Box, bestAnchor, type Frame } from './label-box.ts'
import { placeLabels } from './labels.ts'
import { type Plane, planeAround } from './plane.ts'
import { svgPath } from './svg-path.ts'
import { arrowWalk } from './walk.ts'

/** A row of the reference table of wards. */
export interface WardRow {
  readonly code: WardCode
  readonly name: string
  readonly slug: string
  readonly residents: Place['residents']
  readonly hectares: number
}

export interface PlacesInput {
  readonly wards: readonly WardRow[]
  /** Object `wards`, ids are codes. */
  readonly boundaries: Topology
  /** Object `neighbours`, with names; null where the council's folder has none. */
  readonly around: Topology | null
  readonly names: WardNames
}

/** Room of a neighbour's name, in drawing units. */
const nameBox: Box = { half: 75, above: 14, below: 14 }

/** Everything the map needs of the ground, as paths of one drawing. */
export function places({ wards, boundaries, around, names }: PlacesInput): PlacesFile {
  const shapes = shapesOf(boundaries, 'wards')
  const plane = planeAround(shapes.flatMap((shape) => shape.rings.flat()))
  const rings = wards.map((ward) => outerRing(shapes, ward.code).map(plane.project))
  const labels = placeLabels(
    wards.map((ward, i) => ({ name: ward.name, ring: rings[i] ?? [] })),
    plane.width,
  )
  const next = arrowWalk(stopsOf(wards, boundaries, labels))
  return {
    schema: 'places/1',
    width: plane.width,
    height: plane.height,
    plane: plane.origin,
    wards: wards.map((ward, i) => ({
      ...ward,
      path: pathOf(shapes, ward.code, plane.project),
      label: labels[i] ?? { at: [0, 0], lines: [ward.name], valueFrom: 0, nameFrom: 0 },
      next: next[i] ?? [null, null, null, null],
    })),
    borders: bordersOf(boundaries, 'wards', plane.project),
    around: around ? aroundOf(around, plane, rings) : [],
    aliases: names.aliases
      .filter((alias) => alias.only === null)
      .map(({ alias, code, rule, reason }) => ({ alias, code, refused: rule === 'refuse' ? reason : null })),
    oldWards: names.oldWards.map(({ code, name, now }) => ({ code, name, now })),
  }
}

function stopsOf(wards: readonly WardRow[], topology: Topology, labels: readonly Place['label'][]) {
  const neighbours = neighboursOf(topology, 'wards')
  return wards.map((ward, i) => ({
    code: ward.code,
    at: labels[i]?.at ?? ([0, 0] as const),
    neighbours: (neighbours.get(ward.code) ?? []) as WardCode[],
  }))
}

/** Neighbouring councils with a place for their names beside the borough, where there is room near it. */
function aroundOf(topology: Topology, plane: Plane, wards: readonly (readonly Point[])[]): PlacesFile['around'] {
  const { width, height } = plane
  const frame: Frame = { left: -0.18 * width, right: 1.04 * width, top: 0.12 * height, bottom: 0.96 * height }
  return shapesOf(topology, 'neighbours').map(({ name, rings }) => {
    const outlines = rings.map((ring) => ring.slice(0, -1).map(plane.project))
    const ring = [...outlines].sort((a, b) => b.length - a.length)[0] ?? []
    const { at, growth } = bestAnchor(ring, nameBox, frame)
    const clear = growth >= 1 && wards.every((ward) => ward.every((p) => outside(p, at)))
    return {
      name,
      path: rings.map((r) => svgPath(r.map(plane.project), true)).join(''),
      at: clear ? [Math.round(at[0]), Math.round(at[1])] : null,
    }
  })
}

const outside = (point: Point, at: Point) =>
  Math.abs(point[0] - at[0]) > nameBox.half || Math.abs(point[1] - at[1]) > nameBox.above
