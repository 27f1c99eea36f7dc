import type { WardNames } from '../ward-name.ts'
import type { WardShape } from './ward-finder.ts'

/**
 * What the officer edition reads files against: the very names and outlines of wards that the import in a terminal uses.
 * Public geography only. `own/setting.json`
 */
export interface OwnSetting {
  readonly schema: 'own-setting/1'
  readonly names: WardNames
  readonly wardsSince: string | null
  readonly shapes: readonly WardShape[]
}
