import { toDrawing } from '../../core/plane.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'

/** A pin with its name, at its place in per cent of the map and in px of its own, so that it does not grow with the map. */
export function SpotPin({ spot, places }: { spot: Spot; places: PlacesFile }) {
  const [x, y] = toDrawing(places.plane, [spot.lon, spot.lat])
  const percent = (value: number, whole: number) => `${((100 * value) / whole).toFixed(2)}%`
  const leftwards = x > 0.6 * places.width
  return (
    <svg class="map-spot" width="100%" height="100%" role="img" aria-label={`Marked on the map: ${spot.name}`}>
      <svg x={percent(x, places.width)} y={percent(y, places.height)} overflow="visible" width="1" height="1">
        <path class="spot-pin" d="M0 0C-2-8-9-11-9-19a9 9 0 0 1 18 0C9-11 2-8 0 0z" />
        <circle class="spot-eye" cx="0" cy="-19" r="3.5" />
        <text class="spot-name" x={leftwards ? -14 : 14} y="-15" text-anchor={leftwards ? 'end' : 'start'}>
          {spot.name}
        </text>
      </svg>
    </svg>
  )
}
