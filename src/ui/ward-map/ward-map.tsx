import { useRef } from 'preact/hooks'
import type { Picture } from '../../core/picture/picture.ts'
import type { PlacesFile } from '../../core/published.ts'
import type { WardCode } from '../../core/ward-code.ts'
import type { Act } from '../act.ts'
import { MapLabels } from './map-labels.tsx'
import { MapTools } from './map-tools.tsx'
import { Patterns } from './patterns.tsx'
import { useCamera } from './use-camera.ts'
import { WardShapes } from './ward-shapes.tsx'

interface Props {
  readonly picture: Picture
  readonly places: PlacesFile
  readonly hovered: WardCode | null
  readonly act: Act
}

/** Units of the drawing in one px on a laptop's map: the scale of the patterns. */
const patternScale = 2.1

/** The SVG map: complete without WebGL and without JavaScript. */
export function WardMap({ picture, places, hovered, act }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const camera = useCamera(frame)
  const pointed = picture.readings.find((reading) => reading.ward === hovered)
  return (
    <div class={`map${camera.zoomed ? ' zoomed' : ''}`} ref={frame} data-scheme="light">
      <div class="map-plane">
        <svg class="map-drawing" viewBox={`0 0 ${places.width} ${places.height}`}>
          <Patterns id="map" scale={patternScale} />
          <g class="around" aria-hidden="true">
            {places.around.map(({ name, path }) => (
              <path key={name} d={path} />
            ))}
          </g>
          <WardShapes picture={picture} places={places} act={act} zoom={camera.zoom} />
        </svg>
        <MapLabels picture={picture} places={places} />
      </div>
      {pointed && (
        <p class="map-readout" aria-hidden="true">
          {pointed.say}
        </p>
      )}
      <MapTools camera={camera} />
      <p class="map-credit">Contains OS data © Crown copyright and database right 2022</p>
    </div>
  )
}
