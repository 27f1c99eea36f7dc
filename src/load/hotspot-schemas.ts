import * as v from 'valibot'

/** The shapes of the hotspots' files, read strictly. They come with the page that needs them. */

const whole = v.pipe(v.number(), v.integer())
const natural = v.pipe(whole, v.minValue(0))
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const rows = v.array(v.array(natural))

export const pointsFileSchema = v.pipe(
  v.strictObject({
    schema: v.literal('points/1'),
    series: v.string(),
    leaf: v.string(),
    cellMetres: v.nullable(v.pipe(whole, v.minValue(1))),
    first: month,
    eastings: v.array(whole),
    northings: v.array(whole),
    places: rows,
    more: rows,
    gaps: v.array(month),
  }),
  v.check(({ eastings, northings }) => eastings.length === northings.length, 'eastings do not match northings'),
  v.check(
    ({ places, more }) => places.length === more.length && places.every((row, at) => row.length === more[at]?.length),
    'places do not match counts',
  ),
  v.check(
    ({ places, eastings }) =>
      places.every((row) => row.length === 0 || row.reduce((sum, step) => sum + step, 0) < eastings.length),
    'a place that is not there',
  ),
)

const ring = v.pipe(
  v.array(whole),
  v.minLength(6),
  v.check((numbers) => numbers.length % 2 === 0, 'half a place'),
)
const number = v.number()

export const hotspotGroundSchema = v.strictObject({
  schema: v.literal('hotspot-ground/1'),
  rings: v.pipe(v.array(ring), v.minLength(1)),
  wards: v.array(
    v.strictObject({ code: v.pipe(v.string(), v.regex(/^E05\d{6}$/)), rings: v.pipe(v.array(ring), v.minLength(1)) }),
  ),
  toDrawing: v.tuple([number, number, number, number, number, number]),
})
