import type { PlaceAmong } from '../../core/board/place-among.ts'
import { placeRange, placeWords } from '../../core/board/place-words.ts'

/** A place is never told without how sure it is. */
export function Place({ place }: { place: PlaceAmong }) {
  return (
    <>
      <span class="place">{placeWords(place)}</span> <span class="range">({placeRange(place)})</span>
    </>
  )
}
