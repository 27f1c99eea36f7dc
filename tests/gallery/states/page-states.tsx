import type { BoardFile, Manifest } from '../../../src/core/published.ts'
import { BoardTables } from '../../../src/ui/about/board-tables.tsx'
import { IncidentsAtPlaces } from '../../../src/ui/about/incidents-at-places.tsx'
import { SearchedPlaces } from '../../../src/ui/about/searched-places.tsx'
import { Footer } from '../../../src/ui/page/footer.tsx'
import { Masthead } from '../../../src/ui/page/masthead.tsx'
import { type GalleryGroup, type GalleryState, has, lacks, neverSays, says } from '../gallery-state.ts'
import { syntheticArea } from '../synthetic-borough.ts'
import { tiny } from '../tiny-site.ts'

const part = (state: Omit<GalleryState, 'picture'>): GalleryState => ({ ...state, wide: true, picture: null })

const board: BoardFile = JSON.parse(tiny.files.get(tiny.manifest.board?.file ?? '') ?? '')

const { hotspots } = tiny.manifest

const searched: Manifest = {
  ...tiny.manifest,
  search: [
    {
      file: { file: 'search.json', bytes: 0, sha256: '' },
      licence: 'OGL v3.0',
      attribution: 'SYNTHETIC.',
      tables: [
        {
          id: 'streets',
          label: 'Streets',
          names: 12_345,
          sources: tiny.manifest.sources.slice(0, 1).map(({ id }) => id),
          notes: ['A street of two wards is there twice.'],
        },
      ],
    },
  ],
}

export const pageStates: GalleryGroup = {
  id: 'page',
  name: 'Head, foot and About the data',
  states: [
    part({
      id: 'masthead-public',
      name: 'Head of the public edition',
      look: 'The view that is open is named in bold and underlined; no bar stands above.',
      show: <Masthead current="Map" area={syntheticArea.name} root="#" officer={false} />,
      claims: [has('link', 'Map'), has('link', 'About the data'), neverSays(/not for publication/)],
    }),
    part({
      id: 'masthead-officer',
      name: 'Head of the officer edition',
      look: 'A bar that cannot be missed.',
      show: <Masthead current="About the data" area={syntheticArea.name} root="#" officer />,
      claims: [says('Officer edition: not for publication')],
    }),
    part({
      id: 'footer',
      name: 'Foot',
      look: 'Attributions in the words of their licences, each once.',
      show: (
        <Footer
          area={syntheticArea.name}
          wards={4}
          sources={[...tiny.manifest.sources, ...tiny.manifest.sources]}
          root="#"
        />
      ),
      claims: [has('link', 'Privacy'), says(/shows incidents recorded in the 4 wards/)],
    }),
    part({
      id: 'about-board',
      name: 'Figures of the board’s papers',
      look: 'Tables that open when pressed, and scroll by themselves where they are wider than the page.',
      show: (
        <div class="about">
          <BoardTables board={board} />
        </div>
      ),
      claims: [has('heading', 'Figures of the board’s papers'), lacks('heading', /NaN/)],
    }),
    part({
      id: 'about-points',
      name: 'Incidents at places, some of their types withheld',
      look: 'How fine they are, what is in no file, and every file with its size.',
      show: <div class="about">{hotspots && <IncidentsAtPlaces hotspots={hotspots} manifest={tiny.manifest} />}</div>,
      claims: [
        has('heading', 'Incidents at places'),
        has('link', 'Vehicle crime'),
        lacks('link', 'Possession of weapons'),
        says(/^Sensitive, and at no place: possession of weapons/),
      ],
    }),
    part({
      id: 'about-places',
      name: 'Places that can be found',
      look: 'How many names, whose they are, and under which licence.',
      show: (
        <div class="about">
          <SearchedPlaces manifest={searched} />
        </div>
      ),
      claims: [has('heading', 'Streets: 12,345 names'), says(/^Published as one file under OGL v3\.0/)],
    }),
  ],
}
