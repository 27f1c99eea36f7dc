import { boardTables } from '../../src/catalogue/board-sources.ts'
import { perMeetingWords } from '../../src/core/board/per-meeting.ts'
import type { PaperTable } from '../../src/core/board/quarters-file.ts'
import { financialYearOf, periodMonths } from '../../src/core/period.ts'
import type { BoardFile } from '../../src/core/published.ts'
import { slugOf } from './slug.ts'

type Figure = BoardFile['lines'][number]

/** The tables of the papers that have a column a month; a cell that the papers lack is null. */
export function paperTables(figures: readonly Figure[]): PaperTable[] {
  return boardTables.flatMap(({ id, caption, unit, meetings, notes }): PaperTable[] => {
    const own = figures.filter(({ table }) => table === id)
    const months = [...new Set(own.flatMap(({ period }) => period?.first ?? []))].sort()
    if (months.length === 0) return []
    const labels = [...new Set(own.map(({ indicator }) => indicator))]
    const rows = labels.map((label) => ({
      id: `${id}-${slugOf(label)}`,
      label: sentence(label),
      values: months.map((month) => figureOf(own, label, month)),
    }))
    return [{ id, caption, unit, months, rows, notes: [...(meetings ? meetingNotes(own, rows) : []), ...notes] }]
  })
}

const figureOf = (figures: readonly Figure[], label: string, month: string) =>
  figures.find(({ indicator, period }) => indicator === label && period?.first === month)?.value ?? null

/** The first row, told by the meeting and by the month of the financial years that the meetings lie in. */
function meetingNotes(figures: readonly Figure[], rows: PaperTable['rows']): string[] {
  const first = rows[0]
  const years = new Map(
    figures.flatMap(({ period }) => {
      const year = period && financialYearOf(period.first)
      return year ? [[year.first, year] as const] : []
    }),
  )
  const months = [...years.values()].reduce((sum, year) => sum + periodMonths(year), 0)
  const cases = first?.values.flatMap((value) => value ?? []) ?? []
  return first && cases.length > 0 ? [`${first.label}: ${perMeetingWords(cases, months)}`] : []
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
