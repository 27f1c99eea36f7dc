import { count } from '../../../src/core/cell.ts'
import { measureInfo } from '../../../src/core/measure.ts'
import type { Files } from '../../../src/core/picture/picture.ts'
import type { View } from '../../../src/core/view.ts'
import { noAct } from '../../../src/ui/act.ts'
import { Controls } from '../../../src/ui/controls/controls.tsx'
import { month, period } from '../../support/parsed.ts'
import { counts, months, shown, usual, values } from '../figures.ts'
import { type GalleryGroup, type GalleryState, has, lacks, says } from '../gallery-state.ts'
import { tiny } from '../tiny-site.ts'

const found = { search: { kind: 'idle' }, spot: null } as const

/** The controls of a made-up indicator, whose manifest has it alone. */
const controls = (
  state: Omit<GalleryState, 'show' | 'picture'>,
  files: Files,
  change: Partial<View> = {},
): GalleryState => {
  const picture = shown(files, change)
  const { manifest, places } = files
  return {
    ...state,
    picture,
    show: (
      <Controls
        picture={picture}
        manifest={manifest}
        places={places}
        indicator={picture.indicator}
        found={found}
        act={noAct}
      />
    ),
  }
}

export const controlStates: GalleryGroup = {
  id: 'controls',
  name: 'Controls',
  states: [
    {
      id: 'controls-many',
      name: 'Many series and types',
      look: 'What, when, where, how, in this order; kinds of a type are indented.',
      picture: tiny.picture({ indicator: 'crime-burglary' }),
      show: (
        <Controls
          picture={tiny.picture({ indicator: 'crime-burglary' })}
          manifest={tiny.manifest}
          places={tiny.places}
          indicator="crime-burglary"
          found={found}
          act={noAct}
        />
      ),
      claims: [has('combobox', 'Series'), has('combobox', 'Type'), has('radio', 'Count')],
    },
    controls(
      {
        id: 'controls-no-rates',
        name: 'Rates are closed for the whole series',
        look: 'A series that ends before 2019: the choice is struck through and the reason stands below.',
        claims: [
          has('radio', measureInfo.rate.label, 1, { disabled: true }),
          has('radio', 'Count', 1, { checked: true }),
          says('Rates need residents: for windows that end before 2019 only counts are shown.'),
        ],
      },
      counts(usual, months('2016-01', 30)),
    ),
    controls(
      {
        id: 'controls-short',
        name: 'A series that is too short',
        look: 'Five months: twelve months and financial years are closed, three months are open.',
        claims: [
          has('radio', '12 months', 1, { disabled: true }),
          has('radio', 'Financial year', 1, { disabled: true }),
          has('radio', '3 months', 1, { checked: true }),
          says('The series is too short.'),
        ],
      },
      counts(usual, months('2025-11', 5)),
    ),
    controls(
      {
        id: 'controls-open-refused',
        name: 'A rate that can be chosen, but not here',
        look: 'The window ends before 2019, others do not: the choice stays open, the notice says why nothing is shown.',
        claims: [has('radio', measureInfo.rate.label, 1, { checked: true, disabled: false })],
      },
      counts(usual, months('2017-04', 48)),
      { end: month('2018-03') },
    ),
    controls(
      {
        id: 'controls-one-period',
        name: 'One fixed period',
        look: 'No choice of a window: the period is written out.',
        claims: [says(/^Period One fixed period: 1 July 2025 to 30 June 2026$/), lacks('radio', '12 months')],
      },
      counts(usual, { kind: 'periods', periods: [period('2025-07..2026-06')] }),
    ),
    controls(
      {
        id: 'controls-periods',
        name: 'Several fixed periods',
        look: 'They are chosen on the strip, so no choice of a length stands here.',
        claims: [lacks('radio', '12 months'), has('radio', 'Count')],
      },
      counts((ward) => count(40 + ward), {
        kind: 'periods',
        periods: [period('2023-04..2024-03'), period('2024-04..2025-03')],
      }),
    ),
    controls(
      {
        id: 'controls-value',
        name: 'A value',
        look: 'An index has no measure to choose, and its date is written out.',
        claims: [says(/^Period Index of 2025$/), lacks('radio', /./)],
      },
      values((ward) => count(ward)),
    ),
  ],
}
