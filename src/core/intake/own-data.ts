import type { Dataset, Incident } from './incident.ts'
import type { IntakeReport } from './intake-report.ts'

/**
 * A council's own table as the officer edition holds it, whether it was opened in the page or sealed into the build.
 * Private: it is in no public file, address or log.
 */
export interface OwnData {
  readonly dataset: Dataset
  readonly incidents: readonly Incident[]
  readonly report: IntakeReport
}
