import type { ProfileRow } from '../../core/profile/profile-row.ts'
import { LikelyRank } from './likely-rank.tsx'

/** The figures that stand first and large, each with how sure it is. */
export function KeyFigures({ rows, area }: { rows: readonly ProfileRow[]; area: string }) {
  return (
    <section class="key-figures" aria-labelledby="key-figures">
      <h2 id="key-figures" class="hide">
        Key figures
      </h2>
      {rows.map((row) => (
        <KeyFigure key={row.indicator} row={row} area={area} />
      ))}
    </section>
  )
}

function KeyFigure({ row, area }: { row: ProfileRow; area: string }) {
  const known = row.state === 'value'
  return (
    <div class="key-figure">
      <h3>{row.subject}</h3>
      <p class="big">
        {row.rate}
        {known && <span> per 1,000 residents a year</span>}
      </p>
      <p class="small">
        {area} {row.boroughRate}.{row.interval && ` 95% interval ${row.interval}.`} {known && `${row.count} recorded`}
        {known && comparisonOf(row)}
      </p>
      <LikelyRank row={row} />
      <p class="tiny">{row.period}</p>
    </div>
  )
}

function comparisonOf({ change, before, untested }: ProfileRow): string {
  if (!change || before === null) return ''
  const word = untested ? 'not tested' : change.word
  return `, ${before} a year earlier: ${word}.`
}
