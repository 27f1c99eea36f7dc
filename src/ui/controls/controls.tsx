import type { Picture } from '../../core/picture/picture.ts'
import type { Manifest, PlacesFile, SeriesEntry } from '../../core/published.ts'
import type { State } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { PlaceSearch } from '../search/place-search.tsx'
import { Segments } from './segments.tsx'

interface Props {
  readonly picture: Picture
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** What is chosen, also while its picture is on its way. */
  readonly indicator: string
  /** What the search has, and what it has marked. */
  readonly found: Pick<State, 'search' | 'spot'>
  readonly act: Act
}

/** What, when, where, how: in this order. */
export function Controls({ picture, manifest, places, indicator, found, act }: Props) {
  const open = manifest.series.filter((entry) => openIndicators(entry).length > 0)
  const current = open.find((entry) => openIndicators(entry).some((i) => i.indicator.id === indicator))
  return (
    <form class="controls" aria-label="What the map shows" onSubmit={(event) => event.preventDefault()}>
      <SeriesPicker open={open} current={current} act={act} />
      {current && <TypePicker series={current} indicator={indicator} act={act} />}
      <WhenChoice picture={picture} act={act} />
      <PlaceSearch
        places={places}
        area={manifest.area.short}
        chosen={picture.ward?.name ?? ''}
        search={found.search}
        spot={found.spot}
        act={act}
      />
      {picture.measures.length > 0 && (
        <Segments
          legend="Measure"
          name="measure"
          choices={picture.measures}
          choose={(measure) => act.choose({ measure, sort: null })}
        />
      )}
    </form>
  )
}

const openIndicators = (entry: SeriesEntry) => entry.indicators.filter((indicator) => indicator.file !== null)

function SeriesPicker({ open, current, act }: { open: SeriesEntry[]; current: SeriesEntry | undefined; act: Act }) {
  const choose = (id: string) => {
    const first = open.find((entry) => entry.series.id === id)?.indicators.find((indicator) => indicator.file)
    if (first) act.choose({ indicator: first.indicator.id, sort: null })
  }
  return (
    <div class="field">
      <label for="series">Series</label>
      <select id="series" onChange={(event) => choose(event.currentTarget.value)}>
        {open.map(({ series }) => (
          <option key={series.id} value={series.id} selected={series.id === current?.series.id}>
            {series.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function TypePicker({ series, indicator, act }: { series: SeriesEntry; indicator: string; act: Act }) {
  return (
    <div class="field">
      <label for="type">Type</label>
      <select id="type" onChange={(event) => act.choose({ indicator: event.currentTarget.value, sort: null })}>
        {openIndicators(series).map(({ indicator: { id, label, parent } }) => (
          <option key={id} value={id} selected={id === indicator}>
            {parent ? `\u2003${label}` : label}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The window's length, or which of the fixed periods; a series with one fixed period says so. */
function WhenChoice({ picture, act }: { picture: Picture; act: Act }) {
  const { time, when } = picture
  if (picture.lengths.length > 0) {
    return (
      <Segments legend="Period" name="length" choices={picture.lengths} choose={(length) => act.choose({ length })} />
    )
  }
  if (time.kind === 'periods' && time.windows.length > 1) return null
  return (
    <p class="field full fixed-period">
      <span class="field-label">Period</span> {time.kind === 'periods' && 'One fixed period: '}
      {when}
    </p>
  )
}
