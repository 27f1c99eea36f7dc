import { isUnavailable } from '../unavailable.ts'
import { unreachable } from '../unreachable.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import type { HotspotSort } from './hotspot-view.ts'

/** The list in another order; equals stay in the order of the method. */
export function sortPlaces(places: readonly HotspotPlace[], sort: HotspotSort): HotspotPlace[] {
  return [...places].sort((a, b) => compared(a, b, sort))
}

function compared(a: HotspotPlace, b: HotspotPlace, sort: HotspotSort): number {
  switch (sort) {
    case 'rank':
      return a.rank - b.rank
    case 'count':
      return b.count - a.count
    case 'change':
      return differenceOf(b) - differenceOf(a) || 0
    case 'ward':
      return (a.ward?.name ?? '').localeCompare(b.ward?.name ?? '', 'en-GB')
    case 'name':
      return a.name.localeCompare(b.name, 'en-GB')
    default:
      return unreachable(sort)
  }
}

/** More than a year earlier, in incidents; where that is not known, last. */
const differenceOf = ({ change }: HotspotPlace) =>
  isUnavailable(change) ? Number.NEGATIVE_INFINITY : change.test.after - change.test.before
