import { count, missing } from '../../../src/core/cell.ts'
import type { Picture } from '../../../src/core/picture/picture.ts'
import { noAct } from '../../../src/ui/act.ts'
import { Timeline } from '../../../src/ui/timeline/timeline.tsx'
import { month, period } from '../../support/parsed.ts'
import { counts, months, shown, usual, values } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, neverSays, says } from '../gallery-state.ts'

const strip = (state: Omit<GalleryState, 'show' | 'picture'>, picture: Picture): GalleryState => ({
  ...state,
  wide: true,
  picture,
  show: <Timeline picture={picture} act={noAct} />,
})

const years = (first: number, length: number) =>
  Array.from({ length }, (_, i) => period(`${first + i}-04..${first + i + 1}-03`))

export const timeStates: GalleryGroup = {
  id: 'time',
  name: 'Time strip',
  states: [
    strip(
      {
        id: 'time-latest',
        name: 'The latest twelve months',
        look: 'The window’s bars are in the accent colour, the grip stands under its end, and no later step is open.',
        claims: [
          has('slider', 'End of the period on the map'),
          has('button', 'One period later', 1, { disabled: true }),
          has('button', 'One period earlier', 1, { disabled: false }),
          has('img', /bars from April 2020 to March 2026, .*Chosen: April 2025 to March 2026\.$/),
        ],
      },
      shown(counts(usual)),
    ),
    strip(
      {
        id: 'time-first',
        name: 'The first month',
        look: 'One bar is chosen at the very start, and no earlier step is open.',
        claims: [
          has('button', 'One period earlier', 1, { disabled: true }),
          says(/^Chosen: April 2020, [\d,]+ recorded$/),
        ],
      },
      shown(counts(usual), { length: '1', end: month('2020-04') }),
    ),
    strip(
      {
        id: 'time-gaps',
        name: 'Months without a figure',
        look: 'Gaps are left open, never a bar of nought, and the picture’s words count them.',
        claims: [has('img', /9 without a figure\./)],
      },
      shown(
        counts((ward, at) =>
          ward === 0 && (at % 24 === 20 || (at > 30 && at < 37)) ? missing('source-gap') : usual(ward, at),
        ),
        { length: '3' },
      ),
    ),
    strip(
      {
        id: 'time-no-total',
        name: 'A window over a gap',
        look: 'The borough has no figure in this window: the months are named, and no sum is claimed.',
        claims: [says('Chosen: April 2025 to March 2026'), neverSays(/[\d,]+ recorded$/)],
      },
      shown(counts((ward, at) => (ward === 0 && at === 66 ? missing('source-gap') : usual(ward, at)))),
    ),
    strip(
      {
        id: 'time-long',
        name: 'Sixteen years of months',
        look: '192 bars and their years fit; on a phone every fourth year is named.',
        claims: [has('img', /bars from April 2010 to March 2026/), says('2012')],
      },
      shown(counts(usual, months('2010-04', 192))),
    ),
    strip(
      {
        id: 'time-short',
        name: 'Two months',
        look: 'Two wide bars, each a window.',
        claims: [has('slider', 'End of the period on the map'), says(/^Chosen: March 2026/)],
      },
      shown(counts(usual, months('2026-02', 2)), { length: '1' }),
    ),
    strip(
      {
        id: 'time-periods',
        name: 'Several fixed periods',
        look: 'Each bar is a financial year with its name; a step is a year.',
        claims: [says(/each period$/), says('2019-20'), says(/^Chosen: April 2023 to March 2024/)],
      },
      shown(
        counts((ward, at) => count(40 + 9 * ward - 3 * at), { kind: 'periods', periods: years(2015, 11) }),
        {
          end: month('2024-03'),
        },
      ),
    ),
    strip(
      {
        id: 'time-nought',
        name: 'Nought in every month',
        look: 'No bar rises, and the scale still has a line at 1.',
        claims: [says(/, 0 recorded$/), has('img', /0 to 0 each, on a scale to 1\./)],
      },
      shown(counts(() => count(0))),
    ),
    strip(
      {
        id: 'time-one-period',
        name: 'One fixed period',
        look: 'There is nothing to choose, so there is no strip; the controls name the period.',
        claims: [lacks('slider', /./), lacks('region', 'Period')],
      },
      shown(counts(usual, { kind: 'periods', periods: [period('2025-07..2026-06')] })),
    ),
    strip(
      {
        id: 'time-none',
        name: 'Values without a period',
        look: 'No strip for an index or a census.',
        claims: [lacks('slider', /./), lacks('region', 'Period')],
      },
      shown(values((ward) => count(ward + 10))),
    ),
  ],
}
