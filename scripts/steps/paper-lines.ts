import type { PaperSection } from '../../src/core/board/paper-section.ts'
import { printedChangeFault } from '../../src/core/board/printed-change-fault.ts'
import type { PaperLine } from '../../src/core/board/quarters-file.ts'
import { type TestedChange, testChanges } from '../../src/core/change/tested-change.ts'
import { daysOf } from '../../src/core/change/year-earlier.ts'
import type { IsoMonth } from '../../src/core/iso-month.ts'
import type { BoardFile } from '../../src/core/published.ts'

/** A figure of the papers that the page shows. */
interface Listed {
  readonly id: string
  readonly section: PaperSection
  readonly indicator: string
  readonly first: IsoMonth
  readonly last: IsoMonth
  readonly family: 'yes' | 'no'
  readonly note: string
}

type Figure = BoardFile['lines'][number]

/**
 * The listed figures of the papers. Those of the family are tested together; nothing is known of their months, so that
 * phi is 1. What the papers print is kept beside, with a note where it is wrong.
 */
export function paperLines(listed: readonly Listed[], figures: readonly Figure[]): PaperLine[] {
  const lines = listed.flatMap((line) => {
    const figure = figures.find((one) => isOf(line, one))
    return figure ? untestedLine(line, figure) : []
  })
  const inFamily = (line: PaperLine) => listed.some(({ id, family }) => id === line.id && family === 'yes')
  const family = lines.filter(inFamily)
  const changes = testPaperLines(family)
  return lines.map((line) => ({ ...line, change: changes[family.indexOf(line)] ?? null }))
}

const isOf = ({ indicator, first, last }: Listed, figure: Figure) =>
  figure.indicator === indicator && figure.period?.first === first && figure.period.last === last

function untestedLine(line: Listed, figure: Figure): PaperLine[] {
  const { value, compared, period, changeAsPrinted } = figure
  if (value === null || period === null) return []
  const fault = compared && printedChangeFault(changeAsPrinted, compared.value, value)
  const notes = [line.note, fault ?? ''].filter((note) => note !== '')
  const { id, section, indicator } = line
  return [{ id, section, indicator, period, value, compared, printed: changeAsPrinted, change: null, notes }]
}

function testPaperLines(family: readonly PaperLine[]): (TestedChange | null)[] {
  const pairs = family.flatMap(({ period, value, compared }) =>
    compared
      ? [
          {
            before: compared.value,
            after: value,
            daysBefore: daysOf(compared.period),
            daysAfter: daysOf(period),
            phi: 1,
          },
        ]
      : [],
  )
  const tested = testChanges(pairs)
  let next = 0
  return family.map(({ compared }) => (compared ? (tested[next++] ?? null) : null))
}
