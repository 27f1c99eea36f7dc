import { count, missing, suppressed, uncovered } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import type { View } from '../../../src/core/view.ts'
import { noAct } from '../../../src/ui/act.ts'
import { WardTable } from '../../../src/ui/ward-table/ward-table.tsx'
import { counts, shown, usual, values, wardAt } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, says } from '../gallery-state.ts'
import { boroughOfLongNames } from '../synthetic-borough.ts'

const table = (
  state: Omit<GalleryState, 'show' | 'picture'>,
  picture: Picture,
  sort: View['sort'] = null,
): GalleryState => ({
  ...state,
  wide: true,
  picture,
  show: <WardTable picture={picture} sort={sort} handling={[]} act={noAct} />,
})

const rates = shown(counts(usual))
const mixed = shown(
  counts((ward, at) =>
    ward === 2 ? missing('source-gap') : ward === 6 ? suppressed : ward === 9 ? uncovered : usual(ward, at),
  ),
)

/** A table sorted by a column, with the ward that its first row then is. */
const sorted = (column: string, down: boolean, label: string, first: RegExp): GalleryState => {
  const order = down ? 'descending' : 'ascending'
  return table(
    {
      id: `table-by-${column}-${order}`,
      name: `By ${label.toLowerCase()}, ${order}`,
      look: `“${label}” is sorted ${order}, says so by its arrow, and the first row is ${first.source.slice(1)}.`,
      claims: [has('columnheader', label), has('row', first)],
    },
    rates,
    { column, down },
  )
}

export const tableStates: GalleryGroup = {
  id: 'table',
  name: 'Table',
  states: [
    table(
      {
        id: 'table-as-opened',
        name: 'As it opens',
        look: 'Largest first by the shown measure; each of its figures has the colour of its class.',
        claims: [has('heading', 'All 12 wards'), has('button', 'Download CSV'), has('rowheader', 'SYNTHETIC')],
      },
      rates,
    ),
    sorted('ward', false, 'Ward', /^Aldermoor/),
    sorted('ward', true, 'Ward', /^Low Marsh/),
    sorted('count', true, 'Recorded', /^Ivybridge/),
    sorted('rate', false, 'Per 1,000 residents a year', /^Low Marsh/),
    sorted('share', true, 'Share of the borough', /^Ivybridge/),
    sorted('hectare', false, 'Per hectare a year', /^Low Marsh/),
    table(
      {
        id: 'table-states',
        name: 'Rows without a figure',
        look: 'They stand last whichever way it is sorted, in words, and have no colour.',
        claims: [
          has('row', /^Chalk Hill( no data){4}$/),
          has('row', /^Gorse Common( hidden to protect small numbers){4}$/),
          has('row', /^Jarrow Lea( cover unknown){4}$/),
        ],
      },
      mixed,
      { column: 'rate', down: false },
    ),
    table(
      {
        id: 'table-chosen',
        name: 'A chosen row',
        look: 'Elmwick has a bar before its name, which is pressed.',
        claims: [has('button', 'Elmwick', 1, { pressed: true })],
      },
      shown(counts(usual), { ward: wardAt(4) }),
    ),
    table(
      {
        id: 'table-few',
        name: 'Too few for a share',
        look: 'Under 50 incidents no share is given: “not shown” in a whole column.',
        claims: [has('row', /not shown/, 13)],
      },
      shown(counts((ward, at) => count(at % 12 === ward ? 2 : 0))),
    ),
    table(
      {
        id: 'table-values',
        name: 'Values',
        look: 'An index has one column.',
        claims: [has('columnheader', 'Overall score'), says(/28\.0/)],
      },
      shown(values((ward) => count(7 * ward))),
    ),
    table(
      {
        id: 'table-long-names',
        name: 'Long names',
        look: 'Names break into lines; the figures stay in their columns.',
        claims: [has('button', 'Upper Ottershaw & Saint Bartholomew-on-the-Marsh')],
      },
      shown(counts(usual, undefined, boroughOfLongNames)),
    ),
  ],
}
