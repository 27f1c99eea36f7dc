import { lights } from '../../core/light.ts'
import { leastShaded } from '../../core/own-views/hour-grid.ts'
import { type LightCounts, lightNames, lightTable, lightWords } from '../../core/own-views/light-counts.ts'
import type { OwnFilter } from '../../core/own-views/own-filter.ts'
import { counted as countedAs, shownNumber } from '../../core/shown-number.ts'
import { View, type ViewMark } from './view.tsx'

interface Props {
  /** Of what is chosen, in any light. */
  readonly counts: LightCounts
  readonly chosen: OwnFilter['light']
  readonly counted: string
  readonly mark: ViewMark
}

/** Day, twilight and dark, by month of the year: it compares lights, so it keeps them all when one is chosen. */
export function LightView({ counts, chosen, counted, mark }: Props) {
  return (
    <View
      title="Day, twilight and dark"
      says={saysOf(counts)}
      note={noteOf(counts, chosen)}
      table={lightTable(counts, counted)}
      mark={mark}
      withoutTable={counts.timed === 0}
    >
      {counts.timed > 0 && <MonthBars counts={counts} />}
    </View>
  )
}

/** Height of the plot, px. */
const plot = 110

/** Each month of the year as a bar of its three lights; the table below has the figures. */
function MonthBars({ counts: { months } }: { counts: LightCounts }) {
  const most = Math.max(1, ...months.map(({ timed }) => timed))
  const height = (value: number) => (100 * value) / most
  return (
    <div class="light-bars" data-scheme="light">
      <svg width="100%" height={plot + 18} aria-hidden="true">
        <svg width="100%" height={plot} viewBox="0 0 12 100" preserveAspectRatio="none">
          {months.map(({ name, sums }, at) => {
            let top = 100
            return [...lights].reverse().map((light) => {
              top -= height(sums[light])
              return (
                <rect
                  key={`${name} ${light}`}
                  class={`light-${light}`}
                  x={at + 0.1}
                  width=".8"
                  y={top.toFixed(2)}
                  height={height(sums[light]).toFixed(2)}
                />
              )
            })
          })}
        </svg>
        {months.map(({ name }, at) => (
          <text key={name} class="tick middle" x={`${((100 * (at + 0.5)) / 12).toFixed(2)}%`} y={plot + 14}>
            {name.slice(0, 1)}
          </text>
        ))}
      </svg>
      <ul class="light-keys">
        {lights.map((light) => (
          <li key={light}>
            <svg width="14" height="14" aria-hidden="true">
              <rect class={`light-${light}`} x="1" y="1" width="12" height="12" />
            </svg>
            {lightNames[light]}
          </li>
        ))}
      </ul>
    </div>
  )
}

function saysOf({ sums, timed, spread, shares }: LightCounts): string {
  if (timed === 0) return 'None of these has a time of day.'
  const figure = (value: number) => shownNumber(value, spread > 0 ? 1 : 0)
  const parts = lights.map((light) => {
    const share = shares ? ` (${shownNumber(shares[light])}%)` : ''
    return `${figure(sums[light])} ${lightWords[light]}${share}`
  })
  const few = shares ? '' : ` Fewer than ${leastShaded} have a time: no shares are given.`
  return `${parts.join(', ')}.${few}`
}

function noteOf({ spread, untimed }: LightCounts, chosen: OwnFilter['light']): string {
  return [
    'Day is from sunrise to sunset at the middle of the borough; twilight is civil: the sun less than 6 degrees below the horizon. It says nothing of street lamps or clouds.',
    spread > 0
      ? `${countedAs(spread, 'has only a span and is', 'have only a span and are')} shared out over it; the filter takes a span for the light of more than half of it.`
      : '',
    untimed > 0 ? `${countedAs(untimed, 'has no time and is', 'have no time and are')} in none of the three.` : '',
    chosen ? 'Here all three are shown, whichever is chosen above.' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
