import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import { type LaidLabel, layOutLabels, markerPx, type WantedLabel } from '../../core/hotspots/place-labels.ts'
import type { Point } from '../../core/plane.ts'
import { labelWidths, type PlacesFile } from '../../core/published.ts'

/** So many places of the list are marked on the map. */
export const markedPlaces = 10

interface Props {
  readonly picture: HotspotPicture
  readonly places: PlacesFile
  readonly chosen: string | null
}

/** Px of a letter and a line of the labels, rounded up: a browser is not asked, so that the built page has them too. */
const [letterPx, wardLetterPx, linePx] = [6.6, 6.2, 14]

/** Numbers of the first places with their names, and the names of the wards where they have room; sizes are px. */
export function PlaceMarkers({ picture, places, chosen }: Props) {
  const marked = picture.places.slice(0, markedPlaces)
  const laid = new Map(
    layOutLabels(
      marked.map(({ at }) => at),
      [...marked.map(nameLabel), ...places.wards.map(wardLabel)],
      labelWidths,
      places.width,
    ).map((label) => [label.id, label]),
  )
  const x = (at: Point) => `${((100 * at[0]) / places.width).toFixed(2)}%`
  const y = (at: Point) => `${((100 * at[1]) / places.height).toFixed(2)}%`
  return (
    <svg class="map-labels hotspot-labels" width="100%" height="100%" aria-hidden="true">
      {places.around.map(
        ({ name, at }) =>
          at && (
            <text key={name} class="around-name" x={x(at)} y={y(at)}>
              {name}
            </text>
          ),
      )}
      {places.wards.map(({ code, label: { at, lines } }) => {
        const label = laid.get(code)
        return (
          label && (
            <text key={code} class={`hotspot-ward v${label.from}`} x={x(at)} y={y(at)}>
              {lines.map((line, i) => (
                <tspan key={line} x={x(at)} dy={i === 0 ? `${4 - 6.5 * (lines.length - 1)}px` : '13px'}>
                  {line}
                </tspan>
              ))}
            </text>
          )
        )
      })}
      {[...marked].reverse().map((place, i) => (
        <Marker
          // The marks stay, and show other places as the window moves.
          key={i}
          place={place}
          label={laid.get(place.key)}
          x={x(place.at)}
          y={y(place.at)}
          chosen={place.key === chosen}
        />
      ))}
    </svg>
  )
}

interface MarkerProps {
  readonly place: HotspotPlace
  readonly label: LaidLabel | undefined
  readonly x: string
  readonly y: string
  readonly chosen: boolean
}

function Marker({ place, label, x, y, chosen }: MarkerProps) {
  const beside = (markerPx + 4) * (label?.anchor === 'end' ? -1 : 1)
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible" class={chosen ? 'place-mark chosen' : 'place-mark'}>
      <circle class="place-dot" r={chosen ? 13 : 10} />
      <text class="place-number" y="4">
        {place.rank}
      </text>
      {label && (
        <text class={`place-name v${label.from}`} x={beside} y="4" text-anchor={label.anchor}>
          {shortName(place)}
        </text>
      )}
    </svg>
  )
}

/** `Around Rodborough Road` is where the marker stands. */
const shortName = ({ name }: HotspotPlace) => name.replace(/^Around /, '')

const nameLabel = (place: HotspotPlace): WantedLabel => ({
  id: place.key,
  at: place.at,
  width: letterPx * shortName(place).length + 4,
  height: linePx,
  side: 'beside',
})

const wardLabel = ({ code, label: { at, lines } }: PlacesFile['wards'][number]): WantedLabel => ({
  id: code,
  at,
  width: wardLetterPx * Math.max(...lines.map((line) => line.length)) + 4,
  height: linePx * lines.length,
  side: 'about',
})
