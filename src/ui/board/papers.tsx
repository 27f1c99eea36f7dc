import type { PaperSection } from '../../core/board/paper-section.ts'
import type { PaperLine, PaperTable, QuartersFile } from '../../core/board/quarters-file.ts'
import { PaperChanges } from './paper-changes.tsx'
import { PaperFigures } from './paper-figures.tsx'
import { PaperMonths } from './paper-months.tsx'

/** The figures of the board's own papers: a series of its own, beside what is right where the papers are not. */
export function Papers({ file }: { file: QuartersFile }) {
  const of = (...sections: PaperSection[]) => file.papers.filter(({ section }) => sections.includes(section))
  const tested = of('dashboard', 'offences')
  if (file.papers.length === 0 && file.tables.length === 0) return null
  return (
    <section id="papers">
      <h2>The papers of July 2023, checked</h2>
      <p class="small">
        Figures as the board’s papers print them, counted by other rules than recorded crime above: the two are never
        put in one line. {verdictWords(file.papers)}
      </p>
      <PaperChanges lines={tested} caption="Changes that the papers state, with the test of each" />
      <PaperFigures lines={of('prevent')} caption="Prevent referrals" strip="Prevent: " />
      <PaperFigures lines={of('triggers')} caption="Community triggers" strip="" />
      <PaperFigures lines={of('penalties')} caption="Fixed penalty notices" strip="" />
      {file.tables.map((table: PaperTable) => (
        <PaperMonths key={table.id} table={table} />
      ))}
    </section>
  )
}

/** How many of the stated changes are more than chance: `Of 30 stated changes 3 are clear.` */
function verdictWords(lines: readonly PaperLine[]): string {
  const tested = lines.filter(({ change }) => change?.kind === 'tested')
  const clear = tested.filter(({ change }) => change?.kind === 'tested' && change.direction !== 'none')
  if (tested.length === 0) return ''
  return `Of ${tested.length} changes that they state and that can be tested, ${clear.length} are more than chance explains.`
}
