import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { Council } from '../../scripts/council/read-council.ts'
import { ownTypes } from '../../src/catalogue/own-types.ts'
import type { Field } from '../../src/core/intake/field.ts'
import type { Dataset } from '../../src/core/intake/incident.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import { type ReadIncident, readIncident } from '../../src/core/intake/read-incident.ts'
import { type WardShape, wardFinder } from '../../src/core/intake/ward-finder.ts'
import { parseWardCode } from '../../src/core/ward-code.ts'

/** The outlines of a council's wards, in degrees. */
export function wardShapes({ boundaries }: Pick<Council, 'boundaries'>): WardShape[] {
  const layer = boundaries.objects['wards'] as GeometryCollection
  return feature(boundaries, layer).features.flatMap(({ id, geometry }) => {
    const code = parseWardCode(String(id))
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : []
    return code ? [{ code, polygons: polygons as unknown as WardShape['polygons'] }] : []
  })
}

/** How rows of a council's own table are read in tests; what is not said is as in an import without a mapping file. */
export function settingOf(council: Council, dataset: Dataset, changes: Partial<IntakeSetting> = {}): IntakeSetting {
  return {
    dataset,
    names: council.names,
    wardsSince: '2022-05',
    wardAt: wardFinder(wardShapes(council)),
    types: ownTypes[dataset],
    typeAnswers: {},
    dateOrder: 'day-month',
    today: '2026-07-15',
    ...changes,
  }
}

/** Reads one row of a made-up file. */
export function readRow(values: Partial<Record<Field, string>>, setting: IntakeSetting): ReadIncident {
  return readIncident({ file: 'SYNTHETIC.csv', line: 2, values }, setting)
}
