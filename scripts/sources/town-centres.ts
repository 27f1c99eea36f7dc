import { done, type Outcome } from '../../src/core/problem.ts'
import { andThen } from '../lib/outcomes.ts'
import type { PlaceSource } from '../steps/place-source.ts'
import { pointInWard, type WardOutline } from '../steps/ward-at.ts'
import type { SourceContext } from './context.ts'
import { readPlaceFeatures } from './place-features.ts'

/**
 * Town centres, each by one point that lies in it and in the ward it is given to.
 * @source Greater London Authority, Planning Data Map
 */
export async function readTownCentres(
  context: SourceContext,
  outlines: readonly WardOutline[],
): Promise<Outcome<PlaceSource>> {
  return andThen(await readPlaceFeatures(context, 'town-centres'), ({ file, sha256, features }) => {
    const places = features.flatMap(({ name, ward, shape }) => {
      const at = pointInWard(shape, ward, outlines)
      if (name === null || !at) return []
      return [{ kind: 'town-centre' as const, what: 'town centre', name: name.replace(/\s*\/\s*/g, '/'), ward, at }]
    })
    const nameless = features.length - places.length
    return done({
      facts: { file, sha256, rows: features.length },
      places,
      leftOut: nameless > 0 ? [{ reason: 'without a name', rows: nameless }] : [],
    })
  })
}
