import type { Topology } from 'topojson-specification'
import type { LsoaCode } from '../../src/core/lsoa-code.ts'
import { metresPerUnit, type Point, toDrawing } from '../../src/core/plane.ts'
import { labelWidths, type PlacesFile, type SmallArea, type SmallAreasFile } from '../../src/core/published.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { bordersOf, neighboursOf, outerRing, pathOf, shapesOf } from './area-shapes.ts'
import type { Fineness } from './label-box.ts'
import { placeLabels } from './labels.ts'
import { arrowWalk } from './walk.ts'

/** A row of the reference table of small areas; `ward` is the code of its ward by best fit. */
export type SmallAreaRow = Pick<SmallArea, 'code' | 'name' | 'residents'> & { readonly ward: WardCode }

const object = 'lsoas'

/** Sides of small areas are some 30 m long: their ends and middles tell enough. */
const coarse: Fineness = { gridSteps: 20, edgeSamples: 2 }

/** On narrower maps the names of the wards stand where values would: an index into `labelWidths`, as in the style sheet. */
const leastStep = labelWidths.indexOf(1300)

/**
 * Every small area as a path of the drawing of the wards. Hectares are those of the generalised outlines.
 * @param outlines object `lsoas`, ids are codes
 */
export function smallAreas(
  rows: readonly SmallAreaRow[],
  outlines: Topology,
  { width, plane, wards }: Pick<PlacesFile, 'width' | 'plane' | 'wards'>,
): SmallAreasFile {
  const project = (at: Parameters<typeof toDrawing>[1]) => toDrawing(plane, at)
  const shapes = shapesOf(outlines, object)
  const rings = rows.map(({ code }) => outerRing(shapes, code).map(project))
  const labels = placeLabels(
    rows.map(({ name }, i) => ({ name: shortName(name), ring: rings[i] ?? [] })),
    width,
    coarse,
  ).map((label) => ({
    ...label,
    valueFrom: Math.max(label.valueFrom, leastStep),
    nameFrom: Math.max(label.nameFrom, leastStep),
  }))
  const neighbours = neighboursOf(outlines, object)
  const next = arrowWalk(
    rows.map(({ code }, i) => ({
      code,
      at: labels[i]?.at ?? [0, 0],
      neighbours: (neighbours.get(code) ?? []) as LsoaCode[],
    })),
  )
  const areas = rows.map(({ ward, ...row }, i) => ({
    ...row,
    ...wardOf(ward, wards),
    hectares: hectaresOf(shapes.find(({ id }) => id === row.code)?.rings.map((ring) => ring.map(project)) ?? []),
    path: pathOf(shapes, row.code, project),
    label: labels[i] ?? { at: [0, 0] as const, lines: [], valueFrom: 0, nameFrom: 0 },
    next: next[i] ?? ([null, null, null, null] as const),
  }))
  return { schema: 'small-areas/1', areas, borders: bordersOf(outlines, object, project) }
}

/** Throws where the ward is none of the borough's: the council's folder is checked before. */
function wardOf(code: WardCode, wards: PlacesFile['wards']): Pick<SmallArea, 'within' | 'slug'> {
  const ward = wards.find((one) => one.code === code)
  if (!ward) throw new Error(`a small area of no ward: ${code}`)
  return { within: { code, name: ward.name }, slug: ward.slug }
}

/** `021A` of `Barnet 021A`: on the map of one borough its name goes without saying. */
const shortName = (name: string) => name.split(' ').at(-1) ?? name

/** Of rings in the drawing, holes running the other way round; to one decimal. */
function hectaresOf(rings: readonly (readonly Point[])[]): number {
  const squareUnits = rings.reduce((sum, ring) => sum + signedArea(ring), 0)
  return Math.round((Math.abs(squareUnits) * metresPerUnit ** 2) / 1000) / 10
}

/** By the shoelace rule; the ring is closed. */
function signedArea(ring: readonly Point[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = ring[i] ?? [x, y]
    return sum + (fromX * y - x * fromY) / 2
  }, 0)
}
