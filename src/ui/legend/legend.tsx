import { useState } from 'preact/hooks'
import type { AreaCode } from '../../core/area-code.ts'
import { areaInfo } from '../../core/picture/areas.ts'
import { notShown, stateInfo } from '../../core/picture/describe.ts'
import type { Picture, ReadingState } from '../../core/picture/picture.ts'
import { counted } from '../../core/shown-number.ts'
import type { View } from '../../core/view.ts'
import type { Act } from '../act.ts'
import { Patterns } from '../ward-map/patterns.tsx'
import { palettePrefix } from '../ward-map/slot-class.ts'
import { DotStrip } from './dot-strip.tsx'
import { LegendChoices } from './legend-choices.tsx'

interface Props {
  readonly picture: Picture
  readonly hovered: AreaCode | null
  readonly view: View
  /** Whether there are classes that are frozen over time, and so a choice of them. */
  readonly frozen: boolean
  readonly act: Act
}

/** Always open: ranges with the number of areas in each, every value, the keys, and what fixes the classes. */
export function Legend({ picture, hovered, view, frozen, act }: Props) {
  const { legend } = picture
  const [open, setOpen] = useState(false)
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">{legend.title}</h2>
      <div data-scheme="light" class="legend-colours">
        {legend.classes.length > 0 && <Classes picture={picture} />}
        {legend.circles.length > 0 && <CircleSizes circles={legend.circles} />}
        {picture.readings.some((reading) => reading.value !== null) && <DotStrip picture={picture} hovered={hovered} />}
        <Keys picture={picture} />
      </div>
      {legend.note && <p class="tiny">{legend.note}</p>}
      {frozen && (
        <label class="check">
          <input
            type="checkbox"
            checked={view.classes === 'all'}
            onChange={(event) => act.choose({ classes: event.currentTarget.checked ? 'all' : 'recent' })}
          />
          <span>Colours by all years</span>
        </label>
      )}
      {frozen && (
        <details onToggle={() => setOpen(true)}>
          <summary>Other classes, smoothed rates</summary>
          {open && <LegendChoices picture={picture} view={view} act={act} />}
        </details>
      )}
    </section>
  )
}

function Classes({ picture: { by, legend } }: { picture: Picture }) {
  const { one, many } = areaInfo[by]
  const prefix = palettePrefix[legend.palette]
  return (
    <ol class="classes">
      {legend.classes.map(({ slot, label, areas }) => (
        <li key={slot}>
          <span class={`swatch ${slot === 0 ? 'nought' : `${prefix}-${slot}`}`} />
          <b>{label}</b> {counted(areas, one, many)}
        </li>
      ))}
    </ol>
  )
}

/** Px of the largest circle in the key; the map's grow with it. */
const keyRadius = 22

function CircleSizes({ circles }: { circles: Picture['legend']['circles'] }) {
  return (
    <ul class="circle-sizes">
      {circles.map(({ label, radius }) => {
        const r = radius * keyRadius
        return (
          <li key={label}>
            <svg width={2 * r + 2} height={2 * r + 2} aria-hidden="true">
              <circle cx={r + 1} cy={r + 1} r={r} />
            </svg>
            {label}
          </li>
        )
      })}
    </ul>
  )
}

const keyed: readonly Exclude<ReadingState, 'value'>[] = ['missing', 'suppressed', 'uncovered']

/**
 * The keys of what is on the map; all three stand ready in the drawing, each with its own pattern. Where the measure is
 * refused the hatch says so: there are figures, they are not shown.
 */
function Keys({ picture }: { picture: Picture }) {
  const areas = (state: ReadingState) => picture.readings.filter((reading) => reading.state === state).length
  return (
    <ul class="keys">
      {keyed.map((state) => (
        <li key={state}>
          <svg width="26" height="15" aria-hidden="true">
            <Patterns id={`key-${state}`} scale={1} />
            <rect class="key-land" x="0.5" y="0.5" width="25" height="14" />
            <rect x="0.5" y="0.5" width="25" height="14" fill={`url(#key-${state}-${state})`} />
          </svg>
          {picture.refused && state === 'missing' ? notShown : stateInfo[state].label}
          {areas(state) > 0 && ` (${areas(state)})`}
        </li>
      ))}
    </ul>
  )
}
