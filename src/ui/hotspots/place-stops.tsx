import { useRef, useState } from 'preact/hooks'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import { isArrow, placeTowards } from '../../core/hotspots/next-place.ts'
import { counted } from '../../core/shown-number.ts'
import type { Camera } from '../ward-map/use-camera.ts'
import type { HotspotAct } from './hotspot-act.ts'
import { markedPlaces } from './place-markers.tsx'

interface Props {
  readonly picture: HotspotPicture
  readonly chosen: string | null
  readonly act: HotspotAct
  readonly zoom: Camera['zoom']
}

/**
 * The marked places as a list box in the drawing: one stop for the tab key, arrows lead to the place that lies in their
 * direction, Enter chooses, Escape clears, plus and minus zoom.
 */
export function PlaceStops({ picture, chosen, act, zoom }: Props) {
  const group = useRef<SVGGElement>(null)
  const [stop, setStop] = useState<string | null>(null)
  const marked = picture.places.slice(0, markedPlaces)
  const current = marked.find(({ key }) => key === stop) ?? marked.find(({ key }) => key === chosen) ?? marked[0]
  if (!current) return null

  const focus = ({ key }: HotspotPlace) => {
    setStop(key)
    group.current?.querySelector<SVGElement>(`[data-place="${CSS.escape(key)}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { key } = event
    const end = key === 'Home' ? marked[0] : key === 'End' ? marked.at(-1) : undefined
    if (isArrow(key)) {
      const next = placeTowards(marked, current, key)
      if (next) focus(next)
    } else if (end) focus(end)
    else if (key === 'Enter' || key === ' ') act.choose({ place: current.key === chosen ? null : current.key })
    else if (key === 'Escape') act.choose({ place: null })
    else if (key === '+' || key === '=') zoom(1)
    else if (key === '-') zoom(-1)
    else return
    event.preventDefault()
  }
  return (
    <g
      ref={group}
      class="place-stops"
      role="listbox"
      aria-label={`Places on the map: ${picture.subtitle}`}
      aria-describedby="map-keys"
      onKeyDown={onKeyDown}
    >
      {marked.map((place, i) => (
        <g
          // The marks stay, and are other places as the window moves.
          key={i}
          class="place-stop"
          role="option"
          aria-selected={place.key === chosen}
          aria-label={sayPlace(place)}
          tabindex={place === current ? 0 : -1}
          data-place={place.key}
          onFocus={() => setStop(place.key)}
          onClick={(event) => {
            event.stopPropagation()
            act.choose({ place: place.key === chosen ? null : place.key })
          }}
        >
          <circle cx={place.at[0]} cy={place.at[1]} r="26" />
        </g>
      ))}
    </g>
  )
}

/** One sentence for the ear. */
function sayPlace({ rankWords, name, ward, count }: HotspotPlace): string {
  const where = ward && !name.includes(ward.name) ? `, ${ward.name} ward` : ''
  return `${rankWords}: ${name}${where}, ${counted(count, 'incident', 'incidents')} recorded`
}
