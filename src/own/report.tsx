import { percentWords } from '../core/hotspots/hotspot-words.ts'
import type { IntakeReport } from '../core/intake/intake-report.ts'
import { monthName } from '../core/iso-month.ts'
import { exportName } from '../core/own-views/own-table.ts'
import { periodInMonths } from '../core/period.ts'
import type { Problem } from '../core/problem.ts'
import { counted, listed, shownNumber } from '../core/shown-number.ts'
import { downloadText } from '../ui/download-text.ts'
import { Scroll } from './views/scroll.tsx'

interface Props {
  readonly report: IntakeReport
  readonly rejectedCsv: string | null
}

/** What reading the files found: nothing is lost, and each refused row has its reason. */
export function Report({ report, rejectedCsv }: Props) {
  const { rows, reasons, notes, months, notPlaced, files, replaced } = report
  return (
    <details class="report" open={rows.accepted === 0}>
      <summary>
        What was read: {shownNumber(rows.accepted)} of {counted(rows.read, 'row', 'rows')} accepted
        {rows.rejected > 0 && `, ${shownNumber(rows.rejected)} rejected`}
        {rows.duplicate > 0 && `, ${counted(rows.duplicate, 'duplicate', 'duplicates')}`}
      </summary>
      <div class="report-body">
        <dl class="facts">
          <Fact name={files.length === 1 ? 'File' : 'Files'}>{listed(files.map(({ name }) => name))}</Fact>
          <Fact name="Rows read">
            {shownNumber(rows.read)} = {shownNumber(rows.accepted)} accepted + {shownNumber(rows.rejected)} rejected +{' '}
            {counted(rows.duplicate, 'duplicate', 'duplicates')}
          </Fact>
          {replaced > 0 && <Fact name="Replaced">{counted(replaced, 'earlier row', 'earlier rows')}</Fact>}
          <Fact name="Months">{months ? periodInMonths(months) : 'none: the table has no time'}</Fact>
          {months && (
            <Fact name="Months without a row">
              {months.gaps.length === 0 ? 'none' : listed(months.gaps.map(monthName))}
            </Fact>
          )}
          <Fact name="Not placed">
            {counted(notPlaced, 'row', 'rows')} without a ward
            {rows.accepted >= 50 && ` (${percentWords(notPlaced / rows.accepted)})`}
          </Fact>
        </dl>
        <Reasons
          title="Not accepted"
          severalFiles={files.length > 1}
          reasons={reasons.map((one) => ({ ...one, reason: `${one.outcome}: ${one.reason}` }))}
        />
        <Reasons title="Accepted, to be looked at" severalFiles={files.length > 1} reasons={notes} />
        {rejectedCsv && (
          <button
            type="button"
            class="button"
            onClick={() => downloadText(exportName('rejected-rows', report.dataset, report.synthetic), rejectedCsv)}
          >
            Download rejected rows (CSV)
          </button>
        )}
      </div>
    </details>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span>{children}</span>
      </dd>
    </div>
  )
}

interface Reason {
  readonly reason: string
  readonly rows: number
  readonly examples: readonly Problem[]
}

/** A line says nothing where several files have one. */
function placeOf({ file, line }: Problem, severalFiles: boolean): string {
  if (line === null) return file
  return severalFiles ? `${file}, line ${shownNumber(line)}` : `line ${shownNumber(line)}`
}

interface ReasonsProps {
  readonly title: string
  readonly reasons: readonly Reason[]
  readonly severalFiles: boolean
}

function Reasons({ title, reasons, severalFiles }: ReasonsProps) {
  if (reasons.length === 0) return null
  return (
    <Scroll label={title}>
      <table class="data reasons">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col" class="n">
              Rows
            </th>
            <th scope="col">The first of them</th>
          </tr>
        </thead>
        <tbody>
          {reasons.map(({ reason, rows, examples }) => (
            <tr key={reason}>
              <th scope="row">{reason}</th>
              <td class="n">{shownNumber(rows)}</td>
              <td>
                <Examples examples={examples.slice(0, 3)} severalFiles={severalFiles} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** The first rows, with what to do: once where it is the same of all, else beside each. */
function Examples({ examples, severalFiles }: { examples: readonly Problem[]; severalFiles: boolean }) {
  const [first] = examples
  const same = examples.every(({ remedy }) => remedy === first?.remedy)
  return (
    <>
      {examples.map((example) => (
        <span key={`${example.file} ${example.line}`} class="example">
          {placeOf(example, severalFiles)}: {example.found}
          {!same && `. ${example.remedy}`}
        </span>
      ))}
      {first && same && <span class="example tiny">{first.remedy}</span>}
    </>
  )
}
