import type { HotspotInspection, HotspotPicture, HotspotPoint } from '../../core/hotspots/hotspot-picture.ts'
import { isUnavailable } from '../../core/unavailable.ts'

interface Props {
  readonly picture: HotspotPicture
  readonly inspection: HotspotInspection | null
}

/** One path a class, so that a window that moves sets five attributes; then the outlines of what is sure and chosen. */
export function HotspotLayers({ picture, inspection }: Props) {
  const { layers, significant, points, view } = picture
  return (
    <>
      <g class={`heat heat-${view.show}`} aria-hidden="true">
        {layers.map(({ class: number, path }) => (
          <path key={number} class={`heat-band hot-${number}`} data-class={number} d={path} />
        ))}
      </g>
      {points && view.show === 'points' && (
        <g class="snap-points" aria-hidden="true">
          <path class="snap-point" d={points.map(circlePath).join('')} />
        </g>
      )}
      {!isUnavailable(significant) && (
        <g class="significant" aria-hidden="true">
          <path class="significant-casing" d={significant.path} />
          <path class="significant-line" d={significant.path} />
        </g>
      )}
      {inspection && (
        <g class="chosen-ward" aria-hidden="true">
          <path class="halo" d={inspection.outline} />
          <path class="line" d={inspection.outline} />
        </g>
      )}
    </>
  )
}

/** In drawing units, of one incident: area grows with the count. */
const radiusOfOne = 2.4

/** All map points are one path: thousands of circles would cost each step of the window. */
function circlePath({ at: [x, y], count }: HotspotPoint): string {
  const radius = (radiusOfOne * Math.sqrt(count)).toFixed(1)
  const across = (2 * Number(radius)).toFixed(1)
  return `M${(x - Number(radius)).toFixed(1)} ${y.toFixed(1)}a${radius} ${radius} 0 1 0 ${across} 0a${radius} ${radius} 0 1 0 -${across} 0`
}
