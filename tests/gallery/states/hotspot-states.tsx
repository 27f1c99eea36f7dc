import type { HotspotPicture, HotspotPlace } from '../../../src/core/hotspots/hotspot-picture.ts'
import { noHotspotAct } from '../../../src/ui/hotspots/hotspot-act.ts'
import { HotspotLegend } from '../../../src/ui/hotspots/hotspot-legend.tsx'
import { HotspotNotices } from '../../../src/ui/hotspots/hotspot-notices.tsx'
import { Inspector } from '../../../src/ui/hotspots/inspector.tsx'
import { ListActions } from '../../../src/ui/hotspots/list-actions.tsx'
import { PlaceTable } from '../../../src/ui/hotspots/place-table.tsx'
import { madeUpHotspotPlace, madeUpHotspots, madeUpInspection } from '../../support/made-up-hotspots.ts'
import { type GalleryGroup, has, lacks, says } from '../gallery-state.ts'
import { borough } from '../synthetic-borough.ts'

const picture = madeUpHotspots(borough)
const actionsOf = (shown: HotspotPicture) => (rows: readonly HotspotPlace[]) => (
  <ListActions picture={shown} rows={rows} plane={borough.plane} handling={[]} act={noHotspotAct} />
)
const table = (shown: HotspotPicture, place: string | null = null) => (
  <PlaceTable picture={shown} view={{ ...shown.view, place }} actions={actionsOf(shown)} act={noHotspotAct} />
)

export const hotspotStates: GalleryGroup = {
  id: 'hotspots',
  name: 'Hotspots',
  states: [
    {
      id: 'hotspots-legend',
      name: 'Legend with a hot class',
      look: 'Five classes; the third says “hot from here”, and only that one.',
      picture: null,
      show: <HotspotLegend picture={picture} />,
      claims: [says('hot from here', 1), says('170 or more')],
    },
    {
      id: 'hotspots-legend-empty',
      name: 'Legend of nothing',
      look: 'No class and no outline: the title and the notes stand alone.',
      picture: null,
      show: (
        <HotspotLegend
          picture={madeUpHotspots(borough, {
            legend: { ...picture.legend, classes: [] },
            significant: { unavailable: 'fewer than 60 incidents' },
            places: [],
          })}
        />
      ),
      claims: [has('heading', picture.legend.title), says(picture.legend.fixedBy)],
    },
    {
      id: 'hotspots-list',
      name: 'List of places',
      look: 'Ten of fifty, the second chosen; small numbers have a star, half-years a line and ticks.',
      picture: null,
      show: table(picture, 'h-1'),
      claims: [
        has('button', 'Around Made-up Road 2', 1, { pressed: true }),
        has('button', 'Show all 50'),
        has('columnheader', 'Rank'),
      ],
      wide: true,
    },
    {
      id: 'hotspots-list-untested',
      name: 'Changes that are not tested',
      look: 'The reason stands once above the list, “not tested” in each row.',
      picture: null,
      show: table(
        madeUpHotspots(borough, {
          places: [0, 1, 2].map((i) =>
            madeUpHotspotPlace(borough, i, { change: { unavailable: 'there is no year before' } }),
          ),
        }),
      ),
      claims: [says('not tested', 3), lacks('button', /Show all/)],
      wide: true,
    },
    {
      id: 'hotspots-list-empty',
      name: 'No place stands out',
      look: 'A sentence in the place of the table; nothing to download.',
      picture: null,
      show: table(madeUpHotspots(borough, { places: [] })),
      claims: [says('No place stands out in March 2024 to February 2025.'), lacks('button', 'Download CSV')],
      wide: true,
    },
    {
      id: 'hotspots-inspector',
      name: 'A chosen place',
      look: 'Why it is here, its months with those of the window in the accent colour, its types.',
      picture: null,
      show: <Inspector picture={picture} inspection={madeUpInspection(picture)} act={noHotspotAct} />,
      claims: [has('heading', '1. Around Made-up Road 1'), has('button', 'Clear'), says('Burglary of homes')],
    },
    {
      id: 'hotspots-inspector-empty',
      name: 'No place chosen',
      look: 'The card keeps its place and says how to choose.',
      picture: null,
      show: <Inspector picture={picture} inspection={null} act={noHotspotAct} />,
      claims: [has('heading', 'No place chosen'), lacks('button', 'Clear')],
    },
    {
      id: 'hotspots-preparing',
      name: 'Work that takes long',
      look: 'How far it is, and a way to stop it; the picture before stands.',
      picture: null,
      show: (
        <HotspotNotices work={{ kind: 'preparing', done: 0.4 }} picture={picture} simpler={null} act={noHotspotAct} />
      ),
      claims: [has('button', 'Stop'), says('Preparing the map')],
    },
    {
      id: 'hotspots-failed',
      name: 'A file that did not come',
      look: 'What failed, why, what still stands, and one way on.',
      picture: null,
      show: (
        <HotspotNotices
          work={{ kind: 'failed', why: 'the file is not there' }}
          picture={picture}
          simpler={null}
          act={noHotspotAct}
        />
      ),
      claims: [has('button', 'Try again'), says('The hotspots did not load')],
    },
    {
      id: 'hotspots-refused',
      name: 'A view that these data cannot carry',
      look: 'The refusal in words, with its reason.',
      picture: null,
      show: (
        <HotspotNotices
          work={{ kind: 'none' }}
          picture={madeUpHotspots(borough, { refusals: ['SYNTHETIC: a density needs exact places.'] })}
          simpler={null}
          act={noHotspotAct}
        />
      ),
      claims: [says('SYNTHETIC: a density needs exact places.')],
    },
  ],
}
