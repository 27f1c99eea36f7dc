import type { VNode } from 'preact'
import type { Picture } from '../../src/core/picture/picture.ts'
import type { PlacesFile } from '../../src/core/published.ts'
import { defaultView } from '../../src/core/view.ts'
import type { WardCode } from '../../src/core/ward-code.ts'
import { noAct } from '../../src/ui/act.ts'
import { Legend } from '../../src/ui/legend/legend.tsx'
import { WardMap } from '../../src/ui/ward-map/ward-map.tsx'
import { borough } from './synthetic-borough.ts'

/** Frames that several states share: the components in them are the page's own. */

interface MapProps {
  readonly picture: Picture
  readonly places?: PlacesFile
  readonly hovered?: WardCode | null
}

/** The map beside its legend, as neither is read alone. */
export function MapAndLegend({ picture, places = borough, hovered = null }: MapProps) {
  return (
    <div class="gallery-map">
      <div class={ratioClass(places)}>
        <WardMap
          picture={picture}
          places={places}
          smallAreas={null}
          hovered={hovered}
          renderer="outlines"
          spot={null}
          search={{ kind: 'idle' }}
          act={noAct}
        />
      </div>
      <Legend picture={picture} hovered={hovered} view={defaultView(picture.indicator)} frozen={false} act={noAct} />
    </div>
  )
}

/** What lies on the map, on a plane as the map has one. */
export function OnPlane({ children, places = borough }: { children: VNode; places?: PlacesFile }) {
  return (
    <div class={ratioClass(places)}>
      <div class="map" data-scheme="light">
        <div class="map-plane">{children}</div>
      </div>
    </div>
  )
}

/** Says how wide a map is by its height, in thousandths: `ratio-1250`. The page turns it into a style. */
const ratioClass = ({ width, height }: PlacesFile) => `ratio-${Math.round((1000 * width) / height)}`
