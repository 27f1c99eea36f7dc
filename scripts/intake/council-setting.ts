import { createHash } from 'node:crypto'
import { ownTypes } from '../../src/catalogue/own-types.ts'
import type { Dataset } from '../../src/core/intake/incident.ts'
import type { IntakeSetting } from '../../src/core/intake/intake-setting.ts'
import type { Mapping } from '../../src/core/intake/mapping.ts'
import { wardFinder } from '../../src/core/intake/ward-finder.ts'
import type { Council } from '../council/read-council.ts'
import { wardShapes } from '../steps/ward-shapes.ts'

/** Rises when rows are read otherwise than before, so that files imported before are read anew. */
const readerVersion = 2

/** What rows of a council's own table are read against. @param today `2026-03-29` */
export function councilSetting(council: Council, dataset: Dataset, mapping: Mapping, today: string): IntakeSetting {
  return {
    dataset,
    names: council.names,
    wardsSince: council.area.wardsSince,
    wardAt: wardFinder(wardShapes(council.boundaries)),
    types: ownTypes[dataset],
    typeAnswers: mapping.types,
    dateOrder: mapping.dateOrder,
    today,
  }
}

/** A hash of all that decides how rows are read, but the day: what was in the future stays rejected until its file changes. */
export function settingHash(setting: IntakeSetting, mapping: Mapping): string {
  const { today: _, ...rest } = setting
  return createHash('sha256').update(JSON.stringify({ readerVersion, rest, mapping })).digest('hex').slice(0, 16)
}
