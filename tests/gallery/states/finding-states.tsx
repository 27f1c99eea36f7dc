import { count, missing } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import { Caveats } from '../../../src/ui/page/caveats.tsx'
import { Finding } from '../../../src/ui/page/finding.tsx'
import { counts, shown, usual, values } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, says } from '../gallery-state.ts'

const finding = (state: Omit<GalleryState, 'show' | 'picture'>, picture: Picture): GalleryState => ({
  ...state,
  picture,
  show: <Finding picture={picture} />,
})

export const findingStates: GalleryGroup = {
  id: 'finding',
  name: 'Finding and caveats',
  states: [
    finding(
      {
        id: 'finding-highest',
        name: 'One ward is clearly highest',
        look: 'The title names it without reserve.',
        claims: [has('heading', 'Theft is highest in Gorse Common')],
      },
      shown(counts((ward) => count(ward === 6 ? 90 : 10))),
    ),
    finding(
      {
        id: 'finding-among',
        name: 'First and second cannot be told apart',
        look: 'The title says “among the highest”, and the lead that chance may be at work.',
        claims: [has('heading', /among the highest$/), says(/Close figures may differ by chance alone\.$/)],
      },
      shown(counts((ward) => count(ward === 6 ? 11 : 10))),
    ),
    finding(
      {
        id: 'finding-none',
        name: 'None recorded',
        look: 'Nought is said in words.',
        claims: [has('heading', 'Theft: none recorded'), says('No ward of SYNTHETIC has one on record.')],
      },
      shown(counts(() => count(0))),
    ),
    finding(
      {
        id: 'finding-too-few',
        name: 'Too few to compare',
        look: 'Every rate rounds to 0, yet something is on record: both are said.',
        claims: [has('heading', 'Theft: too few to compare'), says(/^Only 1 on record in SYNTHETIC/)],
      },
      shown(counts((ward, at) => count(ward === 11 && at === 71 ? 1 : 0))),
    ),
    finding(
      {
        id: 'finding-no-data',
        name: 'No data for this period',
        look: 'A title without a lead: there is nothing to say.',
        claims: [has('heading', 'No data for this period'), lacks('heading', /highest/)],
      },
      shown(counts(() => missing('source-gap'))),
    ),
    finding(
      {
        id: 'finding-value',
        name: 'A value',
        look: 'Values have no chance in them: the highest is named.',
        claims: [has('heading', 'Deprivation is highest in Low Marsh'), says('Low Marsh: 77.0.')],
      },
      shown(values((ward) => count(7 * ward))),
    ),
    {
      id: 'caveats-many',
      name: 'Every caveat at once',
      look: 'A gap, provisional months, the denominator and the season, then the date and the source.',
      picture: null,
      show: (
        <Caveats
          picture={shown(
            counts((ward, at) => (ward === 0 && at === 71 ? missing('source-gap') : usual(ward, at))),
            { length: '3' },
          )}
        />
      ),
      claims: [
        says(/^A month of this period is missing/),
        says(/are provisional/),
        says(/^Rates use: /),
        says('Data complete to 31 March 2026; later figures may change.'),
        says(/^Source: /),
      ],
    },
    {
      id: 'caveats-few',
      name: 'A value without a date',
      look: 'No date to which it is complete, and the source stands all the same.',
      picture: null,
      show: <Caveats picture={shown(values((ward) => count(ward)))} />,
      claims: [says(/^Source: /), says('Made up.')],
    },
  ],
}
