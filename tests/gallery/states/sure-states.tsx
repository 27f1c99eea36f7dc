import { count, missing, suppressed } from '../../../src/core/cell.ts'
import { defaultView } from '../../../src/core/view.ts'
import { noAct } from '../../../src/ui/act.ts'
import { WardCard } from '../../../src/ui/card/ward-card.tsx'
import { LegendChoices } from '../../../src/ui/legend/legend-choices.tsx'
import { SurePanel } from '../../../src/ui/sure/sure-panel.tsx'
import { WardTable } from '../../../src/ui/ward-table/ward-table.tsx'
import { month, period } from '../../support/parsed.ts'
import { MapAndLegend } from '../drawn.tsx'
import { type CellAt, counts, sure, usual, wardAt } from '../figures.ts'
import { type GalleryGroup, has, says } from '../gallery-state.ts'

/** In the last settled year Elmwick has twice as many as before, Ivybridge half as many. */
const moved: CellAt = (ward, at) => count(at < 54 || at > 68 ? 20 : ({ 4: 40, 8: 10 }[ward] ?? 20))

const settled = { end: month('2025-12') }
const chosen = { ...settled, ward: wardAt(4) }
const usualSure = sure(counts(usual), chosen)
const gaps = sure(
  counts((ward, at) => (ward === 2 ? missing('source-gap') : ward === 6 ? suppressed : usual(ward, at))),
  settled,
)
const fixed = sure(counts(usual, { kind: 'periods', periods: [period('2025-07..2026-06')] }), { ward: wardAt(4) })
const changes = sure(counts(moved), { ...settled, measure: 'change' })

export const sureStates: GalleryGroup = {
  id: 'sure',
  name: 'How sure is this',
  states: [
    {
      id: 'sure-change',
      name: 'A map of tested changes',
      look: 'Elmwick is higher and Ivybridge lower; the other ten show no clear change, and none is left uncoloured.',
      picture: changes,
      show: <MapAndLegend picture={changes} />,
      claims: [
        has('option', /^Elmwick: .*higher/),
        has('option', /^Ivybridge: .*lower/),
        has('option', /no clear change/i, 10),
      ],
    },
    {
      id: 'sure-card',
      name: 'The card with its statistics',
      look: 'Rank with its interval, interval of the rate, place among the limits, and the tested change.',
      picture: usualSure,
      show: <WardCard picture={usualSure} act={noAct} />,
      claims: [says(/^95% interval of the rate: /), says(/limits\)\.$/), says(/^Against /)],
    },
    {
      id: 'sure-card-fixed',
      name: 'The card of one fixed period',
      look: 'There is no year before, so no change is claimed.',
      picture: fixed,
      show: <WardCard picture={fixed} act={noAct} />,
      claims: [has('heading', 'Elmwick')],
    },
    {
      id: 'sure-choices',
      name: 'Other legends',
      look: 'Each way of making classes says how many wards would change colour.',
      picture: usualSure,
      show: <LegendChoices picture={usualSure} view={defaultView(usualSure.indicator)} act={noAct} />,
      claims: [has('radio', /would change colour$/, 2), has('textbox', 'Edges of your own')],
    },
    {
      id: 'sure-table',
      name: 'The table with its statistics',
      look: 'A rank never stands without its interval, and a change has its words.',
      wide: true,
      picture: gaps,
      show: <WardTable picture={gaps} sort={null} handling={[]} act={noAct} />,
      claims: [has('columnheader', 'Rank, 90% interval'), has('columnheader', 'Change')],
    },
    {
      id: 'sure-panel',
      name: 'Funnel, ranks and slopes',
      look: 'The chosen ward is marked in each chart; each has its words and its table.',
      wide: true,
      picture: usualSure,
      show: <SurePanel picture={usualSure} />,
      claims: [has('heading', 'How sure is this?'), says('Rate by number of residents')],
    },
    {
      id: 'sure-panel-gaps',
      name: 'Wards without a figure',
      look: 'They have no dot, no rank and no slope.',
      wide: true,
      picture: gaps,
      show: <SurePanel picture={gaps} />,
      claims: [has('heading', 'How sure is this?')],
    },
  ],
}
