import type { Outcome } from '../../src/core/problem.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import type { SourceContext } from './context.ts'
import { readPoints } from './points.ts'

/** Anti-social behaviour, January 2016 to June 2018, at map points. The table has one type only. */
export function readAsbPoints(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  return readPoints(context, { table: 'asb-points', series: 'asb-2016', fixedLeaf: 'asb' })
}
