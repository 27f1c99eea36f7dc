import { addMonths, monthsBetween, parseIsoMonth } from '../iso-month.ts'
import type { IntakeReport } from './intake-report.ts'

/** First and last of the months, and those between without a row; null without months. */
export function monthsCovered(months: ReadonlySet<string>): IntakeReport['months'] {
  const sorted = [...months].sort().flatMap((text) => parseIsoMonth(text) ?? [])
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return null
  const all = Array.from({ length: monthsBetween(first, last) + 1 }, (_, i) => addMonths(first, i))
  return { first, last, gaps: all.filter((month) => !months.has(month)) }
}
