import * as v from 'valibot'
import { tableKinds } from '../core/search/search-kind.ts'

/** The shape of a file of names, apart from the other shapes, since it is needed only where somebody searches. */

const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const place = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(-1)), natural, natural])
const group = v.pipe(
  v.strictObject({
    kind: v.picklist(tableKinds),
    what: v.string(),
    names: v.array(v.string()),
    places: v.array(v.array(place)),
  }),
  v.check(({ names, places }) => names.length === places.length, 'places do not match names'),
)

export const searchFileSchema = v.pipe(
  v.strictObject({
    schema: v.literal('search/1'),
    licence: v.string(),
    attribution: v.string(),
    origin: v.tuple([v.number(), v.number()]),
    wards: v.array(v.pipe(v.string(), v.regex(/^E05\d{6}$/))),
    groups: v.array(group),
  }),
  v.check(
    ({ groups, wards }) => groups.every(({ places }) => places.flat().every(([ward]) => ward < wards.length)),
    'places do not match wards',
  ),
)
