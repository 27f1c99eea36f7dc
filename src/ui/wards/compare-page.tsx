import type { ProfileRow } from '../../core/profile/profile-row.ts'
import type { Profiles, WardProfile } from '../../core/profile/ward-profile.ts'
import type { Manifest } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { Footer } from '../page/footer.tsx'
import { Masthead } from '../page/masthead.tsx'
import { Change } from './change.tsx'
import { Gloss } from './glossary.tsx'
import { LikelyRank } from './likely-rank.tsx'

interface Props {
  readonly manifest: Manifest
  readonly profiles: Profiles
}

const root = '../../'

/** How many wards can stand side by side. */
export const mostCompared = 4

/**
 * All wards side by side with the borough. The table holds every ward, so that it can be read without a script; the
 * script of the page leaves those that the address names.
 */
export function ComparePage({ manifest, profiles }: Props) {
  const { area } = manifest
  const caption = `Figures of the chosen wards and of ${area.short}`
  return (
    <>
      <Masthead current="Wards" area={area.name} root={root} officer={manifest.edition === 'officer'} />
      <main id="main" class="sheet profile compare">
        <div class="finding">
          <p class="crumb">
            <a href="../">All wards</a> / Compare
          </p>
          <h1>Wards side by side</h1>
          <p class="subtitle">
            Per 1,000 residents a year, with 95% intervals. Two wards differ clearly only where their intervals lie well
            apart. {profiles.provisional}
          </p>
        </div>
        <p class="notice quiet without-script">
          Choosing wards needs JavaScript. Without it every ward is in the table below, in the order of the alphabet.
        </p>
        <WardChoice profiles={profiles} />
        <Gloss words={['rate', 'interval', 'rank', 'change', 'decile']} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: may be wider than its place, so that the arrow keys must be able to scroll it */}
        <section class="scroll" aria-label={caption} tabIndex={0}>
          <CompareTable profiles={profiles} area={area.short} caption={caption} />
        </section>
        <ul class="notes small">
          {profiles.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
        <p class="complete small">{profiles.complete.join('. ')}. Later figures may change.</p>
      </main>
      <Footer area={area.name} wards={profiles.wards.length} sources={manifest.sources} root={root} />
    </>
  )
}

/** Hidden until the script can answer. */
function WardChoice({ profiles }: { profiles: Profiles }) {
  const places = Array.from({ length: mostCompared }, (_, i) => i + 1)
  return (
    <fieldset class="compared" hidden>
      <legend class="small">Choose 2 to {mostCompared} wards</legend>
      {places.map((place) => (
        <label key={place}>
          <span class="small">Ward {place}</span>
          <select data-compared={place}>
            <option value="">No ward</option>
            {profiles.wards.map(({ ward }) => (
              <option key={ward.code} value={ward.code}>
                {ward.name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class="hide" role="status" />
    </fieldset>
  )
}

function CompareTable({ profiles, area, caption }: { profiles: Profiles; area: string; caption: string }) {
  const { wards } = profiles
  const [first] = wards
  return (
    <table class="data compare-table">
      <caption class="hide">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          {wards.map(({ ward }) => (
            <th key={ward.code} scope="col" class="n" data-ward={ward.code}>
              <a href={`../${ward.slug}/`}>{ward.name}</a>
            </th>
          ))}
          <th scope="col" class="n">
            {area}
          </th>
        </tr>
      </thead>
      {first?.groups.map((group, g) => (
        <tbody key={`${group.series} ${group.period}`}>
          <GroupHead text={group.label} period={group.period} columns={wards.length + 2} />
          {group.rows.map((row, r) => (
            <tr key={row.indicator}>
              <th scope="row">{row.label}</th>
              {wards.map((profile) => (
                <WardCell key={profile.ward.code} profile={profile} row={profile.groups[g]?.rows[r]} />
              ))}
              <td class="n">{row.boroughRate}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tbody>
        <GroupHead text="Deprivation and residents" period="" columns={wards.length + 2} />
        {first?.deprivation.map((row, d) => (
          <tr key={row.indicator}>
            <th scope="row">{row.label}</th>
            {wards.map(({ ward, deprivation }) => (
              <td key={ward.code} class="n" data-ward={ward.code}>
                {deprivation[d]?.own ?? 'no data'}
              </td>
            ))}
            <td class="n">{row.borough}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Residents, mid-2024</th>
          {wards.map(({ ward }) => (
            <td key={ward.code} class="n" data-ward={ward.code}>
              {shownNumber(ward.residents.mid2024)}
            </td>
          ))}
          <td class="n">{shownNumber(wards.reduce((sum, { ward }) => sum + ward.residents.mid2024, 0))}</td>
        </tr>
      </tbody>
    </table>
  )
}

function GroupHead({ text, period, columns }: { text: string; period: string; columns: number }) {
  return (
    <tr class="group">
      <th scope="rowgroup" colSpan={columns}>
        {text}
        {period && <span>, {period}</span>}
      </th>
    </tr>
  )
}

function WardCell({ profile, row }: { profile: WardProfile; row: ProfileRow | undefined }) {
  const known = row?.state === 'value'
  return (
    <td class="n" data-ward={profile.ward.code}>
      <b>{row?.rate ?? 'no data'}</b>
      {row && known && (
        <span class="compared-figure">
          {row.interval && <span class="tiny">{row.interval}</span>}
          <span class="tiny">{row.count} recorded</span>
          {row.rank && <LikelyRank row={row} />}
          {row.change && <Change row={row} />}
        </span>
      )}
    </td>
  )
}
