import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import { type LaidLabel, layOutLabels, markerPx, type WantedLabel } from '../../core/hotspots/place-labels.ts'
import { type Shift, spreadMarkers } from '../../core/hotspots/spread-markers.ts'
import type { Point } from '../../core/plane.ts'
import { labelWidths, type PlacesFile } from '../../core/published.ts'
import { useKept } from '../use-kept.ts'
import type { HotspotAct } from './hotspot-act.ts'

/** So many places of the list are marked on the map. */
export const markedPlaces = 10

interface Props {
  readonly picture: HotspotPicture
  readonly places: PlacesFile
  readonly chosen: string | null
  readonly act: HotspotAct
}

/** Px of the whole map for which marks that lie upon each other are spread: a phone's, the narrowest there is. */
const spreadWidth = 420
/** Px between the middles of two marks. */
const apartPx = 22

/** Px of a letter and a line of the labels, rounded up: a browser is not asked, so that the built page has them too. */
const [letterPx, wardLetterPx, aroundLetterPx, linePx] = [6.6, 6.2, 8.6, 14]

/** Numbers of the first places with their names, and the names of the wards where they have room; sizes are px. */
export function PlaceMarkers({ picture, places, chosen, act }: Props) {
  const keep = useKept()
  const marked = picture.places.slice(0, markedPlaces)
  const shifts = spreadMarkers(
    marked.map(({ at }) => at),
    spreadWidth / places.width,
    apartPx,
  )
  const shiftOf = (i: number): Shift => shifts[i] ?? [0, 0]
  const laid = new Map(
    layOutLabels(
      marked.map(({ at }, i) => ({ at, shift: shiftOf(i) })),
      [
        ...marked.map((place, i) => nameLabel(place, shiftOf(i))),
        ...places.wards.map(wardLabel),
        ...places.around.flatMap(aroundLabel),
      ],
      labelWidths,
      places.width,
    ).map((label) => [label.id, label]),
  )
  const x = (at: Point) => `${((100 * at[0]) / places.width).toFixed(2)}%`
  const y = (at: Point) => `${((100 * at[1]) / places.height).toFixed(2)}%`
  return (
    <svg class="map-labels hotspot-labels" width="100%" height="100%" aria-hidden="true">
      {places.around.map(({ name, at }) => {
        const label = laid.get(aroundId(name))
        return (
          at &&
          label &&
          keep(aroundId(name), [places, label.from], () => (
            <g key={name} class={`hotspot-around v${label.from}`}>
              <text class="around-name" x={x(at)} y={y(at)} dy="4">
                {name}
              </text>
            </g>
          ))
        )
      })}
      {places.wards.map(({ code, label: { at, lines } }) => {
        const label = laid.get(code)
        return (
          label &&
          keep(code, [places, label.from], () => (
            <text key={code} class={`hotspot-ward v${label.from}`} x={x(at)} y={y(at)}>
              {lines.map((line, i) => (
                <tspan key={line} x={x(at)} dy={i === 0 ? `${4 - 6.5 * (lines.length - 1)}px` : '13px'}>
                  {line}
                </tspan>
              ))}
            </text>
          ))
        )
      })}
      {marked.map(
        ({ at }, i) =>
          isShifted(shiftOf(i)) && (
            <svg key={i} x={x(at)} y={y(at)} width="1" height="1" overflow="visible" class="place-leader">
              <path d={`M0 0L${shiftOf(i).join(' ')}`} />
              <circle r="2.5" />
            </svg>
          ),
      )}
      {marked
        .map((place, i) => (
          <Marker
            // The marks stay, and show other places as the window moves.
            key={`mark-${i}`}
            place={place}
            label={laid.get(place.key)}
            x={x(place.at)}
            y={y(place.at)}
            shift={shiftOf(i)}
            chosen={place.key === chosen}
            press={() => act.choose({ place: place.key === chosen ? null : place.key })}
          />
        ))
        .reverse()}
    </svg>
  )
}

/** Nearer, the mark itself tells its point. */
const isShifted = ([x, y]: Shift) => Math.hypot(x, y) > 3

interface MarkerProps {
  readonly place: HotspotPlace
  readonly label: LaidLabel | undefined
  readonly x: string
  readonly y: string
  readonly shift: Shift
  readonly chosen: boolean
  readonly press: () => void
}

/** A number that the pointer can press; keys find the place in the list box of the drawing. */
function Marker({ place, label, x, y, shift, chosen, press }: MarkerProps) {
  const [right, down] = shift
  const beside = (markerPx + 4) * (label?.anchor === 'end' ? -1 : 1)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box of the drawing takes the keys.
    <svg
      x={x}
      y={y}
      width="1"
      height="1"
      overflow="visible"
      class={chosen ? 'place-mark chosen' : 'place-mark'}
      onClick={press}
    >
      <circle class="place-dot" cx={right} cy={down} r={chosen ? 13 : 10} />
      <text class="place-number" x={right} y={down + 4}>
        {place.rank}
      </text>
      {label && (
        <text class={`place-name v${label.from}`} x={right + beside} y={down + 4} text-anchor={label.anchor}>
          {shortName(place)}
        </text>
      )}
    </svg>
  )
}

/** `Around Rodborough Road` is where the marker stands. */
const shortName = ({ name }: HotspotPlace) => name.replace(/^Around /, '')

const nameLabel = (place: HotspotPlace, shift: Shift): WantedLabel => ({
  id: place.key,
  at: place.at,
  shift,
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

const aroundId = (name: string) => `around ${name}`

const aroundLabel = ({ name, at }: PlacesFile['around'][number]): WantedLabel[] =>
  at
    ? [{ id: aroundId(name), at, width: aroundLetterPx * name.length, height: linePx, side: 'about', beyond: true }]
    : []
