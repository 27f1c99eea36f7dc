import type { SearchFile, SearchGroup, SearchPlace } from '../../src/core/search/search-file.ts'
import { searchStep } from '../../src/core/search/search-file.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import type { FoundPlace } from './found-place.ts'
import { groupBy } from './group-by.ts'
import { extent } from './plane.ts'

/** The published file of some places. The order of kinds, names and wards is that of the places. */
export function searchFile(
  places: readonly FoundPlace[],
  wards: readonly WardCode[],
  words: Pick<SearchFile, 'licence' | 'attribution'>,
): SearchFile {
  const steps = (degrees: number) => Math.round(degrees / searchStep)
  const positions = places.flatMap(({ at }) => (at ? [at.map(steps) as [number, number]] : []))
  const [west] = positions.length > 0 ? extent(positions.map(([east]) => east)) : [0]
  const [south] = positions.length > 0 ? extent(positions.map(([, north]) => north)) : [0]
  const placed = ({ ward, at }: FoundPlace): SearchPlace[] =>
    at ? [[ward === null ? -1 : wards.indexOf(ward), steps(at[0]) - west, steps(at[1]) - south]] : []
  const groups = groupBy(places, ({ kind, what }) => `${kind}\n${what}`)
  return {
    schema: 'search/1',
    ...words,
    origin: [degreesOf(west), degreesOf(south)],
    wards,
    groups: [...groups.values()].flatMap((group) => groupOf(group, placed)),
  }
}

/** Divided, not multiplied: 516123 steps are 51.6123 and not 51.612300000000005. */
const degreesOf = (steps: number) => steps / Math.round(1 / searchStep)

function groupOf(group: readonly FoundPlace[], placed: (place: FoundPlace) => SearchPlace[]): SearchGroup[] {
  const [first] = group
  const byName = groupBy(group, (place) => place.name)
  return first
    ? [
        {
          kind: first.kind,
          what: first.what,
          names: [...byName.keys()],
          places: [...byName.values()].map((same) => same.flatMap(placed)),
        },
      ]
    : []
}
