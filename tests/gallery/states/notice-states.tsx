import { count, missing, suppressed } from '../../../src/core/cell.ts'
import type { Files, Picture } from '../../../src/core/picture/picture.ts'
import type { WireCell } from '../../../src/core/published.ts'
import type { Shown } from '../../../src/store/shown-picture.ts'
import { noAct } from '../../../src/ui/act.ts'
import { Finding } from '../../../src/ui/page/finding.tsx'
import { Notices } from '../../../src/ui/page/notices.tsx'
import { Standstill } from '../../../src/ui/page/standstill.tsx'
import { month } from '../../support/parsed.ts'
import { counts, months, shown, usual } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, says } from '../gallery-state.ts'

interface Notice {
  readonly picture?: Picture
  readonly pending?: Shown['pending']
  readonly simpler?: string
}

/** The finding, with the notice that stands below it. */
const notice = (
  state: Omit<GalleryState, 'show' | 'picture'>,
  { picture = shown(counts(usual)), pending = null, simpler }: Notice,
): GalleryState => ({
  ...state,
  picture,
  show: (
    <div class="gallery-stack">
      <Finding picture={picture} />
      <Notices picture={picture} pending={pending} simpler={simpler ?? null} act={noAct} />
    </div>
  ),
})

/** Every ward is hidden, and the borough has so many a month, or is hidden as well. */
const hidden = (ofBorough: WireCell): Files => {
  const files = counts(() => suppressed)
  const { table } = files
  if (table.schema !== 'counts/1') throw new Error('not a table of counts')
  return { ...files, table: { ...table, borough: table.borough.map(() => ofBorough) } }
}

export const noticeStates: GalleryGroup = {
  id: 'notices',
  name: 'Notices',
  states: [
    notice(
      {
        id: 'notice-loading',
        name: 'Loading',
        look: 'A quiet line; the finding above is still that of the figures before.',
        claims: [says('Loading SYNTHETIC thefts: Theft from a person.')],
      },
      { pending: { label: 'SYNTHETIC thefts: Theft from a person', failed: null } },
    ),
    notice(
      {
        id: 'notice-failed',
        name: 'A file that did not load',
        look: 'In red: what failed, why, what still stands, and one thing to do.',
        claims: [
          says('SYNTHETIC thefts did not load'),
          says(/^Reason: the server answered 500\. The map and the table still show: /),
          has('button', 'Try again'),
        ],
      },
      { pending: { label: 'SYNTHETIC thefts', failed: 'the server answered 500' } },
    ),
    notice(
      {
        id: 'notice-refused-rate',
        name: 'A rate that is refused',
        look: 'The reason, and a button that shows what exists.',
        claims: [
          has('heading', 'This measure cannot be shown here'),
          says('Rates need residents: for windows that end before 2019 only counts are shown.'),
          has('button', 'Show counts'),
        ],
      },
      { picture: shown(counts(usual, months('2017-04', 48)), { end: month('2018-03') }) },
    ),
    notice(
      {
        id: 'notice-refused-share',
        name: 'A share of too few',
        look: 'It says how few there are.',
        claims: [says('Only 24 incidents were recorded: too few for percentages.'), has('button', 'Show counts')],
      },
      {
        picture: shown(
          counts((ward, at) => count(at % 12 === ward ? 2 : 0)),
          { measure: 'share' },
        ),
      },
    ),
    notice(
      {
        id: 'notice-refused-share-gap',
        name: 'A share without a whole',
        look: 'One ward’s figure is missing, so nothing is a share of anything.',
        claims: [says('A share needs the whole borough, and a ward’s figure is not there in this period.')],
      },
      {
        picture: shown(
          counts((ward, at) => (ward === 2 && at > 65 ? missing('source-gap') : usual(ward, at))),
          { measure: 'share' },
        ),
      },
    ),
    notice(
      {
        id: 'notice-simpler',
        name: 'A simpler map',
        look: 'Why streets are not drawn, and that nothing is lost; no button, as there is nothing to mend.',
        claims: [
          says('A simpler map is drawn: the graphics of this device were taken away. Every figure is the same.'),
          lacks('button', /./),
        ],
      },
      { simpler: 'the graphics of this device were taken away' },
    ),
    notice(
      {
        id: 'notice-hidden',
        name: 'Hidden by ward',
        look: 'The title says that it is hidden, and the lead has the borough’s figure.',
        claims: [has('heading', 'Hidden to protect small numbers'), says(/^SYNTHETIC recorded 36 thefts\. By ward/)],
      },
      { picture: shown(hidden(3)) },
    ),
    notice(
      {
        id: 'notice-hidden-borough',
        name: 'Hidden for the borough too',
        look: 'It is hidden and not missing, and no number is left behind.',
        claims: [has('heading', 'Hidden to protect small numbers'), says(/^By ward they are hidden/)],
      },
      { picture: shown(hidden('c')) },
    ),
    {
      id: 'notice-standstill',
      name: 'Standstill',
      look: 'Above the page as it was built: what did not come, what the page still is, and Try again.',
      picture: null,
      show: <Standstill what="The list of data" why="the network could not be reached" retry={() => {}} />,
      claims: [
        has('alert', ''),
        says(/^The list of data did not load: the network could not be reached\./),
        has('button', 'Try again'),
      ],
    },
  ],
}
