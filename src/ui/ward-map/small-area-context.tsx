import { useEffect, useRef } from 'preact/hooks'
import type { Picture } from '../../core/picture/picture.ts'
import type { PlacesFile } from '../../core/published.ts'
import { fitTo } from './fit-to.ts'
import type { Camera } from './use-camera.ts'

interface Props {
  readonly picture: Picture
  readonly places: PlacesFile
  readonly camera: Camera
}

/**
 * What helps to find one's way among small areas: the names of the wards, as long as they have room, and the move to a
 * ward that was searched for.
 */
export function SmallAreaContext({ picture, places, camera }: Props) {
  const names = useRef<SVGSVGElement>(null)
  const ward = picture.chosen ? null : picture.ward
  const before = useRef(ward?.code)
  useEffect(() => {
    const path = places.wards.find(({ code }) => code === ward?.code)?.path
    const plane = names.current?.parentElement
    if (path && plane && before.current !== ward?.code) fitTo(path, places, plane, camera)
    before.current = ward?.code
  }, [ward?.code, places, camera])
  return (
    <svg class="map-labels ward-names" width="100%" height="100%" aria-hidden="true" ref={names}>
      {places.wards.map(({ code, label }) => (
        <text key={code} class={`ward-name v${label.nameFrom}`} {...at(label.at, places)}>
          {label.lines.map((line, n) => (
            <tspan key={line} x={at(label.at, places).x} dy={n === 0 ? `${-6 * (label.lines.length - 1)}px` : '13px'}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  )
}

const at = ([x, y]: readonly [number, number], { width, height }: PlacesFile) => ({
  x: `${((100 * x) / width).toFixed(1)}%`,
  y: `${((100 * y) / height).toFixed(1)}%`,
})
