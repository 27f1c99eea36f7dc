import type { Incident } from '../../core/intake/incident.ts'
import type { IntakeReport } from '../../core/intake/intake-report.ts'
import type { OwnTypeGroup } from '../../core/intake/own-type.ts'
import { shortMonth } from '../../core/iso-month.ts'
import { countedIn } from '../../core/own-views/finding-words.ts'
import { type MonthCount, monthCounts, monthTable } from '../../core/own-views/month-counts.ts'
import { shownCell } from '../../core/own-views/own-table.ts'
import { groupWords } from '../../core/own-views/own-words.ts'
import type { Period } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { YearBars } from '../../ui/charts/year-bars.tsx'
import { View, type ViewMark } from './view.tsx'

interface Props {
  /** Of the chosen ward and types, at all times. */
  readonly incidents: readonly Incident[]
  readonly period: Period
  readonly known: NonNullable<IntakeReport['months']>
  readonly group: OwnTypeGroup
  readonly mark: ViewMark
}

export function Months({ incidents, period, known, group, mark }: Props) {
  const { counted } = groupWords[group]
  const months = monthCounts(incidents, period, known)
  const table = monthTable(months, counted)
  const rows = table.rows.map((row) => row.map((cell) => shownCell(cell)))
  const says = saysOf(months, group)
  return (
    <View title="By month, with the year before" says={says} table={table} mark={mark} withoutTable>
      <YearBars
        id="own-months"
        title={`${counted} by month`}
        says={says}
        bars={months.map(({ month, count, yearBefore }) => ({ name: month, count, before: yearBefore }))}
        ends={[shortMonth(period.first), shortMonth(period.last)]}
        table={{ heads: table.columns.map(({ label }) => label), rows }}
      />
      <p class="tiny">The stroke across a bar is the same month a year before, where the table has it.</p>
    </View>
  )
}

function saysOf(months: readonly MonthCount[], group: OwnTypeGroup): string {
  const total = months.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const pairs = months.flatMap(({ count, yearBefore }) =>
    count === null || yearBefore === null ? [] : [{ count, yearBefore }],
  )
  const all = pairs.length === months.length && pairs.length > 0
  const before = pairs.reduce((sum, { yearBefore }) => sum + yearBefore, 0)
  const year = all
    ? `, beside ${shownNumber(before)} in the same months a year before. Whether that is more than chance is not tested here`
    : ''
  return `${countedIn(group, total)} recorded${year}.`
}
