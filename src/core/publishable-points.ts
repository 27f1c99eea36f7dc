import type { Edition, Policy } from './disclosure.ts'

/**
 * What may go out of the incidents of one leaf type at places.
 * - `as-published`: at the publisher's own map points.
 * - `squares`: summed to squares of this side; no place is finer than that.
 * - `withheld`: nothing at any place.
 */
export type PointsVerdict =
  | { readonly kind: 'as-published' }
  | { readonly kind: 'squares'; readonly metres: number }
  | { readonly kind: 'withheld' }

/** No place of the public edition is finer. */
export const publicSquareMetres = 200

/**
 * The gate of incidents at places, as `publishable` is that of counts by area. Sensitive beats already-public. A count that
 * would be hidden by ward when it is small is small in every square, so only what its publisher prints at points goes out.
 * @source METHODS.md, Disclosure control
 */
export function publishablePoints(
  { policy, sensitive }: { readonly policy: Policy; readonly sensitive: boolean },
  edition: Edition,
): PointsVerdict {
  if (edition === 'officer') return { kind: 'as-published' }
  if (sensitive || policy.kind !== 'already-public') return { kind: 'withheld' }
  return { kind: 'squares', metres: publicSquareMetres }
}
