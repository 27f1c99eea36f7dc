import type { Outcome } from '../../src/core/problem.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import type { SourceContext } from './context.ts'
import { readPoints } from './points.ts'

/** Street-level crime, January 2016 to June 2018, at map points. Categories that are series of their own are left out. */
export function readCrimePoints(context: SourceContext): Promise<Outcome<IncidentTable[]>> {
  return readPoints(context, { table: 'crime-points', series: 'crime-2016', fixedLeaf: null })
}
