import { useRef, useState } from 'preact/hooks'
import type { AreaCode } from '../../core/area-code.ts'
import { largestRadiusMetres } from '../../core/picture/circle-radius.ts'
import type { Reading } from '../../core/picture/picture.ts'
import { metresPerUnit } from '../../core/plane.ts'
import type { Area, PlacesFile } from '../../core/published.ts'
import type { Act } from '../act.ts'
import { useKept } from '../use-kept.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import { slotClass } from './slot-class.ts'
import type { Camera } from './use-camera.ts'

interface Props {
  readonly picture: DrawnPicture
  readonly places: PlacesFile
  /** Those of the readings, in their order. */
  readonly areas: readonly Area[]
  /** Of small areas; those of the wards are drawn in any case. */
  readonly borders: string | null
  readonly act: Pick<Act, 'choose' | 'hover'>
  readonly zoom: Camera['zoom']
  /** Id of what says which keys there are. */
  readonly keys?: string
}

/** In drawing units. */
const largestRadius = largestRadiusMetres / metresPerUnit

const arrows: Readonly<Record<string, number>> = { ArrowUp: 0, ArrowRight: 1, ArrowDown: 2, ArrowLeft: 3 }

/**
 * The wards or small areas as a list box: one stop for the tab key, arrows lead to the neighbour that lies in their
 * direction, Enter chooses, Escape clears, plus and minus zoom.
 */
export function WardShapes({ picture, places, areas, borders, act, zoom, keys = 'map-keys' }: Props) {
  const group = useRef<SVGGElement>(null)
  const keep = useKept()
  const [stop, setStop] = useState<AreaCode | null>(null)
  const known = areas.some(({ code }) => code === stop) ? stop : null
  const current = known ?? picture.chosen?.code ?? areas[0]?.code ?? null
  const chosen = picture.chosen?.code
  const outlined = [
    places.wards.find(({ code }) => code === picture.ward?.code),
    picture.by === 'ward' ? undefined : areas.find(({ code }) => code === chosen),
  ]

  const focus = (code: AreaCode) => {
    setStop(code)
    group.current?.querySelector<SVGElement>(`[data-area="${code}"]`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const area = areas.find(({ code }) => code === current)
    const next = area?.next[arrows[event.key] ?? -1]
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key in arrows) {
      if (next) focus(next)
    } else if (event.key === 'Enter' || event.key === ' ') {
      act.choose({ ward: current === chosen ? null : current })
    } else if (event.key === 'Escape') act.choose({ ward: null })
    else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else return
    event.preventDefault()
  }
  return (
    <>
      <g
        ref={group}
        class="wards"
        role="listbox"
        aria-label={`Map of ${picture.subtitle}`}
        aria-describedby={keys}
        onKeyDown={onKeyDown}
        onPointerLeave={() => act.hover(null)}
      >
        {picture.readings.map((reading, i) => {
          const [isChosen, isStop] = [reading.code === chosen, reading.code === current]
          return keep(reading.code, [reading, isChosen, isStop, act], () => (
            <WardShape
              key={reading.code}
              reading={reading}
              path={areas[i]?.path ?? ''}
              palette={picture.legend.palette}
              chosen={isChosen}
              stop={isStop}
              act={act}
              focused={() => setStop(reading.code)}
            />
          ))
        })}
      </g>
      <g class="borders" aria-hidden="true">
        {borders && <path class="fine" d={borders} />}
        <path class="casing" d={places.borders} />
        <path class="edge" d={places.borders} />
      </g>
      {picture.symbol === 'circles' && <Circles picture={picture} areas={areas} />}
      {outlined.map(
        (area) =>
          area && (
            <g
              key={area.code}
              class={`chosen-ward ${chosen && area.code !== chosen ? 'around-chosen' : ''}`}
              aria-hidden="true"
            >
              <path class="halo" d={area.path} />
              <path class="line" d={area.path} />
            </g>
          ),
      )}
    </>
  )
}

interface ShapeProps {
  readonly reading: Reading
  readonly path: string
  readonly palette: DrawnPicture['legend']['palette']
  readonly chosen: boolean
  readonly stop: boolean
  readonly act: Props['act']
  readonly focused: () => void
}

function WardShape({ reading, path, palette, chosen, stop, act, focused }: ShapeProps) {
  const { code, state } = reading
  return (
    <g
      class={`ward ${slotClass(reading, palette)}`}
      role="option"
      aria-selected={chosen}
      aria-label={reading.say}
      tabindex={stop ? 0 : -1}
      data-area={code}
      data-state={state}
      data-slot={reading.slot ?? ''}
      onClick={() => act.choose({ ward: chosen ? null : code })}
      onPointerEnter={() => act.hover(code)}
      onFocus={focused}
    >
      <path d={path} />
      {state !== 'value' && <path d={path} fill={`url(#map-${state})`} />}
    </g>
  )
}

/** Counts are circles: an area that grows with the count, whatever the size of the area. */
function Circles({ picture, areas }: { picture: DrawnPicture; areas: Props['areas'] }) {
  return (
    <g class="circles" aria-hidden="true">
      {picture.readings.map((reading, i) => {
        const [x = 0, y = 0] = areas[i]?.label.at ?? []
        return <circle key={reading.code} cx={x} cy={y} r={(reading.radius * largestRadius).toFixed(1)} />
      })}
    </g>
  )
}
