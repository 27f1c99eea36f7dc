import { useRef, useState } from 'preact/hooks'
import type { AreaCode } from '../../core/area-code.ts'
import { areaInfo } from '../../core/picture/areas.ts'
import type { Picture } from '../../core/picture/picture.ts'
import type { PlacesFile, SmallAreasFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { Renderer, SearchState } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { useLazy } from '../use-lazy.ts'
import { mostDrawingScale, mostMapScale } from './camera-position.ts'
import { MapLabels } from './map-labels.tsx'
import { MapTools } from './map-tools.tsx'
import { Patterns } from './patterns.tsx'
import { type PlaneOnScreen, useCamera } from './use-camera.ts'
import { WardShapes } from './ward-shapes.tsx'

interface Props {
  readonly picture: Picture
  readonly places: PlacesFile
  readonly smallAreas: SmallAreasFile | null
  readonly hovered: AreaCode | null
  readonly renderer: Renderer
  /** A place that was found and is marked. */
  readonly spot: Spot | null
  readonly search: SearchState
  readonly act: Act
}

/** Kinds of places whose tables are made with OpenStreetMap: credited where one is drawn. */
const isFromOpenStreetMap: { readonly [K in Spot['kind']]?: true } = { station: true, park: true }

/** Tells whatever is drawn beneath where the plane of the drawing has moved. */
export type Follow = (plane: PlaneOnScreen) => void

const loadStreets = () => import('./streets.tsx').then(({ Streets }) => Streets)
const loadContext = () => import('./small-area-context.tsx').then(({ SmallAreaContext }) => SmallAreaContext)
const loadSpotPin = () => import('./spot-pin.tsx').then(({ SpotPin }) => SpotPin)

/** Units of the drawing in one px on a laptop's map: the scale of the patterns. */
const patternScale = 2.1

/**
 * The map. The drawing is complete without WebGL and without JavaScript; where streets are wanted, a renderer paints the
 * same picture beneath it, and the drawing keeps keyboard, names, labels and camera.
 */
export function WardMap({ picture, places, smallAreas, hovered, renderer, spot, search, act }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const follow = useRef<Follow>(() => {})
  const [ready, setReady] = useState(false)
  const streets = renderer === 'streets'
  const Streets = useLazy(streets, loadStreets)
  const SpotPin = useLazy(spot !== null, loadSpotPin)
  const isSmall = picture.by === 'small-area'
  const SmallAreaContext = useLazy(isSmall, loadContext)
  const drawing = isSmall && smallAreas ? smallAreas : { areas: places.wards, borders: null }
  const camera = useCamera(frame, {
    mostScale: ready ? mostMapScale : mostDrawingScale,
    beyond: () => act.mountMap && !streets && act.draw('streets'),
    moved: (plane) => follow.current(plane),
  })
  const pointed = picture.readings.find((reading) => reading.code === hovered)
  const classes = ['map', camera.zoomed ? 'zoomed' : '', ready ? 'over-streets' : ''].filter(Boolean).join(' ')
  return (
    <div class={classes} ref={frame} data-scheme="light" data-renderer={ready ? 'streets' : 'outlines'}>
      {streets && Streets && act.mountMap && (
        <Streets
          places={places}
          mount={act.mountMap}
          picture={picture}
          hovered={hovered}
          spot={spot}
          search={search}
          openSearch={act.openSearch}
          follow={follow}
          refresh={camera.refresh}
          drawn={setReady}
          failed={(why) => act.draw('outlines', why)}
        />
      )}
      <div class="map-plane">
        <svg class="map-drawing" viewBox={`0 0 ${places.width} ${places.height}`}>
          <Patterns id="map" scale={patternScale} />
          <g class="around" aria-hidden="true">
            {places.around.map(({ name, path }) => (
              <path key={name} d={path} />
            ))}
          </g>
          <WardShapes picture={picture} places={places} {...drawing} act={act} zoom={camera.zoom} />
        </svg>
        {isSmall && SmallAreaContext && <SmallAreaContext picture={picture} places={places} camera={camera} />}
        <MapLabels picture={picture} places={places} areas={drawing.areas} />
        {spot && SpotPin && <SpotPin spot={spot} places={places} />}
      </div>
      {pointed && (
        <p class="map-readout" aria-hidden="true">
          {pointed.say}
        </p>
      )}
      <MapTools camera={camera} renderer={renderer} many={areaInfo[picture.by].many} act={act} />
      <p class="map-credit">
        Contains OS data © Crown copyright and database right 2022
        {ready && '. Railways, stations, parks © OpenStreetMap contributors, ODbL'}
        {!ready && spot && isFromOpenStreetMap[spot.kind] && '. Marked place © OpenStreetMap contributors, ODbL'}
      </p>
    </div>
  )
}
