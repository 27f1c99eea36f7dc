import { groupsOf } from '../../core/board/finding.ts'
import { quarterName, yearTo } from '../../core/board/quarter.ts'
import type { BoardLine, QuartersFile } from '../../core/board/quarters-file.ts'
import { settledQuarter } from '../../core/board/settled-quarter.ts'
import { periodInMonths } from '../../core/period.ts'
import { listed } from '../../core/shown-number.ts'
import { type ComparedLine, ComparisonTable } from './comparison-table.tsx'
import { EveryQuarter } from './every-quarter.tsx'
import { MixTable } from './mix-table.tsx'
import { MonthCharts } from './month-charts.tsx'
import { PlacesTable } from './places-table.tsx'

interface Props {
  readonly file: QuartersFile
  /** The quarter's place in the file. */
  readonly at: number
  readonly area: string
  /** The address of the board page, seen from this one. */
  readonly board: string
}

/** Everything that changes with the quarter. */
export function QuarterSections({ file, at, area, board }: Props) {
  const quarter = file.quarters[at]
  if (!quarter) return null
  const { recorded, dashboards, places } = file
  const settled = dashboards.map((line) => ({ line, at: settledQuarter(line, file.quarters, at) }))
  const charts = [
    ...groupsOf(recorded).map((line) => ({ line, quarter })),
    ...settled.flatMap((one) => {
      const own = file.quarters[one.at]
      return own && one.line.comparisons[one.at]?.quarter.kind === 'compared' ? [{ line: one.line, quarter: own }] : []
    }),
  ]
  return (
    <>
      <section id="quarter">
        <h2>The quarter, line by line</h2>
        <ComparisonTable
          caption={`Offences recorded in ${area}, ${quarterName(quarter)} and the same months a year earlier`}
          window="quarter"
          lines={recorded.flatMap((line) => compared(line, at, 'quarter'))}
          period={quarter}
        />
        <TestWords lines={recorded} />
      </section>
      <section id="year">
        <h2>Twelve months, line by line</h2>
        <ComparisonTable
          caption={`Offences recorded in ${area}, ${periodInMonths(yearTo(quarter))} and the same months a year earlier`}
          window="year"
          lines={recorded.flatMap((line) => compared(line, at, 'year'))}
          period={yearTo(quarter)}
        />
      </section>
      <section id="mix">
        <h2>What the quarter is made of</h2>
        <MixTable lines={recorded} quarter={quarter} />
      </section>
      {places && (
        <section id="places">
          <h2>Place among London’s boroughs</h2>
          <PlacesTable places={places} quarter={quarter} at={at} />
          <p class="small">
            A rank of counts, not of rates: boroughs with more residents and visitors record more. It says nothing about
            how likely anyone is to meet a crime.
          </p>
          <EveryQuarter file={file} board={board} />
        </section>
      )}
      {settled.length > 0 && (
        <section id="dashboards">
          <h2>Knife and gun crime, domestic abuse, hate crime, violence against women and girls</h2>
          <ComparisonTable
            caption={`Offences recorded in ${area}, for the borough only: each line in its latest complete quarter up to ${quarterName(quarter)}`}
            window="quarter"
            lines={settled.flatMap((one) => compared(one.line, one.at, 'quarter'))}
            period={null}
          />
          <ComparisonTable
            caption="The same lines over twelve months"
            window="year"
            lines={settled.flatMap((one) => compared(one.line, one.at, 'year'))}
            period={null}
          />
          <p class="small">
            An offence may be in several of these lines and is in recorded crime as well: they are never added up. These
            types are sensitive and are shown for the borough, never by ward. In March 2024 the police changed their
            recording system; lines that it touched are not compared across that month.
          </p>
        </section>
      )}
      <section id="charts">
        <h2>Thirty-six months of each line</h2>
        <p class="small">
          Incidents recorded a month, each chart on a scale of its own from 0. The darker band is the quarter, the
          lighter one the same months a year earlier; a dashed line marks a change of recording.
        </p>
        <MonthCharts lines={charts} />
      </section>
    </>
  )
}

function compared(line: BoardLine, at: number, window: 'quarter' | 'year'): ComparedLine[] {
  const comparison = line.comparisons[at]?.[window]
  return comparison ? [{ id: line.id, label: line.label, isKind: line.parent !== null, comparison }] : []
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

/** How a change is tested, for a reader who asks. */
function TestWords({ lines }: { lines: readonly BoardLine[] }) {
  const alone = lines.filter(({ withWards }) => !withWards).map(({ label }) => lowerFirst(label))

  return (
    <details>
      <summary>How a change is tested</summary>
      <ul class="notes">
        <li>
          Two counts differ a little by chance alone. A Poisson e-test gives the chance (p) of a difference as large as
          this one, or larger, if nothing had changed; it allows for how much the months of each line vary anyway.
        </li>
        <li>
          Many lines are tested at once, and some would pass by luck. Only those that pass at a false discovery rate of
          5% (Benjamini and Hochberg) are marked, so a small p alone does not make an arrow.
        </li>
        <li>
          Types that the map shows by ward are tested together with the wards, as on the map, so that an arrow is the
          same on both.{' '}
          {alone.length > 0 && `Those with parts that no ward shows are a family of their own: ${listed(alone)}.`}
        </li>
        <li>A percentage stands on 50 or more a year earlier. “No clear change” is not “no change”.</li>
      </ul>
    </details>
  )
}
