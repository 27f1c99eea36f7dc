import { count, missing, suppressed } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import { noAct } from '../../../src/ui/act.ts'
import { WardCard } from '../../../src/ui/card/ward-card.tsx'
import { month } from '../../support/parsed.ts'
import { counts, months, shown, usual, values, wardAt } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, neverSays, says } from '../gallery-state.ts'
import { boroughOfLongNames } from '../synthetic-borough.ts'

const card = (state: Omit<GalleryState, 'show' | 'picture'>, picture: Picture): GalleryState => ({
  ...state,
  picture,
  show: <WardCard picture={picture} act={noAct} />,
})

const chosen = { ward: wardAt(4) }

export const cardStates: GalleryGroup = {
  id: 'card',
  name: 'Card of the chosen ward',
  states: [
    card(
      {
        id: 'card-empty',
        name: 'No ward chosen',
        look: 'The card keeps its place and says how to choose; there is nothing to clear.',
        claims: [has('heading', 'No ward chosen'), lacks('button', 'Clear')],
      },
      shown(counts(usual)),
    ),
    card(
      {
        id: 'card-chosen',
        name: 'A chosen ward',
        look: 'Four figures of Elmwick, each beside the borough’s.',
        claims: [has('heading', 'Elmwick'), has('button', 'Clear'), says(/^SYNTHETIC [\d,.%]+$/, 4)],
      },
      shown(counts(usual), chosen),
    ),
    card(
      {
        id: 'card-small',
        name: 'Small numbers',
        look: 'Fewer than 20 in the window: the card says that the rate moves a lot by chance.',
        claims: [says('Small numbers: fewer than 20, so the rate moves a lot by chance.')],
      },
      shown(
        counts((ward, at) => count((ward + at) % 3 === 0 ? 1 : 0)),
        chosen,
      ),
    ),
    card(
      {
        id: 'card-missing',
        name: 'No data',
        look: 'The ward and the borough have no figure in any measure: “no data”, and never 0.',
        claims: [says('no data', 4), says('SYNTHETIC no data', 4), neverSays('0')],
      },
      shown(
        counts((ward, at) => (ward === 4 && at > 65 ? missing('source-gap') : usual(ward, at))),
        chosen,
      ),
    ),
    card(
      {
        id: 'card-hidden',
        name: 'Hidden to protect small numbers',
        look: 'Long words in place of four figures, without breaking the card.',
        claims: [says('hidden to protect small numbers', 4)],
      },
      shown(
        counts(() => suppressed),
        chosen,
      ),
    ),
    card(
      {
        id: 'card-refused',
        name: 'A rate that is not shown',
        look: 'Counts are there, the rate is “not shown”.',
        claims: [says('not shown', 1), says('SYNTHETIC not shown', 1)],
      },
      shown(counts(usual, months('2017-04', 48)), { ...chosen, end: month('2018-03') }),
    ),
    card(
      {
        id: 'card-value',
        name: 'A value',
        look: 'An index has one figure and no counts.',
        claims: [says('Overall score'), says('28.0'), lacks('button', 'Show counts')],
      },
      shown(
        values((ward) => count(7 * ward)),
        chosen,
      ),
    ),
    card(
      {
        id: 'card-long-name',
        name: 'A long name',
        look: 'The name breaks into lines beside Clear.',
        claims: [has('heading', 'Upper Ottershaw & Saint Bartholomew-on-the-Marsh'), has('button', 'Clear')],
      },
      shown(counts(usual, undefined, boroughOfLongNames), { ward: wardAt(1) }),
    ),
    card(
      {
        id: 'card-long-word',
        name: 'A name of one long word',
        look: 'A word without a place to break stays within the card.',
        claims: [has('heading', 'Winterbourneabbasthorpe')],
      },
      shown(counts(usual, undefined, boroughOfLongNames), { ward: wardAt(0) }),
    ),
  ],
}
