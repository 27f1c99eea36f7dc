import type { Dataset } from '../core/intake/incident.ts'
import type { series } from './series.ts'

/** A series that is counted from a council's own table: its types are the series' leaves. */
export interface OwnSeries {
  readonly series: (typeof series)[number]['id']
  readonly dataset: Dataset
}

/** Casework, alarms, hoax calls, police stops and welfare concerns are in none: they are published nowhere. */
export const ownSeries: readonly OwnSeries[] = [
  { series: 'own-asb', dataset: 'asb' },
  { series: 'own-environment', dataset: 'asb' },
  { series: 'own-cctv', dataset: 'cctv' },
]
