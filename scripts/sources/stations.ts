import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen } from '../lib/outcomes.ts'
import { groupBy } from '../steps/group-by.ts'
import type { PlaceSource } from '../steps/place-source.ts'
import { pointInWard, type WardOutline } from '../steps/ward-at.ts'
import type { SourceContext } from './context.ts'
import { readPlaceFeatures } from './place-features.ts'

/**
 * Stations in the council and near it. A name that is listed once a network is one station, where it is listed first.
 * @source OpenStreetMap, under the Open Database Licence
 */
export async function readStations(
  context: SourceContext,
  outlines: readonly WardOutline[],
): Promise<Outcome<PlaceSource>> {
  return andThen(await readPlaceFeatures(context, 'stations'), ({ file, sha256, features }) => {
    const named = features.filter((feature) => feature.name !== null)
    const places = [...groupBy(named, (feature) => feature.name ?? '')].flatMap(([name, [first]]) => {
      const at = first ? pointInWard(first.shape, first.ward, outlines) : null
      return first && at ? [{ kind: 'station' as const, what: 'station', name, ward: first.ward, at }] : []
    })
    const nameless = features.length - named.length
    return done({
      facts: { file, sha256, rows: features.length },
      places,
      leftOut: nameless > 0 ? [{ reason: 'without a name', rows: nameless }] : [],
    })
  })
}
