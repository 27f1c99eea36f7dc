import * as v from 'valibot'

/** The open files of the officer edition's own data, read strictly. They come with the page that shows own data. */

const text = v.string()
const code = v.pipe(text, v.regex(/^E05\d{6}$/))
const ring = v.array(v.tuple([v.number(), v.number()]))
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))

export const ownSettingSchema = v.strictObject({
  schema: v.literal('own-setting/1'),
  names: v.strictObject({
    wards: v.array(v.strictObject({ code, name: text })),
    aliases: v.array(
      v.strictObject({
        alias: text,
        code,
        rule: v.picklist(['resolve', 'refuse']),
        only: v.nullable(text),
        reason: text,
      }),
    ),
    oldWards: v.array(v.strictObject({ code, name: text, now: v.array(text) })),
  }),
  wardsSince: v.nullable(text),
  shapes: v.array(v.strictObject({ code, polygons: v.array(v.array(ring)) })),
})

const sealedName = v.pipe(text, v.regex(/^[0-9a-f]{16}\.bin$/))

/** `header` is null where nothing is sealed into the edition. */
export const sealedFileSchema = v.strictObject({
  schema: v.literal('own-sealed/1'),
  header: v.nullable(
    v.strictObject({
      schema: v.literal('sealed/1'),
      kdf: v.literal('PBKDF2-SHA-256'),
      rounds: natural,
      salt: v.pipe(text, v.regex(/^[0-9a-f]{32}$/)),
      index: sealedName,
      files: v.array(
        v.strictObject({ name: sealedName, bytes: natural, sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)) }),
      ),
    }),
  ),
})
