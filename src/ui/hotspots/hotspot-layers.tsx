import type { HotspotInspection, HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
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
          <path class="snap-point" d={points.path} />
        </g>
      )}
      {!isUnavailable(significant) && (
        <g class={significant.isFine ? 'significant fine' : 'significant'} aria-hidden="true">
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
