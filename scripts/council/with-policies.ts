import type { Series } from '../../src/core/series.ts'
import type { Area } from './area.ts'

/** The series with the policies that the council decided on; one that is for officers only is not published at all. */
export function withPolicies(series: readonly Series[], policies: Area['policies']): Series[] {
  return series.flatMap((one): Series[] => {
    const decided = policies.get(one.id)
    if (decided === undefined) return [one]
    return decided === 'officer-only' ? [] : [{ ...one, policy: { kind: 'suppress', ...decided } }]
  })
}
