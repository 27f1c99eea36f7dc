import { done, type Outcome } from '../../src/core/problem.ts'
import { foldPlace } from '../../src/core/search/fold.ts'
import { andThen, collect } from '../lib/outcomes.ts'
import type { FoundPlace } from '../steps/found-place.ts'
import { groupBy } from '../steps/group-by.ts'
import type { PlaceSource } from '../steps/place-source.ts'
import { pointInWard, type WardOutline } from '../steps/ward-at.ts'
import type { SourceContext } from './context.ts'
import { type PlaceFeature, readPlaceFeatures } from './place-features.ts'

/** What the two files call a thing, and what it is called here. What is not listed is an open space. */
const whatOf: Readonly<Record<string, string>> = {
  park: 'park',
  garden: 'garden',
  nature_reserve: 'nature reserve',
  'recreation ground or sports ground (OSM)': 'recreation or sports ground',
  'Other Sports Facility': 'recreation or sports ground',
  'Play Space': 'play area',
  'Playing Field': 'playing field',
  'Religious Grounds': 'churchyard',
  'Public Park Or Garden': 'park',
  'Allotments Or Community Growing Spaces': 'allotments',
}

const tables = ['park-points', 'park-areas'] as const

/**
 * Parks and open spaces with a name, from points and from areas: one place a name and ward, the point where there is one.
 * @source OpenStreetMap under the Open Database Licence, and OS Open Greenspace: the two together are under the former
 */
export async function readParks(
  context: SourceContext,
  outlines: readonly WardOutline[],
): Promise<Outcome<PlaceSource[]>> {
  const listed = tables.filter((table) => context.area.tables.has(table))
  const files = await Promise.all(listed.map((table) => readPlaceFeatures(context, table)))
  return andThen(collect(files), (found) => {
    const taken = new Set<string>()
    return done(
      found.map(({ file, sha256, features }) => {
        const named = features.filter((feature) => feature.name !== null)
        const groups = groupBy(named, ({ name, ward }) => `${foldPlace(name ?? '')}\n${ward}`)
        const fresh = [...groups].filter(([key]) => !taken.has(key))
        for (const [key] of fresh) taken.add(key)
        const nameless = features.length - named.length
        return {
          facts: { file, sha256, rows: features.length },
          places: fresh.flatMap(([, [first]]) => (first ? parkOf(first, outlines) : [])),
          leftOut: nameless > 0 ? [{ reason: 'without a name', rows: nameless }] : [],
        }
      }),
    )
  })
}

function parkOf({ name, ward, shape, properties }: PlaceFeature, outlines: readonly WardOutline[]): FoundPlace[] {
  const at = pointInWard(shape, ward, outlines)
  const said = properties['type'] ?? properties['kind']
  return at ? [{ kind: 'park', what: whatOf[String(said)] ?? 'open space', name: name ?? '', ward, at }] : []
}
