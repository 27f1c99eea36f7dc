import { useEffect, useMemo, useState } from 'preact/hooks'
import type { HotspotSurroundings } from '../../core/hotspots/hotspot-data.ts'
import type { HotspotPlace, HotspotTarget } from '../../core/hotspots/hotspot-picture.ts'
import { type HotspotView, longestWindow } from '../../core/hotspots/hotspot-view.ts'
import type { Incident } from '../../core/intake/incident.ts'
import type { IntakeReport } from '../../core/intake/intake-report.ts'
import type { OwnType } from '../../core/intake/own-type.ts'
import type { OwnFilter } from '../../core/own-views/own-filter.ts'
import {
  refusedSpots,
  type Spots,
  type SpotWords,
  spotData,
  spotsOf,
  spotsWords,
} from '../../core/own-views/own-spots.ts'
import { exportHandling, exportName } from '../../core/own-views/own-table.ts'
import { type Period, periodMonths } from '../../core/period.ts'
import type { PlacesFile } from '../../core/published.ts'
import { HotspotAccount } from '../../ui/hotspots/hotspot-account.tsx'
import { type HotspotAct, noHotspotAct } from '../../ui/hotspots/hotspot-act.ts'
import { HowShown } from '../../ui/hotspots/hotspot-controls.tsx'
import { HotspotLegend } from '../../ui/hotspots/hotspot-legend.tsx'
import { HotspotMap } from '../../ui/hotspots/hotspot-map.tsx'
import { HotspotNotices } from '../../ui/hotspots/hotspot-notices.tsx'
import { Inspector } from '../../ui/hotspots/inspector.tsx'
import { ListFiles, type ListFilesProps } from '../../ui/hotspots/list-files.tsx'
import { PlaceTable } from '../../ui/hotspots/place-table.tsx'
import type { OwnSpots, SpotDesk } from '../effects.ts'
import { BurntIn } from './burnt-in.tsx'
import { useSpots } from './use-spots.ts'
import { SyntheticTag, type ViewMark } from './view.tsx'

interface Props {
  /** Of the chosen ward, types and light, at all times. */
  readonly incidents: readonly Incident[]
  readonly types: readonly OwnType[]
  readonly filter: OwnFilter
  readonly period: Period
  readonly known: NonNullable<IntakeReport['months']>
  readonly words: SpotWords
  readonly places: PlacesFile
  readonly mark: ViewMark
  readonly spots: OwnSpots
}

/** Where within wards: the hotspots of what is chosen, by the analysis of the page of hotspots. */
export function WhereExactly(props: Props) {
  const { incidents, types, filter, period } = props
  const spots = useMemo(() => spotsOf(incidents, types, period), [incidents, types, period])
  const refused = refusedSpots(spots, filter.ward)
  const desk = useDesk(props.spots)
  return (
    <section class="own-view own-wide hotspots" aria-labelledby="view-where">
      <div class="view-head">
        <h3 id="view-where">Where exactly</h3>
        {props.mark.synthetic && <SyntheticTag />}
      </div>
      {refused ? (
        <>
          <p class="notice quiet">No map of places: {refused.unavailable}.</p>
          <p class="tiny">{spotsWords(spots)}</p>
        </>
      ) : desk.kind === 'ready' ? (
        <Mapped {...props} spotted={spots} desk={desk.desk} around={desk.around} />
      ) : (
        <p class="notice quiet">
          {desk.kind === 'loading' ? 'The ground is loading.' : `There is no map of places: ${desk.why}.`}
        </p>
      )}
    </section>
  )
}

type Desk =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'ready'; readonly desk: SpotDesk; readonly around: HotspotSurroundings }

/** The names and outlines that were asked for when the page was opened, and the worker that waits since then. */
function useDesk({ around, desk }: OwnSpots): Desk {
  const [found, setFound] = useState<Desk>({ kind: 'loading' })
  useEffect(() => {
    let isWanted = true
    void around.then((loaded) => {
      if (!isWanted) return
      setFound(loaded.kind === 'ready' ? { kind: 'ready', desk, around: loaded.value } : loaded)
    })
    return () => {
      isWanted = false
    }
  }, [around, desk])
  return found
}

type Choice = Pick<HotspotView, 'show' | 'bandwidthMetres' | 'cellMetres' | 'sort'>

const firstChoice: Choice = { show: 'density', bandwidthMetres: 300, cellMetres: 100, sort: 'rank' }

type MappedProps = Props & {
  readonly spotted: Spots
  readonly desk: SpotDesk
  readonly around: HotspotSurroundings
}

function Mapped({ spotted, types, filter, period, known, words, places, mark, desk, around }: MappedProps) {
  const [choice, setChoice] = useState(firstChoice)
  const [target, setTarget] = useState<HotspotTarget | null>(null)
  const { ward } = filter
  const { placed } = spotted
  const data = useMemo(
    () => (ward === 'none' ? null : spotData(placed, types, known, ward, words, around)),
    [placed, types, known, ward, words, around],
  )
  const place = target?.kind === 'place' ? target.key : null
  const view = viewOf(choice, period, known, place)
  const { picture, inspection, work, stop, retry } = useSpots(desk, data, view, target)
  const act: HotspotAct = {
    ...noHotspotAct,
    ...{ stop, retry },
    choose: ({ place: key, ...change }) => {
      if (key !== undefined) setTarget(key === null ? null : { kind: 'place', key })
      setChoice((before) => ({ ...before, ...chosenOf(change) }))
    },
    find: (found) => setTarget(found),
  }
  if (!picture) return <Waiting work={work} retry={retry} />
  // As the page of hotspots has it in its head: this page's policy lets script set it, and no style in the page.
  const ratio = (frame: HTMLDivElement | null) => {
    frame?.style.setProperty('--map-ratio', (places.width / places.height).toFixed(4))
  }
  const outside = Math.max(0, spotted.inPeriod - picture.total)
  return (
    <>
      <HotspotNotices work={work} picture={picture} simpler={null} act={act} />
      <div class="own-where-all" aria-busy={work.kind !== 'none'}>
        <p class="says">{picture.title}</p>
        <p>{picture.lead}</p>
        <p class="tiny">{spotsWords(spotted, work.kind === 'none' ? outside : 0)}</p>
        <div class="own-where">
          <form class="controls" aria-label="How places are shown" onSubmit={(event) => event.preventDefault()}>
            <HowShown picture={picture} act={act} />
          </form>
          <div class="own-where-map" ref={ratio}>
            <HotspotMap
              state={{ places, renderer: 'outlines', spot: null, view, inspection, shown: { picture } }}
              act={act}
            >
              {mark.synthetic && <BurntIn places={places} />}
            </HotspotMap>
          </div>
          <div class="own-where-beside">
            <HotspotLegend picture={picture} heading="h4" />
            {inspection ? (
              <Inspector picture={picture} inspection={inspection} act={act} heading="h4" />
            ) : (
              <p class="small">Choose a place in the list or on the map to see what it holds, by month and by type.</p>
            )}
          </div>
        </div>
        <PlaceTable
          picture={picture}
          view={view}
          heading="h4"
          act={act}
          actions={(rows) => <Files picture={picture} rows={rows} places={places} mark={mark} />}
        />
        <HotspotAccount picture={picture} />
      </div>
    </>
  )
}

/** The months of the page. A window that is longer than one that slides goes from the beginning of the table. */
function viewOf(choice: Choice, { first, last }: Period, known: Props['known'], place: string | null): HotspotView {
  const cumulative = first === known.first && periodMonths({ first, last }) > longestWindow
  return { indicator: 'own', first, last, cumulative, place, ...choice }
}

function chosenOf({ show, bandwidthMetres, cellMetres, sort }: Partial<HotspotView>): Partial<Choice> {
  return {
    ...(show && { show }),
    ...(bandwidthMetres && { bandwidthMetres }),
    ...(cellMetres && { cellMetres }),
    ...(sort && { sort }),
  }
}

/** Before there is a picture to stand in the meantime. */
function Waiting({ work, retry }: Pick<ReturnType<typeof useSpots>, 'work' | 'retry'>) {
  if (work.kind === 'failed') {
    return (
      <div class="notice error">
        <p>There is no map of places: {work.why}.</p>
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <div class="notice quiet">
      <label for="preparing">Preparing the map</label>
      <progress id="preparing" max={1} value={work.kind === 'preparing' ? work.done : 0} />
    </div>
  )
}

interface FilesProps extends Pick<Props, 'places' | 'mark'> {
  readonly picture: ListFilesProps['picture']
  readonly rows: readonly HotspotPlace[]
}

/** The list as files that say how they must be handled. No address reopens it: nothing of it may be in one. */
function Files({ picture, rows, places, mark }: FilesProps) {
  const handling = exportHandling(mark, 'Where exactly')
  return (
    <div class="actions">
      <ListFiles
        picture={picture}
        rows={rows}
        plane={places.plane}
        handling={handling}
        link={() => null}
        nameOf={(ending) => exportName('where-exactly', mark.id, mark.synthetic, ending)}
        of="Where exactly"
      />
    </div>
  )
}
