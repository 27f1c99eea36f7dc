import { renderToString } from 'preact-render-to-string'
import { openingHotspots } from '../../src/core/hotspots/hotspot-indicators.ts'
import { firstState } from '../../src/store/hotspots/hotspot-store.ts'
import { noHotspotAct } from '../../src/ui/hotspots/hotspot-act.ts'
import { HotspotsPage, laterHotspotParts } from '../../src/ui/hotspots/hotspots-page.tsx'
import { Footer } from '../../src/ui/page/footer.tsx'
import { Masthead } from '../../src/ui/page/masthead.tsx'
import { mapRatio, markPainted, readDocument, stepBack } from './document.ts'
import type { PageData } from './page-data.ts'

await Promise.all(laterHotspotParts.map((part) => part.arrive()))

/**
 * The hotspots with the opening view drawn in; without script picture and list stand.
 * @param script the page's bundled script, below the root
 */
export function hotspotsDocument(
  shell: string,
  { manifest, places, hotspots: picture }: PageData,
  script: string | null,
): string {
  const { area, edition, sources } = manifest
  const view = openingHotspots(manifest)
  const page =
    view && picture ? (
      <HotspotsPage state={firstState({ manifest, places }, view, picture)} said="" act={noHotspotAct} />
    ) : (
      <NoHotspots />
    )
  const header = renderToString(
    <Masthead current="Hotspots" area={area.name} root="../" officer={edition === 'officer'} />,
  )
  const footer = renderToString(<Footer area={area.name} wards={places.wards.length} sources={sources} root="../" />)
  const body = `${header}<div id="app" data-version="${manifest.version}">${renderToString(page)}</div>${footer}`
  return readDocument(
    shell,
    {
      title: `${picture?.title ?? 'Hotspots'} - Safer Wards, ${area.short}`,
      description: picture?.subtitle ?? 'Hotspots',
      body,
      depth: 1,
      script: picture ? script : null,
      inline: { style: mapRatio(places), head: stepBack, end: markPainted },
    },
    manifest,
  )
}

function NoHotspots() {
  return (
    <main id="main" class="sheet">
      <h1>No hotspots here</h1>
      <p>No series of this edition has places.</p>
    </main>
  )
}
