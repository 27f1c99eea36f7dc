import type { WardProfile } from '../../core/profile/ward-profile.ts'
import { shownNumber } from '../../core/shown-number.ts'

interface Props {
  readonly own: WardProfile
  /** The adjacent wards of the borough. */
  readonly beside: readonly WardProfile[]
  readonly area: string
}

/** The same figures of the adjacent wards. */
export function Neighbours({ own, beside, area }: Props) {
  return (
    <section class="neighbours" aria-labelledby="neighbours">
      <h2 id="neighbours">Next to its neighbours</h2>
      <p class="subtitle">Per 1,000 residents a year. Close figures may differ by chance alone.</p>
      <table class="data tight-print">
        <caption class="hide">Key figures of {own.ward.name} and the wards that share a border with it</caption>
        <thead>
          <tr>
            <th scope="col">Ward</th>
            {own.key.map(({ indicator, subject }) => (
              <th key={indicator} scope="col" class="n">
                {subject}
              </th>
            ))}
            <th scope="col" class="n wide-only">
              Residents
            </th>
          </tr>
        </thead>
        <tbody>
          {[own, ...beside].map((profile) => (
            <Row key={profile.ward.code} profile={profile} chosen={profile === own} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{area}</th>
            {own.key.map(({ indicator, boroughRate }) => (
              <td key={indicator} class="n">
                {boroughRate}
              </td>
            ))}
            <td class="wide-only" />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Row({ profile: { ward, key }, chosen }: { profile: WardProfile; chosen: boolean }) {
  return (
    <tr class={chosen ? 'chosen' : undefined}>
      <th scope="row">{chosen ? ward.name : <a href={`../${ward.slug}/`}>{ward.name}</a>}</th>
      {key.map(({ indicator, rate }) => (
        <td key={indicator} class="n">
          {rate}
        </td>
      ))}
      <td class="n wide-only">{shownNumber(ward.residents.mid2024)}</td>
    </tr>
  )
}
