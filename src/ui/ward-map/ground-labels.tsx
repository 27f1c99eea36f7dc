import type { RefObject } from 'preact'
import { nameLinePx, type PlacedName } from '../../core/ground-names/lay-out-names.ts'
import { nameKinds } from '../../core/ground-names/name-kind.ts'
import type { Picture } from '../../core/picture/picture.ts'
import { slotClass } from './slot-class.ts'

interface Props {
  readonly svg: RefObject<SVGSVGElement | null>
  readonly placed: readonly PlacedName[]
  readonly picture: Picture
}

/** How far a line's foot lies above the lower edge of its box. */
const footPx = 3

/**
 * Names of streets, stations, parks and town centres, each in the colours of its ward. Hidden from the ear, which has the
 * search for them: there would be hundreds.
 */
export function GroundLabels({ svg, placed, picture }: Props) {
  const colours = new Map<string, string>(
    picture.symbol === 'circles'
      ? []
      : picture.readings.map((reading) => [reading.code, slotClass(reading, picture.legend.palette)]),
  )
  return (
    <svg class="ground-names" width="100%" height="100%" aria-hidden="true" ref={svg}>
      {nameKinds.map((kind) => (
        <g key={kind} class={`name-${kind}`} data-kind={kind}>
          {placed
            .filter(({ name }) => name.kind === kind)
            .map(({ name, box }) => (
              <text key={`${name.text} ${name.at}`} class={(name.ward && colours.get(name.ward)) ?? 'none'}>
                {name.lines.map((line, i) => (
                  <tspan
                    key={line}
                    x={((box.left + box.right) / 2).toFixed(1)}
                    y={(box.top + (i + 1) * nameLinePx - footPx).toFixed(1)}
                  >
                    {line}
                  </tspan>
                ))}
              </text>
            ))}
        </g>
      ))}
    </svg>
  )
}
