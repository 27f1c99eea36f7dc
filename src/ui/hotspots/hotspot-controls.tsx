import type { HotspotIndicatorChoice } from '../../core/hotspots/hotspot-indicators.ts'
import type { HotspotChoiceOf, HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { BandwidthMetres, CellMetres, HotspotView } from '../../core/hotspots/hotspot-view.ts'
import { Segments } from '../controls/segments.tsx'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  /** As asked for, also while its picture is on its way. */
  readonly view: HotspotView
  readonly choices: readonly HotspotIndicatorChoice[]
  /** What is counted, one of them: `burglary`. */
  readonly act: HotspotAct
}

/** What is mapped, and how: series, type, what is shown, and how far an incident reaches or how large a cell is. */
export function HotspotControls({ picture, view, choices, act }: Props) {
  const current = choices.find(({ indicators }) => indicators.some(({ id }) => id === view.indicator))
  return (
    <form class="controls" aria-label="What the map shows" onSubmit={(event) => event.preventDefault()}>
      <Picker
        id="series"
        label="Series"
        options={choices.map(({ id, label }) => ({ id, label }))}
        chosen={current?.id}
        choose={(id) => {
          const first = choices.find((choice) => choice.id === id)?.indicators[0]
          if (first) act.choose({ indicator: first.id, first: null, last: null, place: null })
        }}
      />
      {current && current.indicators.length > 1 && (
        <Picker
          id="type"
          label="Type"
          options={current.indicators}
          chosen={view.indicator}
          choose={(indicator) => act.choose({ indicator })}
        />
      )}
      <HowShown picture={picture} act={act} />
    </form>
  )
}

/** What is shown, and how far an incident reaches or how large a cell is. */
export function HowShown({ picture, act }: { picture: HotspotPicture; act: Pick<HotspotAct, 'choose'> }) {
  const shown = picture.view
  const { show } = shown
  return (
    <>
      <Segments
        legend="Show"
        name="show"
        choices={segmentsOf(picture.shows, show)}
        choose={(value) => act.choose({ show: value, place: null })}
      />
      <NotOffered choices={picture.shows} />
      {show === 'density' && (
        <Segments
          legend="Reach of each incident"
          name="reach"
          choices={segmentsOf(picture.bandwidths, shown.bandwidthMetres)}
          choose={(value) => act.choose({ bandwidthMetres: Number(value) as BandwidthMetres, place: null })}
        />
      )}
      {(show === 'squares' || show === 'hexagons' || show === 'significant') && hasChoice(picture.cellSizes) && (
        <Segments
          legend={show === 'hexagons' ? 'Width of a hexagon' : 'Side of a square'}
          name="cell"
          choices={segmentsOf(picture.cellSizes, shown.cellMetres)}
          choose={(value) => act.choose({ cellMetres: Number(value) as CellMetres, place: null })}
        />
      )}
    </>
  )
}

const hasChoice = (choices: readonly HotspotChoiceOf<number>[]) => choices.some(({ refused }) => refused === null)

/** Radio buttons of what can be chosen. */
function segmentsOf<T extends string | number>(choices: readonly HotspotChoiceOf<T>[], chosen: T) {
  return choices
    .filter(({ refused }) => refused === null)
    .map(({ value, label }) => ({ value: String(value) as `${T}`, label, chosen: value === chosen, closed: null }))
}

/** What these data cannot be shown as, and why. */
function NotOffered({ choices }: { choices: readonly HotspotChoiceOf<string | number>[] }) {
  const closed = choices.filter(({ refused }) => refused !== null)
  if (closed.length === 0) return null
  return (
    <details class="full not-offered">
      <summary>Not offered for these data</summary>
      <ul>
        {closed.map(({ value, label, refused }) => (
          <li key={value}>
            <b>{label}.</b> {refused}
          </li>
        ))}
      </ul>
    </details>
  )
}

interface PickerProps {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly parent?: string }[]
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

function Picker({ id, label, options, chosen, choose }: PickerProps) {
  return (
    <div class="field full">
      <label for={id}>{label}</label>
      <select id={id} onChange={(event) => choose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === chosen}>
            {option.parent ? `\u2003${option.label}` : option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
