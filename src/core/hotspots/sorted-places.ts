import { isUnavailable } from '../unavailable.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import type { HotspotSort } from './hotspot-view.ts'

/** The list in another order: figures with the largest first, names by the alphabet; equals stay in the order of the method. */
export function sortedPlaces(places: readonly HotspotPlace[], by: HotspotSort): HotspotPlace[] {
  const compare = comparisons[by]
  return [...places].sort((a, b) => compare(a, b) || a.rank - b.rank)
}

type Compare = (a: HotspotPlace, b: HotspotPlace) => number

const comparisons: Record<HotspotSort, Compare> = {
  rank: (a, b) => a.rank - b.rank,
  count: (a, b) => b.count - a.count,
  change: (a, b) => more(b) - more(a),
  ward: (a, b) => byText(a.ward?.name ?? '\uffff', b.ward?.name ?? '\uffff'),
  name: (a, b) => byText(a.name, b.name),
}

/** By how many more incidents than a year earlier; where that is not known, last. */
const more = ({ change }: HotspotPlace) =>
  isUnavailable(change) ? -Number.MAX_VALUE : change.test.after - change.test.before

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
