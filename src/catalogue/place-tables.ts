import type { PlaceTable } from '../core/search/place-table.ts'

/** Every table of places that the search knows besides the wards. */
export const placeTables = [
  {
    id: 'streets',
    label: 'Streets',
    file: 'search-ogl',
    sources: ['police-uk', 'ons-boundaries'],
    notes: [
      'Names of the map points of data.police.uk: a street that is not there has no map point, which says nothing about it.',
      'One place for each name in each ward: the map point nearest to the middle of those that have the name, to some 10 m.',
      'The table holds names and places, no incidents and no dates.',
      'Names of no one place, such as “Supermarket”, are answered and not placed.',
    ],
  },
  {
    id: 'town-centres',
    label: 'Town centres',
    file: 'search-ogl',
    sources: ['gla-town-centres', 'ons-boundaries'],
    notes: ['One point inside each boundary. Brent Cross is not among them.'],
  },
  {
    id: 'osm-stations',
    label: 'Stations',
    file: 'search-osm',
    sources: ['osm', 'ons-boundaries'],
    notes: ['In the borough and near it. Brent Cross West, opened in December 2023, is missing.'],
  },
  {
    id: 'osm-parks',
    label: 'Parks and open spaces',
    file: 'search-osm',
    sources: ['osm', 'os-greenspace', 'ons-boundaries'],
    notes: [
      'One place for each name in each ward, so the two Victoria Parks of one ward are one.',
      'Not complete; what has no name cannot be found.',
    ],
  },
] as const satisfies readonly PlaceTable[]
