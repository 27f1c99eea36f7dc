import type { HotspotInspection, HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import { type IsoMonth, monthName, shortMonth } from '../../core/iso-month.ts'
import { niceStepAbove } from '../../core/picture/nice-scale.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import { ChartFrame } from '../charts/chart-frame.tsx'
import { asSentence, sentence } from './as-sentence.ts'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  readonly inspection: HotspotInspection | null
  readonly act: Pick<HotspotAct, 'choose'>
  /** Where it stands among the headings of its page. */
  readonly heading?: 'h2' | 'h4'
}

/** What the chosen place, cell or ward holds: by month, by type, and why it is in the list. */
export function Inspector({ picture, inspection, act, heading: Heading = 'h2' }: Props) {
  if (!inspection) {
    return (
      <section class="card" aria-labelledby="chosen-title">
        <Heading id="chosen-title">No place chosen</Heading>
        <p class="small">Choose a place in the list or on the map, or search for one, to see what it holds.</p>
      </section>
    )
  }
  const { key, name, words, profile, types } = inspection
  const place = picture.places.find((one) => one.key === key)
  return (
    <section class="card inspector" aria-labelledby="chosen-title">
      <div class="card-head">
        <Heading id="chosen-title">{place ? `${place.rankWords}. ${name}` : name}</Heading>
        <button type="button" class="link" onClick={() => act.choose({ place: null })}>
          Clear
        </button>
      </div>
      <p class="small">{words}</p>
      {place && (
        <p>
          <b>Why it is here.</b> {place.why}
        </p>
      )}
      {place && place.pWords !== '' && <p class="small">{sentence(place.pWords)}</p>}
      <MonthBars months={profile.months} window={picture.window} says={profile.words} />
      {isUnavailable(types) ? <p class="small">{asSentence(types)}</p> : <TypeList types={types} />}
    </section>
  )
}

function TypeList({ types }: { types: Exclude<HotspotInspection['types'], { unavailable: string }> }) {
  if (types.length < 2) return null
  return (
    <dl class="facts">
      {types.map(({ id, label, count }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <b>{shownNumber(count)}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface MonthBarsProps {
  readonly months: HotspotInspection['profile']['months']
  readonly window: HotspotPicture['window']
  readonly says: string
}

/** Height of the plot, px. */
const plot = 56

/** Counts by month as bars, those of the window in the accent colour; the newest five years are drawn, all are in the table. */
function MonthBars({ months, window, says }: MonthBarsProps) {
  const drawn = months.slice(-60)
  const largest = Math.max(1, ...drawn.map(({ count }) => count ?? 0))
  const step = Math.max(1, niceStepAbove(largest))
  const bars = (is: (month: IsoMonth) => boolean) =>
    drawn
      .map(({ month, count }, i) =>
        count !== null && count > 0 && is(month) ? `M${i} 100V${(100 - (100 * count) / step).toFixed(1)}h.84V100` : '',
      )
      .join('')
  const isChosen = (month: IsoMonth) => month >= window.first && month <= window.last
  const [first, last] = [drawn[0]?.month, drawn.at(-1)?.month]
  const rows = [...months]
    .reverse()
    .map(({ month, count }) => [monthName(month), count === null ? 'no figure' : shownNumber(count)])
  return (
    <ChartFrame
      id="inspected-months"
      title="Recorded each month"
      says={says}
      height={plot + 34}
      table={{ heads: ['Month', 'Recorded'], rows }}
    >
      <text class="tick" x="0" y="10">
        {shownNumber(step)}
      </text>
      <svg
        class="month-bars"
        width="100%"
        y="14"
        height={plot}
        viewBox={`0 0 ${Math.max(1, drawn.length)} 100`}
        preserveAspectRatio="none"
      >
        <path class="all" d={bars((month) => !isChosen(month))} />
        <path class="chosen" d={bars(isChosen)} />
        <path class="floor" d={`M0 100H${drawn.length}`} />
      </svg>
      <text class="tick" x="0" y={plot + 30}>
        {first && shortMonth(first)}
      </text>
      <text class="tick last" x="100%" y={plot + 30}>
        {last && shortMonth(last)}
      </text>
    </ChartFrame>
  )
}
