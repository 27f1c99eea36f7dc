import type { Outcome } from '../../src/core/problem.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import type { SourceContext } from './context.ts'
import { readPoints } from './points.ts'

/** Burglary, December 2010 to February 2025, at map points. The table has one type only. */
export function readBurglaryPoints(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  return readPoints(context, { table: 'burglary-points', series: 'burglary', fixedLeaf: 'burglary' })
}
