import { hotspotChoices } from '../../core/hotspots/hotspot-indicators.ts'
import type { HotspotState } from '../../store/hotspots/hotspot-store.ts'
import { withWholeDates } from '../page/whole-dates.ts'
import { LocationButton } from '../search/place-search.tsx'
import { useKept } from '../use-kept.ts'
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
import { ListActions } from './list-actions.tsx'
import { PlaceTable } from './place-table.tsx'
import { RepeatList } from './repeat-list.tsx'
import { SeasonChart } from './season-chart.tsx'
import { useAtRest } from './use-at-rest.ts'
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
  const { manifest, places, view, inspection, work, shown, search, spot, renderer, rendererNote } = state
  const { picture } = shown
  // A grip that is dragged changes the view at every step, and until the answer comes nothing but the timeline with it.
  const keep = useKept()
  const rest = useAtRest(picture, inspection)
  return (
    <>
      <main id="main" class={rest.picture === picture ? 'map-view hotspots' : 'map-view hotspots moving'}>
        <div class="top">
          <div class="story">
            {keep('finding', [picture], () => (
              <div class="finding">
                <h1>{picture.title}</h1>
                <p class="subtitle">{withWholeDates(picture.subtitle)}</p>
                {picture.lead && <p class="lead">{picture.lead}</p>}
              </div>
            ))}
            <HotspotNotices work={work} picture={picture} simpler={rendererNote} act={act} />
            {keep('controls', [picture, view.indicator, act], () => (
              <HotspotControls picture={picture} view={view} choices={hotspotChoices(manifest)} act={act} />
            ))}
            {keep('legend', [picture], () => (
              <HotspotLegend picture={picture} />
            ))}
            {keep('search', [search, spot, view.place, act], () => (
              <WhatIsAt state={state} act={act} />
            ))}
            {keep('inspector', [rest.picture, rest.inspection, act], () => (
              <Inspector picture={rest.picture} inspection={rest.inspection} act={act} />
            ))}
            {keep('account', [rest.picture], () => (
              <HotspotAccount picture={rest.picture} />
            ))}
            <EditionNote edition={manifest.edition} />
          </div>
          <div class="stage">
            {keep('map', [picture, inspection, view.place, spot, renderer, act], () => (
              <HotspotMap state={state} act={act} />
            ))}
            <HotspotTimeline picture={picture} view={view} act={act} />
          </div>
        </div>
        {keep('list', [rest.picture, view.place, view.sort, act], () => (
          <PlaceTable
            picture={rest.picture}
            view={view}
            actions={(rows) => (
              <ListActions
                picture={rest.picture}
                rows={rows}
                plane={places.plane}
                handling={manifest.handling}
                act={act}
              />
            )}
            act={act}
          />
        ))}
        {keep('repeats', [rest.picture.repeats, view.place, act], () => (
          <RepeatList picture={rest.picture} view={view} act={act} />
        ))}
        {keep('seasons', [rest.picture], () => (
          <SeasonChart picture={rest.picture} />
        ))}
      </main>
      <p class="hide" role="status">
        {said}
      </p>
    </>
  )
}
