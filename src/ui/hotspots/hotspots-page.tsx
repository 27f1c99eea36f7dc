import { hotspotChoices } from '../../core/hotspots/hotspot-indicators.ts'
import type { HotspotState } from '../../store/hotspots/hotspot-store.ts'
import { withWholeDates } from '../page/whole-dates.ts'
import { LocationButton } from '../search/place-search.tsx'
import { PanButtons } from '../ward-map/map-tools.tsx'
import { EditionNote } from './edition-note.tsx'
import { HotspotAccount } from './hotspot-account.tsx'
import type { HotspotAct } from './hotspot-act.ts'
import { HotspotControls } from './hotspot-controls.tsx'
import { HotspotLegend } from './hotspot-legend.tsx'
import { HotspotMap } from './hotspot-map.tsx'
import { HotspotNotices } from './hotspot-notices.tsx'
import { HotspotTimeline } from './hotspot-timeline.tsx'
import { Inspector } from './inspector.tsx'
import { PlaceTable } from './place-table.tsx'
import { RepeatList } from './repeat-list.tsx'
import { SeasonChart } from './season-chart.tsx'
import { WhatIsAt } from './what-is-at.tsx'

/** What comes after the page answers; the build brings it first, so that the page is whole. */
export const laterHotspotParts = [PanButtons, LocationButton]

interface Props {
  readonly state: HotspotState
  /** What the live region says. */
  readonly said: string
  readonly act: HotspotAct
}

/** The hotspots between the site's header and footer. The same is made when the site is built and in the browser. */
export function HotspotsPage({ state, said, act }: Props) {
  const { manifest, places, view, inspection } = state
  const { picture } = state.shown
  return (
    <>
      <main id="main" class="map-view hotspots">
        <div class="story">
          <div class="finding">
            <h1>{picture.title}</h1>
            <p class="subtitle">{withWholeDates(picture.subtitle)}</p>
            {picture.lead && <p class="lead">{picture.lead}</p>}
          </div>
          <HotspotNotices state={state} act={act} />
          <HotspotControls picture={picture} view={view} choices={hotspotChoices(manifest)} act={act} />
          <HotspotLegend picture={picture} />
          <WhatIsAt state={state} act={act} />
          <Inspector picture={picture} inspection={inspection} act={act} />
          <HotspotAccount picture={picture} />
          <EditionNote edition={manifest.edition} />
        </div>
        <div class="stage">
          <HotspotMap state={state} act={act} />
          <HotspotTimeline picture={picture} view={view} act={act} />
        </div>
        <PlaceTable picture={picture} view={view} places={places} act={act} />
        <RepeatList picture={picture} view={view} act={act} />
        <SeasonChart picture={picture} />
      </main>
      <p class="hide" role="status">
        {said}
      </p>
    </>
  )
}
