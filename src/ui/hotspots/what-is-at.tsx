import { useMemo } from 'preact/hooks'
import { toDrawing } from '../../core/plane.ts'
import type { HotspotState } from '../../store/hotspots/hotspot-store.ts'
import { type Act, noAct } from '../act.ts'
import { PlaceSearch } from '../search/place-search.tsx'
import type { HotspotAct } from './hotspot-act.ts'

/** What is at a ward, street, station, park or town centre: the search of the map page, asked of the hotspots. */
export function WhatIsAt({ state, act }: { state: HotspotState; act: HotspotAct }) {
  const { places, manifest, search, spot, view } = state
  const ward = places.wards.find(({ code }) => code === view.place)
  const asked = useMemo(
    (): Act => ({
      ...noAct,
      announce: act.announce,
      openSearch: act.openSearch,
      find: (code, place) => {
        if (place) act.find({ kind: 'at', at: toDrawing(places.plane, [place.lon, place.lat]) }, place)
        else if (code) act.choose({ place: code })
        else act.choose({ place: null })
      },
    }),
    [act, places],
  )
  return (
    <form class="controls what-is-at" aria-label="What is at a place" onSubmit={(event) => event.preventDefault()}>
      <h2 class="full">What is at …</h2>
      <PlaceSearch
        places={places}
        area={manifest.area.short}
        chosen={ward?.name ?? ''}
        search={search}
        spot={spot}
        act={asked}
      />
    </form>
  )
}
