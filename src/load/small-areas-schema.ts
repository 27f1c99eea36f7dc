import * as v from 'valibot'

/** The shape of the file of small areas, read strictly as those of `schemas.ts`; in a file of its own, as its loader is. */

const code = v.pipe(v.string(), v.regex(/^E01\d{6}$/))
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const orNone = v.nullable(code)

const smallArea = v.strictObject({
  code,
  name: v.string(),
  within: v.strictObject({ code: v.pipe(v.string(), v.regex(/^E05\d{6}$/)), name: v.string() }),
  slug: v.string(),
  residents: v.strictObject({ mid2022: natural }),
  hectares: v.number(),
  path: v.string(),
  label: v.strictObject({
    at: v.tuple([v.number(), v.number()]),
    lines: v.array(v.string()),
    valueFrom: natural,
    nameFrom: natural,
  }),
  next: v.tuple([orNone, orNone, orNone, orNone]),
})

export const smallAreasFileSchema = v.strictObject({
  schema: v.literal('small-areas/1'),
  areas: v.array(smallArea),
  borders: v.string(),
})
