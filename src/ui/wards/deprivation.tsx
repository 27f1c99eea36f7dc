import type { DeprivationRow } from '../../core/profile/deprivation-row.ts'
import type { ValueSeries } from '../../core/series.ts'
import { Spine } from '../charts/spine.tsx'
import { Gloss } from './glossary.tsx'

/** Deprivation by domain beside the borough, all wards, and the most deprived fifth of England. */
export function Deprivation({
  rows,
  area,
  series,
}: {
  rows: readonly DeprivationRow[]
  area: string
  series: ValueSeries
}) {
  if (rows.length === 0) return null
  return (
    <section class="deprivation" aria-labelledby="deprivation">
      <h2 id="deprivation">Deprivation beside it</h2>
      <p class="subtitle">
        {series.label}. Further right is more deprived; the tall stroke is {area}.
      </p>
      <Gloss words={['lsoa', 'decile', 'spine']} />
      <table class="data tight-print">
        <caption class="hide">Deprivation by domain, ward and {area}</caption>
        <thead>
          <tr>
            <th scope="col">Domain</th>
            <th scope="col">
              <span class="ends">
                <span>
                  less<span class="hide"> deprived, </span>
                </span>
                <span>
                  more<span class="hide"> deprived</span>
                </span>
              </span>
            </th>
            <th scope="col" class="n">
              Ward
            </th>
            <th scope="col" class="n">
              {area}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ indicator, label, measure, own, borough, spread }) => (
            <tr key={indicator}>
              <th scope="row" title={measure}>
                {label}
              </th>
              <td class="bar-cell">{spread && <Spine {...spread} kind="deprivation" />}</td>
              <td class="n">
                <b>{own}</b>
              </td>
              <td class="n">{borough}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="tiny">{series.method}</p>
    </section>
  )
}
