import type { Picture } from '../../core/picture/picture.ts'
import type { Place, PlacesFile, SmallArea, SmallAreasFile } from '../../core/published.ts'

/** What the readings of a picture are drawn on: its areas in the same order, and their borders. */
export interface Drawing {
  readonly areas: readonly (Place | SmallArea)[]
  readonly borders: string
}

export function drawingOf({ by }: Picture, places: PlacesFile, smallAreas: SmallAreasFile | null): Drawing {
  return by === 'small-area' && smallAreas ? smallAreas : { areas: places.wards, borders: places.borders }
}
