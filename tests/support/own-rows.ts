import type { Council } from '../../scripts/council/read-council.ts'
import { wardShapes } from '../../scripts/steps/ward-shapes.ts'
import { ownTypes } from '../../src/catalogue/own-types.ts'
import type { Field } from '../../src/core/intake/field.ts'
import type { Dataset } from '../../src/core/intake/incident.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import { type ReadIncident, readIncident } from '../../src/core/intake/read-incident.ts'
import { wardFinder } from '../../src/core/intake/ward-finder.ts'

/** How rows of a council's own table are read in tests; what is not said is as in an import without a mapping file. */
export function settingOf(council: Council, dataset: Dataset, changes: Partial<IntakeSetting> = {}): IntakeSetting {
  return {
    dataset,
    names: council.names,
    wardsSince: '2022-05',
    wardAt: wardFinder(wardShapes(council.boundaries)),
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
