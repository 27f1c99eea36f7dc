import * as v from 'valibot'
import { paperSections } from '../core/board/paper-section.ts'

/** The shape of what the board page is made from. The browser does not load it: used by what checks published files. */

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
const period = v.strictObject({ first: month, last: month })
const natural = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.string()
const texts = v.array(text)

const change = v.union([
  v.strictObject({
    kind: v.literal('tested'),
    before: natural,
    after: natural,
    p: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    direction: v.picklist(['higher', 'lower', 'none']),
  }),
  v.strictObject({ kind: v.literal('untested'), before: natural, after: natural, reason: text }),
])
const comparison = v.union([
  v.strictObject({ kind: v.literal('compared'), period, change }),
  v.strictObject({ kind: v.literal('refused'), period, reason: text }),
])
const line = v.strictObject({
  id: text,
  label: text,
  parent: v.nullable(text),
  source: text,
  first: month,
  counts: v.array(natural),
  settled: month,
  breaks: v.array(v.strictObject({ month, reason: text })),
  withWards: v.boolean(),
  comparisons: v.array(v.strictObject({ quarter: comparison, year: comparison })),
})
const place = v.strictObject({ place: natural, low: natural, high: natural, of: natural })
const places = v.strictObject({
  own: text,
  of: natural,
  command: v.nullable(v.strictObject({ name: text, boroughs: texts })),
  lines: v.array(
    v.strictObject({
      id: text,
      label: text,
      quarters: v.array(
        v.strictObject({
          count: natural,
          fewest: natural,
          most: natural,
          london: place,
          command: v.nullable(v.strictObject({ counts: v.array(natural), place })),
        }),
      ),
    }),
  ),
})
const paper = v.strictObject({
  id: text,
  section: v.picklist(paperSections),
  indicator: text,
  period,
  value: v.number(),
  compared: v.nullable(v.strictObject({ period, value: v.number() })),
  printed: text,
  change: v.nullable(change),
  notes: texts,
})
const table = v.strictObject({
  id: text,
  caption: text,
  unit: text,
  months: v.array(month),
  rows: v.array(v.strictObject({ id: text, label: text, values: v.array(v.nullable(v.number())) })),
  notes: texts,
})
const account = v.strictObject({
  id: text,
  label: text,
  source: text,
  period: v.nullable(period),
  tables: v.array(v.strictObject({ file: text, sha256: text, rows: natural })),
  rows: v.strictObject({
    read: natural,
    placed: natural,
    notPlaced: natural,
    leftOut: v.array(v.strictObject({ reason: text, count: natural })),
  }),
  notes: texts,
})

export const quartersFileSchema = v.pipe(
  v.strictObject({
    schema: v.literal('quarters/1'),
    quarters: v.array(period),
    latest: v.pipe(v.number(), v.integer()),
    recorded: v.array(line),
    dashboards: v.array(line),
    places: v.nullable(places),
    papers: v.array(paper),
    tables: v.array(table),
    accounts: v.array(account),
  }),
  v.check(
    ({ quarters, recorded, dashboards, places: ranked }) =>
      [...recorded, ...dashboards].every(({ comparisons }) => comparisons.length === quarters.length) &&
      (ranked?.lines ?? []).every((one) => one.quarters.length === quarters.length),
    'lines do not match quarters',
  ),
)
