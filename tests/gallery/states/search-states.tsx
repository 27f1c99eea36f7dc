import { noAct } from '../../../src/ui/act.ts'
import { PlaceSearch } from '../../../src/ui/search/place-search.tsx'
import { type GalleryGroup, type GalleryState, has, lacks, says } from '../gallery-state.ts'
import { borough, syntheticArea } from '../synthetic-borough.ts'
import { AnsweredSearch, PointedList, ready, TypedSearch } from '../typed-search.tsx'

const idle = { places: borough, area: syntheticArea.short, search: { kind: 'idle' }, act: noAct } as const
const spot = { name: 'Hollin Wood', kind: 'park', lon: 0.07, lat: 51.48 } as const

const search = (state: Omit<GalleryState, 'picture'>): GalleryState => ({ ...state, picture: null })

export const searchStates: GalleryGroup = {
  id: 'search',
  name: 'Search',
  states: [
    search({
      id: 'search-idle',
      name: 'Nothing typed',
      look: 'The field reads “All wards”; using the location is offered, and where it stays.',
      show: <PlaceSearch {...idle} chosen="" spot={null} />,
      claims: [
        has('combobox', /^Find a ward/, 1, { expanded: false }),
        has('button', 'Use my location'),
        says(/It stays in this page\.$/),
      ],
    }),
    search({
      id: 'search-found',
      name: 'A place that was found',
      look: 'Its name stands in the field, its ward below.',
      show: <PlaceSearch {...idle} chosen="Hollin" spot={spot} />,
      claims: [has('combobox', /^Find a ward/), says('Hollin Wood, Hollin ward')],
    }),
    search({
      id: 'search-loading',
      name: 'Names are on their way',
      look: 'Wards are found at once; what else there is, is said to be loading.',
      show: <TypedSearch typed="zz" search={{ kind: 'loading' }} />,
      claims: [says('No place found. Names of streets and other places are loading.'), lacks('option', /./)],
    }),
    search({
      id: 'search-answers',
      name: 'Answers',
      look: 'Ward, town centre and station of one name: each says what it is and where, the ward first.',
      show: <TypedSearch typed="elmwick" />,
      claims: [
        has('option', 'Elmwick, ward'),
        has('option', 'Elmwick Broadway, town centre in Elmwick'),
        has('option', 'Elmwick Park, station in Elmwick'),
      ],
    }),
    search({
      id: 'search-more',
      name: 'More than are listed',
      look: 'Twelve streets of one name: eight are listed, and how many more there are is said.',
      show: <TypedSearch typed="high street" />,
      claims: [has('option', /^High Street, street in /, 8), says('4 more: type on')],
    }),
    search({
      id: 'search-pointed',
      name: 'An option that the keys point at',
      look: 'The second option is outlined and selected; the focus stays in the field.',
      show: <PointedList typed="elmwick" active={1} />,
      claims: [has('option', /./, 1, { selected: true }), has('combobox', /^Find/, 1, { expanded: true })],
    }),
    search({
      id: 'search-typo',
      name: 'A typing error',
      look: '“Kestrl Heth” still finds Kestrel Heath, as something to pick and not as a guess.',
      show: <TypedSearch typed="Kestrl Heth" />,
      claims: [has('option', 'Kestrel Heath, ward')],
    }),
    search({
      id: 'search-outside',
      name: 'A street outside',
      look: 'It is listed with the word “outside”.',
      show: <TypedSearch typed="outer road" />,
      claims: [has('option', 'Outer Road, street outside SYNTHETIC')],
    }),
    search({
      id: 'search-nothing',
      name: 'Nothing found',
      look: 'A line says so; there is no empty list.',
      show: <TypedSearch typed="qqqq" />,
      claims: [says('No place found.'), lacks('option', /./)],
    }),
    search({
      id: 'search-old-ward',
      name: 'A former ward',
      look: 'What replaced it is said in its place.',
      show: <AnsweredSearch typed="Chalk Pits" />,
      claims: [says(/“Chalk Pits” is the former ward Chalk Pits, .*; its area is now in Chalk Hill, Downside\./)],
    }),
    search({
      id: 'search-refused',
      name: 'A name that is refused',
      look: 'Why it is no ward, and which one may be meant.',
      show: <AnsweredSearch typed="Elmwick Station" />,
      claims: [
        says(/“Elmwick Station” is the name of a station and not of a ward\./),
        has('button', 'Did you mean Elmwick?'),
      ],
    }),
    search({
      id: 'search-postcode',
      name: 'A postcode',
      look: 'It is known for what it is, and that this edition has none.',
      show: <AnsweredSearch typed="NW9 5EB" />,
      claims: [says('Postcodes are not in this edition yet.')],
    }),
    search({
      id: 'search-file-missing',
      name: 'A file of names that did not come',
      look: 'Which names are missing, what still works, and one thing to do.',
      show: <TypedSearch typed="elmwick" search={{ ...ready, missing: ['Stations', 'Parks'] }} />,
      claims: [
        says(/^Stations and Parks did not load; wards can be found\./),
        has('button', 'Try again'),
        has('option', 'Elmwick, ward'),
      ],
    }),
  ],
}
