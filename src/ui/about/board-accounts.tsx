import type { BoardAccount } from '../../core/board/quarters-file.ts'
import { lastDayName } from '../../core/iso-month.ts'
import { periodInDays } from '../../core/period.ts'
import type { Manifest } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { accounted } from './accounted.ts'
import { Fact } from './fact.tsx'

/** Where the figures of the board page come from, besides the series of the map. */
export function BoardAccounts({ accounts, manifest }: { accounts: readonly BoardAccount[]; manifest: Manifest }) {
  return (
    <section id="board-sources">
      <h2>Sources of the board page</h2>
      {accounts.map(({ id, label, source, period, tables, rows, notes }) => {
        const from = manifest.sources.find((one) => one.id === source)
        return (
          <div key={id} class="board-account">
            <h3>{label}</h3>
            <dl class="facts">
              <Fact term="Publisher">
                {from && <a href={from.home}>{from.publisher}</a>}, {from?.title}
              </Fact>
              <Fact term="Licence">{from?.licence}</Fact>
              {period && <Fact term="Period">{periodInDays(period)}</Fact>}
              {period && <Fact term="Complete to">{lastDayName(period.last)}</Fact>}
              <Fact term="Rows read">{accounted(rows)}</Fact>
              <Fact term="Tables">
                {tables.map(({ file, sha256, rows: lines }) => (
                  <span key={file} class="table-of-source">
                    {file}, {shownNumber(lines)} rows, SHA-256 <code>{sha256.slice(0, 12)}</code>
                  </span>
                ))}
              </Fact>
            </dl>
            <ul class="notes">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
