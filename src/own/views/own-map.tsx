import type { OwnFilter } from '../../core/own-views/own-filter.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { DrawnPicture } from '../../ui/ward-map/drawn-picture.ts'
import { MapLabels } from '../../ui/ward-map/map-labels.tsx'
import { WardShapes } from '../../ui/ward-map/ward-shapes.tsx'
import { BurntIn } from './burnt-in.tsx'

interface Props {
  readonly picture: DrawnPicture
  readonly places: PlacesFile
  readonly synthetic: boolean
  readonly choose: (ward: OwnFilter['ward']) => void
}

const stillCamera = () => {}

/** The drawing of the wards, with its keyboard: choosing a ward chooses it for every view. */
export function OwnMap({ picture, places, synthetic, choose }: Props) {
  const act = {
    choose: ({ ward }: { readonly ward?: unknown }) =>
      choose(places.wards.find(({ code }) => code === ward)?.code ?? null),
    hover() {},
  }
  return (
    <figure class="own-map" data-scheme="light">
      <p class="hide" id="own-map-keys">
        Arrow keys move between wards, Enter chooses, Escape clears.
      </p>
      <div class="own-plane">
        <svg viewBox={`0 0 ${places.width} ${places.height}`}>
          <WardShapes
            picture={picture}
            places={places}
            areas={places.wards}
            borders={null}
            act={act}
            keys="own-map-keys"
            zoom={stillCamera}
          />
          {synthetic && <BurntIn places={places} />}
        </svg>
        <MapLabels picture={picture} places={{ ...places, around: [] }} areas={places.wards} />
      </div>
      <figcaption class="tiny">Contains OS data © Crown copyright and database right 2022</figcaption>
    </figure>
  )
}
