import { periodInMonths } from '../../core/period.ts'
import type { BoardFile } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'

const tableNames: Readonly<Record<string, string>> = {
  dashboard: 'Indicators of the borough, as the papers of July 2023 give them',
  'asb-tools': 'Tools and powers against anti-social behaviour',
  'cs-marac': 'Community safety MARAC, cases at each meeting',
}

/** The board's own figures: a series of their own, never mixed with recorded crime. */
export function BoardTables({ board }: { board: BoardFile }) {
  const names = [...new Set(board.lines.map((line) => line.table))]
  return (
    <section id="board">
      <h2>Figures of the board’s papers</h2>
      <p class="small">
        Printed in public papers and counted by other rules than the series above: they are not compared with them and
        not added to them.
      </p>
      {names.map((name) => (
        <details key={name}>
          <summary>{tableNames[name] ?? name}</summary>
          <Lines lines={board.lines.filter((line) => line.table === name)} caption={tableNames[name] ?? name} />
        </details>
      ))}
    </section>
  )
}

function Lines({ lines, caption }: { lines: BoardFile['lines']; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, so that the arrow keys must be able to scroll it
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="data">
        <caption class="hide">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">Period</th>
            <th scope="col" class="n">
              Figure
            </th>
            <th scope="col" class="n">
              Compared with
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            // Two lines of the papers may be alike in every column; their order is their only name.
            <tr key={String(i)}>
              <th scope="row">{line.indicator}</th>
              <td>{line.period ? periodInMonths(line.period) : 'not stated'}</td>
              <td class="n">{figure(line.value, line.unit)}</td>
              <td class="n">
                {line.compared
                  ? `${figure(line.compared.value, line.unit)} (${periodInMonths(line.compared.period)})`
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function figure(value: number | null, unit: string): string {
  if (value === null) return 'not a number'
  const text = shownNumber(value, Number.isInteger(value) ? 0 : 1)
  return unit === 'percent' ? `${text}%` : unit === '' || unit === 'count' ? text : `${text} ${unit}`
}
