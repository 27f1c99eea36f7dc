import type { MixRow } from '../../core/profile/type-mix.ts'
import { MixBar } from '../charts/mix-bar.tsx'

/** Which types make up what is recorded here, beside the borough's mix. */
export function Mix({ rows, area, period }: { rows: readonly MixRow[]; area: string; period: string }) {
  if (rows.length === 0) return null
  const largest = Math.max(...rows.flatMap(({ own, borough }) => [own, borough]))
  return (
    <section class="mix" aria-labelledby="mix">
      <h2 id="mix">What is recorded here</h2>
      <p class="subtitle">
        Share of these types, {period}. The stroke marks {area}.
      </p>
      <table class="data tight-print">
        <caption class="hide">Share of each type, ward and {area}</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col" class="wide-only">
              <span class="hide">Drawn</span>
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
          {rows.map(({ label, own, borough, ownText, boroughText }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="bar-cell wide-only">
                <MixBar own={own} borough={borough} largest={largest} />
              </td>
              <td class="n">{ownText}</td>
              <td class="n">{boroughText}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="tiny">May not add up due to rounding. Sensitive types are not in the shares.</p>
    </section>
  )
}
