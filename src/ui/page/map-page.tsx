import type { Shown } from '../../store/shown-picture.ts'
import type { State } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { Controls } from '../controls/controls.tsx'
import { later } from '../later.tsx'
import { LocationButton } from '../search/place-search.tsx'
import { Bars, Play, Timeline } from '../timeline/timeline.tsx'
import { useLazy } from '../use-lazy.ts'
import { PanButtons } from '../ward-map/map-tools.tsx'
import { WardMap } from '../ward-map/ward-map.tsx'
import { TableActions, WardTable } from '../ward-table/ward-table.tsx'
import { Finding } from './finding.tsx'
import { Notices } from './notices.tsx'

const Legend = later(() => import('../legend/legend.tsx').then((file) => file.Legend), 'legend-place')
const Caveats = later(() => import('./caveats.tsx').then((file) => file.Caveats), 'caveats-place')
const Card = later(() => import('../card/card.tsx').then((file) => file.Card))

/** What comes after the page answers; the build brings it first, so that pages are whole. */
export const laterParts = [Bars, Play, Legend, Card, PanButtons, TableActions, LocationButton, Caveats]

const loadSurePanel = () => import('../sure/sure-panel.tsx').then((file) => file.SurePanel)

interface Props {
  readonly state: State
  readonly shown: Shown
  /** What the live region says. */
  readonly said: string
  readonly act: Act
}

/**
 * The map view between the site's header and footer, which never change and are therefore markup only. The same is made
 * when the site is built and in the browser.
 */
export function MapPage({ state, shown, said, act }: Props) {
  const { manifest, places, smallAreas, view, hovered } = state
  const { picture } = shown
  const SurePanel = useLazy(picture.evidence !== null || picture.time.kind === 'none', loadSurePanel)
  const hasYears =
    picture.time.kind === 'months' && picture.symbol === 'choropleth' && picture.legend.palette === 'sequential'
  return (
    <>
      <main id="main" class="map-view">
        <div class="top">
          <div class="story">
            <Finding picture={picture} />
            <Notices {...shown} simpler={state.rendererNote} act={act} />
            <Controls
              picture={picture}
              manifest={manifest}
              places={places}
              indicator={view.indicator}
              found={state}
              act={act}
            />
            <Legend picture={picture} hovered={hovered} view={view} frozen={hasYears} act={act} />
            <Card picture={picture} smallAreas={smallAreas} act={act} />
            <Caveats picture={picture} />
          </div>
          <div class="stage">
            <WardMap
              picture={picture}
              places={places}
              smallAreas={smallAreas}
              hovered={hovered}
              renderer={state.renderer}
              spot={state.spot}
              search={state.search}
              act={act}
            />
            <Timeline picture={picture} act={act} />
          </div>
        </div>
        <WardTable picture={picture} sort={view.sort} handling={manifest.handling} act={act} />
        {SurePanel && <SurePanel picture={picture} />}
      </main>
      <p class="hide" role="status">
        {said}
      </p>
    </>
  )
}
