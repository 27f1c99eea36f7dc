import * as v from 'valibot'

/**
 * The shapes of the published files, read strictly: a field more or less means another version or a damaged file. Used
 * where files enter the page, and by the test that decodes everything that is published.
 */

const code = v.pipe(v.string(), v.regex(/^E05\d{6}$/))
const areaCode = v.pipe(v.string(), v.regex(/^E0[15]\d{6}$/))
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const period = v.strictObject({ first: month, last: month })
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const cell = v.union([v.number(), v.picklist(['x', 'c', 'u'])])
const countCell = v.union([natural, v.picklist(['x', 'c', 'u'])])
const text = v.string()
const texts = v.array(text)
const point = v.tuple([v.number(), v.number()])

const classes = v.strictObject({ zero: v.boolean(), edges: v.array(v.number()), low: v.number(), high: v.number() })
const frozen = v.strictObject({ recent: v.nullable(classes), all: v.nullable(classes) })
const lengths = v.picklist(['1', '3', '12', 'period'])
const byLength = v.record(lengths, frozen)

const times = v.union([
  v.strictObject({ kind: v.literal('months'), first: month, count: natural }),
  v.strictObject({ kind: v.literal('periods'), periods: v.array(period) }),
])

export const countFileSchema = v.pipe(
  v.strictObject({
    schema: v.literal('counts/1'),
    indicator: text,
    times,
    areas: v.array(areaCode),
    cells: v.array(v.array(countCell)),
    borough: v.array(countCell),
    keptToBorough: texts,
    classes: v.strictObject({ rate: byLength, share: byLength, hectare: byLength }),
    largest: v.record(lengths, v.strictObject({ recent: natural, all: natural })),
  }),
  v.check(({ cells, areas, borough, times: t }) => {
    const length = t.kind === 'months' ? t.count : t.periods.length
    return cells.length === areas.length && borough.length === length && cells.every((row) => row.length === length)
  }, 'rows do not match areas and times'),
)

export const valueFileSchema = v.pipe(
  v.strictObject({
    schema: v.literal('values/1'),
    indicator: text,
    areas: v.array(areaCode),
    cells: v.array(cell),
    borough: cell,
    beside: v.nullable(v.array(cell)),
    classes: v.nullable(classes),
    largest: v.number(),
  }),
  v.check(({ cells, areas }) => cells.length === areas.length, 'cells do not match areas'),
)

export const tableFileSchema = v.union([countFileSchema, valueFileSchema])

const place = v.strictObject({
  code,
  name: text,
  slug: text,
  residents: v.strictObject({ census2021: natural, mid2024: natural, bestFit: natural }),
  hectares: v.number(),
  path: text,
  label: v.strictObject({ at: point, lines: texts, valueFrom: natural, nameFrom: natural }),
  next: v.tuple([v.nullable(code), v.nullable(code), v.nullable(code), v.nullable(code)]),
})

export const placesFileSchema = v.strictObject({
  schema: v.literal('places/1'),
  width: v.number(),
  height: v.number(),
  plane: v.strictObject({ lon: v.number(), lat: v.number(), left: v.number(), top: v.number() }),
  wards: v.array(place),
  borders: text,
  around: v.array(v.strictObject({ name: text, path: text, at: v.nullable(point) })),
  aliases: v.array(v.strictObject({ alias: text, code, refused: v.nullable(text) })),
  oldWards: v.array(v.strictObject({ code, name: text, now: texts })),
})

const fileRef = v.strictObject({ file: text, bytes: natural, sha256: text })
const reconciled = v.strictObject({
  read: natural,
  placed: natural,
  notPlaced: natural,
  leftOut: v.array(v.strictObject({ reason: text, count: natural })),
})

/** Words of the catalogue travel as they are; what is computed from them is checked by the type system where it is made. */
const indicator = v.looseObject({ id: text, kind: v.picklist(['counts', 'values']), series: text, label: text })
const series = v.looseObject({ id: text, kind: v.picklist(['counts', 'values']), label: text, source: text })
const source = v.strictObject({ id: text, publisher: text, title: text, licence: text, attribution: text, home: text })

export const manifestSchema = v.strictObject({
  schema: v.literal('manifest/1'),
  edition: v.picklist(['public', 'officer']),
  handling: texts,
  version: text,
  area: v.strictObject({ code: text, name: text, short: text }),
  defaultIndicator: text,
  places: fileRef,
  smallAreas: v.nullable(fileRef),
  board: v.nullable(fileRef),
  quarters: fileRef,
  ground: v.strictObject({
    boundaries: v.nullable(fileRef),
    ogl: v.nullable(fileRef),
    osm: v.nullable(fileRef),
    lamps: v.nullable(fileRef),
  }),
  search: v.array(
    v.strictObject({
      file: fileRef,
      licence: text,
      attribution: text,
      tables: v.array(v.strictObject({ id: text, label: text, names: natural, sources: texts, notes: texts })),
    }),
  ),
  hotspots: v.nullable(
    v.strictObject({
      ground: fileRef,
      series: v.array(
        v.strictObject({
          id: text,
          cellMetres: v.nullable(natural),
          leaves: v.array(v.strictObject({ id: text, file: fileRef })),
        }),
      ),
    }),
  ),
  sources: v.array(source),
  series: v.array(
    v.strictObject({
      series,
      period: v.nullable(period),
      completeTo: v.nullable(month),
      gaps: v.array(v.strictObject({ ward: code, month, reason: text })),
      tables: v.array(v.strictObject({ file: text, sha256: text, rows: natural })),
      rows: v.nullable(reconciled),
      incidents: v.nullable(reconciled),
      found: texts,
      indicators: v.array(
        v.strictObject({ indicator, file: v.nullable(fileRef), boroughTotal: v.nullable(v.number()) }),
      ),
    }),
  ),
})

export const boardFileSchema = v.strictObject({
  schema: v.literal('board/1'),
  lines: v.array(
    v.strictObject({
      table: text,
      indicator: text,
      period: v.nullable(period),
      value: v.nullable(v.number()),
      unit: text,
      compared: v.nullable(v.strictObject({ period, value: v.number() })),
      changeAsPrinted: text,
      note: text,
    }),
  ),
})
