import { groupsOf } from '../../core/board/finding.ts'
import { mixOf } from '../../core/board/mix.ts'
import { countIn } from '../../core/board/monthly-line.ts'
import type { BoardLine } from '../../core/board/quarters-file.ts'
import { yearEarlier } from '../../core/change/year-earlier.ts'
import { type Period, periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { MixBar } from '../charts/mix-bar.tsx'

/** What the quarter is made of, by type: counts with shares as bars. Never one number for how serious it is. */
export function MixTable({ lines, quarter }: { lines: readonly BoardLine[]; quarter: Period }) {
  const [now, before] = [mixIn(lines, quarter), mixIn(lines, yearEarlier(quarter))]
  if (now.length === 0) return null
  const shareBefore = (id: string) => before.find((part) => part.id === id)?.share ?? null
  const top = Math.max(...[...now, ...before].map(({ share }) => share ?? 0), 1)
  return (
    <table class="data mix">
      <caption>
        Recorded crime by type, {periodInMonths(quarter)}, as shares of all. The mark on a bar is the share of{' '}
        {periodInMonths(yearEarlier(quarter))}. Shares may not add up to 100% due to rounding.
      </caption>
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col" class="n">
            Recorded
          </th>
          <th scope="col" class="n">
            Share
          </th>
          <th scope="col" class="n wide-only">
            A year earlier
          </th>
          <td class="bar-head" />
        </tr>
      </thead>
      <tbody>
        {now.map(({ id, label, count, share }) => (
          <tr key={id} id={`mix-${id}`}>
            <th scope="row">{label}</th>
            <td class="n shown">{shownNumber(count)}</td>
            <td class="n">{shareWords(share)}</td>
            <td class="n wide-only">{shareWords(shareBefore(id))}</td>
            <td class="bar-cell">
              {share !== null && <MixBar own={share} borough={shareBefore(id) ?? share} largest={top} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function mixIn(lines: readonly BoardLine[], period: Period) {
  const [all] = lines
  const whole = all ? countIn(all, period) : null
  if (whole === null) return []
  return mixOf(
    whole,
    groupsOf(lines).flatMap((line) => {
      const count = countIn(line, period)
      return count === null ? [] : [{ id: line.id, label: line.label, count }]
    }),
  ).sort((a, b) => Number(a.id === 'other') - Number(b.id === 'other') || b.count - a.count)
}

/** Whole per cent; what is there and rounds to nothing is told as less than one. */
function shareWords(share: number | null): string {
  if (share === null) return ''
  return share > 0 && share < 0.5 ? 'under 1%' : `${shownNumber(share)}%`
}
