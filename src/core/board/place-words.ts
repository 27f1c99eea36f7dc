import { ordinal } from '../sentences/ordinal.ts'
import type { PlaceAmong } from './place-among.ts'

/** `18th of 32`, `1st of 3` */
export const placeWords = ({ place, of }: PlaceAmong): string => `${ordinal(place)} of ${of}`

/** `17th to 19th`, or one place where it is sure. */
export const placeRange = ({ low, high }: PlaceAmong): string =>
  low === high ? ordinal(low) : `${ordinal(low)} to ${ordinal(high)}`
