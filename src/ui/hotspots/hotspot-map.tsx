import type { ComponentChildren } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { HotspotState } from '../../store/hotspots/hotspot-store.ts'
import { type Act, noAct } from '../act.ts'
import { useLazy } from '../use-lazy.ts'
import { mostDrawingScale, mostMapScale } from '../ward-map/camera-position.ts'
import { MapTools } from '../ward-map/map-tools.tsx'
import { SpotPin } from '../ward-map/spot-pin.tsx'
import { useCamera } from '../ward-map/use-camera.ts'
import type { Follow } from '../ward-map/ward-map.tsx'
import type { HotspotAct } from './hotspot-act.ts'
import { HotspotLayers } from './hotspot-layers.tsx'
import { PlaceMarkers } from './place-markers.tsx'
import { PlaceStops } from './place-stops.tsx'

/** What the map shows of the page's state. */
export type MapState = Pick<HotspotState, 'places' | 'renderer' | 'spot' | 'view' | 'inspection'> & {
  readonly shown: Pick<HotspotState['shown'], 'picture'>
}

interface Props {
  readonly state: MapState
  readonly act: HotspotAct
  /** Drawn upon the map, in its units. */
  readonly children?: ComponentChildren
}

const neverMounted = () => Promise.reject(new Error('the tools mount nothing'))

const loadStreets = () => import('./hotspot-streets.tsx').then(({ HotspotStreets }) => HotspotStreets)

/**
 * The map: the drawing is complete without WebGL and without script; where streets are wanted a renderer paints them, and
 * the same hotspots on them, beneath it. A click asks what the ground there holds.
 */
export function HotspotMap({ state, act, children }: Props) {
  const { places, renderer, spot, view, inspection } = state
  const { picture } = state.shown
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<SVGSVGElement>(null)
  const follow = useRef<Follow>(() => {})
  const [ready, setReady] = useState(false)
  const streets = renderer === 'streets'
  const Streets = useLazy(streets, loadStreets)
  const camera = useCamera(frame, {
    mostScale: ready ? mostMapScale : mostDrawingScale,
    beyond: () => act.mountMap && !streets && act.draw('streets'),
    moved: (plane) => follow.current(plane),
  })
  // The tools need only know whether there are streets to be had.
  const tools = useMemo((): Act => ({ ...noAct, draw: act.draw, mountMap: act.mountMap && neverMounted }), [act])
  const inspectThere = (event: MouseEvent) => {
    const at = drawing.current && pointIn(drawing.current, event)
    if (at) act.find({ kind: 'at', at }, null)
  }
  const classes = ['map', 'hotspot-map', camera.zoomed ? 'zoomed' : '', ready ? 'over-streets' : '']
  return (
    <div
      class={classes.filter(Boolean).join(' ')}
      ref={frame}
      data-scheme="light"
      data-renderer={ready ? 'streets' : 'outlines'}
    >
      {streets && Streets && act.mountMap && (
        <Streets
          places={places}
          mount={act.mountMap}
          picture={picture}
          follow={follow}
          refresh={camera.refresh}
          drawn={setReady}
          failed={(why) => act.draw('outlines', why)}
        />
      )}
      <div class="map-plane">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search asks the same of a name, by the keyboard. */}
        <svg class="map-drawing" viewBox={`0 0 ${places.width} ${places.height}`} ref={drawing} onClick={inspectThere}>
          <g class="around" aria-hidden="true">
            {places.around.map(({ name, path }) => (
              <path key={name} d={path} />
            ))}
          </g>
          <g class="hotspot-land" aria-hidden="true">
            {places.wards.map(({ code, path }) => (
              <path key={code} d={path} />
            ))}
          </g>
          <HotspotLayers picture={picture} inspection={inspection} />
          <g class="borders" aria-hidden="true">
            <path class="edge" d={places.borders} />
          </g>
          {children}
          <PlaceStops picture={picture} chosen={view.place} act={act} zoom={camera.zoom} />
        </svg>
        <PlaceMarkers picture={picture} places={places} chosen={view.place} act={act} />
        {spot && <SpotPin spot={spot} places={places} />}
      </div>
      <MapTools camera={camera} renderer={renderer} many="places" act={tools} />
      <p class="map-credit">
        Contains OS data © Crown copyright and database right 2022
        {ready && '. Railways, stations, parks © OpenStreetMap contributors, ODbL'}
      </p>
    </div>
  )
}

/** Where a click lies on the drawing, in its units. */
function pointIn(drawing: SVGSVGElement, { clientX, clientY }: MouseEvent): readonly [number, number] | null {
  const matrix = drawing.getScreenCTM()
  if (!matrix) return null
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
  return [x, y]
}
