import * as v from 'valibot'

/** The shapes of the files of the ground, read strictly. They come with the map that draws them, not with the page. */

const text = v.string()
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const point = v.tuple([v.number(), v.number()])
const arcIds = v.array(v.pipe(v.number(), v.integer()))
const step = v.pipe(v.number(), v.integer())
/** The fields of every geometry; an area that has a code has it as its id. */
const shape = { id: v.optional(v.pipe(v.string(), v.regex(/^E\d{8}$/))), properties: v.record(text, text) }
const geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Point'), coordinates: v.tuple([natural, natural]), ...shape }),
  v.strictObject({ type: v.picklist(['MultiLineString', 'Polygon']), arcs: v.array(arcIds), ...shape }),
  v.strictObject({ type: v.literal('MultiPolygon'), arcs: v.array(v.array(arcIds)), ...shape }),
])

export const groundFileSchema = v.strictObject({
  schema: v.literal('ground/1'),
  licence: text,
  attribution: text,
  topology: v.pipe(
    v.strictObject({
      type: v.literal('Topology'),
      objects: v.record(text, v.strictObject({ type: v.literal('GeometryCollection'), geometries: v.array(geometry) })),
      arcs: v.array(v.pipe(v.array(v.tuple([step, step])), v.minLength(2))),
      transform: v.strictObject({ scale: point, translate: point }),
    }),
    v.check(
      ({ objects, arcs }) => Object.values(objects).every((layer) => layer.geometries.every((g) => arcsExist(g, arcs))),
      'an arc that is not there',
    ),
  ),
})

function arcsExist(shape: v.InferOutput<typeof geometry>, arcs: readonly unknown[]): boolean {
  if (shape.type === 'Point') return true
  const ids: readonly number[] = shape.type === 'MultiPolygon' ? shape.arcs.flat(2) : shape.arcs.flat()
  return ids.every((id) => (id < 0 ? ~id : id) < arcs.length)
}

export const lampsFileSchema = v.strictObject({
  schema: v.literal('lamps/1'),
  licence: text,
  attribution: text,
  origin: point,
  step: point,
  count: natural,
  points: v.pipe(text, v.base64()),
})
