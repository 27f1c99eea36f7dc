import type { Incident } from '../../core/intake/incident.ts'
import { hoursWords } from '../../core/own-views/finding-words.ts'
import { type HourGrid, hourGrid, hourName, hourTable, leastShaded, weekdays } from '../../core/own-views/hour-grid.ts'
import { counted, shownNumber } from '../../core/shown-number.ts'
import { Scroll } from './scroll.tsx'
import { View, type ViewMark } from './view.tsx'

interface Props {
  readonly incidents: readonly Incident[]
  readonly mark: ViewMark
}

/** Hour by day of the week with its margins: a table whose cells are shaded. */
export function Hours({ incidents, mark }: Props) {
  const grid = hourGrid(incidents)
  return (
    <View
      title="Hour by day of the week"
      says={saysOf(grid)}
      note={noteOf(grid)}
      table={hourTable(grid)}
      mark={mark}
      withoutTable
    >
      {grid.timed > 0 && <Grid grid={grid} />}
    </View>
  )
}

const caption = 'Incidents by hour and day of the week, London local time'

function Grid({ grid }: { grid: HourGrid }) {
  const decimals = grid.spread > 0 ? 1 : 0
  const largest = Math.max(...grid.days.flat())
  const text = (value: number) => (value === 0 ? '0' : shownNumber(value, decimals))
  return (
    <Scroll label={caption}>
      <table class="hours">
        <caption class="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Hour from</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                <abbr title={day}>{day.slice(0, 3)}</abbr>
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {grid.byHour.map((inAll, hour) => (
            <tr key={hourName(hour)}>
              <th scope="row">{hourName(hour)}</th>
              {grid.days.map((day, at) => {
                const value = day[hour] ?? 0
                return (
                  <td key={weekdays[at]} class={grid.shaded ? shade(value, largest) : ''}>
                    {text(value)}
                  </td>
                )
              })}
              <td class="margin">{text(inAll)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All</th>
            {grid.byDay.map((inAll, at) => (
              <td key={weekdays[at]}>{text(inAll)}</td>
            ))}
            <td>{shownNumber(grid.timed)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  )
}

/** Five steps of the same height from nought to the fullest cell; nought has none. */
const shade = (value: number, largest: number) =>
  value === 0 ? 'nought' : `seq-${Math.min(5, Math.max(1, Math.ceil((5 * value) / largest)))}`

function saysOf(grid: HourGrid): string {
  if (grid.timed === 0) return 'None of these has a time of day.'
  if (!grid.shaded) {
    return `${counted(grid.timed, 'has a time', 'have a time')}: fewer than ${leastShaded}, so the hours are not shaded.`
  }
  return hoursWords(grid)
}

function noteOf({ spread, untimed }: HourGrid): string {
  const parts = [
    'London local time.',
    spread > 0
      ? `${counted(spread, 'has only a span and is', 'have only a span and are')} shared out over its hours.`
      : '',
    untimed > 0 ? `${counted(untimed, 'has no time and is', 'have no time and are')} not in the grid.` : '',
  ]
  return parts.filter(Boolean).join(' ')
}
