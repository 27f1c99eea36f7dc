import type { Area, PlacesFile } from '../../core/published.ts'
import type { DrawnPicture } from './drawn-picture.ts'
import { slotClass } from './slot-class.ts'

interface Props {
  readonly picture: DrawnPicture
  readonly places: Pick<PlacesFile, 'width' | 'height' | 'around'>
  /** Those of the readings, in their order. */
  readonly areas: readonly Area[]
}

/**
 * Values and names, in an SVG without a viewBox: their places are per cent of the map, their sizes px. The classes
 * `v3` and `n5` say from which width of the map a value and a name are shown; the style sheet does the rest, so that
 * they never overlap, with or without JavaScript.
 */
export function MapLabels({ picture, places, areas }: Props) {
  const place = ([x, y]: readonly [number, number]) => ({ x: percent(x, places.width), y: percent(y, places.height) })
  return (
    <svg class="map-labels" width="100%" height="100%" aria-hidden="true">
      {places.around.map(
        ({ name, at }) =>
          at && (
            <text key={name} class="around-name" {...place(at)}>
              {name}
            </text>
          ),
      )}
      {picture.readings.map((reading, i) => {
        const label = areas[i]?.label
        if (!label) return null
        const { x, y } = place(label.at)
        const colour = picture.symbol === 'circles' ? 'none' : slotClass(reading, picture.legend.palette)
        const long = reading.label.length > 5 ? ' long' : ''
        return (
          <text key={reading.code} class={`label${long} ${colour} v${label.valueFrom} n${label.nameFrom}`} x={x} y={y}>
            {label.lines.map((line, n) => (
              <tspan key={line} class="label-name" x={x} y={y} dy={`${-(label.lines.length - n) * 13 + 2}px`}>
                {line}
              </tspan>
            ))}
            <tspan class="label-value" x={x} y={y} dy="5px">
              {reading.label}
            </tspan>
          </text>
        )
      })}
    </svg>
  )
}

const percent = (value: number, whole: number) => `${((100 * value) / whole).toFixed(1)}%`
