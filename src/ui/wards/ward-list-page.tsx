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

const root = '../'

/** All wards with their headline figures, and the way into each profile. */
export function WardListPage({ manifest, profiles }: Props) {
  const { area } = manifest
  const [first] = profiles.wards
  const [, ...others] = first?.key ?? []
  const period = first?.key[0]?.period ?? ''
  const caption = `Headline figures of the ${shownNumber(profiles.wards.length)} wards of ${area.short}`
  return (
    <>
      <Masthead current="Wards" area={area.name} root={root} officer={manifest.edition === 'officer'} />
      <main id="main" class="sheet profile">
        <div class="finding">
          <h1>The {shownNumber(profiles.wards.length)} wards, one by one</h1>
          <p class="subtitle">
            Each ward has a page with its figures, how sure they are, its trends and its deprivation. Per 1,000
            residents a year, {period} unless a head says otherwise. {profiles.provisional}
          </p>
          <p class="actions">
            <a class="button" href="compare/">
              Compare wards
            </a>
          </p>
        </div>
        <Gloss words={['rate', 'rank', 'change', 'decile']} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: may be wider than its place, so that the arrow keys must be able to scroll it */}
        <section class="scroll" aria-label={caption} tabIndex={0}>
          <table class="data ward-list">
            <caption class="hide">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">Ward</th>
                <th scope="col" class="n">
                  {first?.key[0]?.subject}
                </th>
                <th scope="col">Likely rank</th>
                <th scope="col" class="wide-only">
                  Change
                </th>
                {others.map((row) => (
                  <th key={row.indicator} scope="col" class="n wide-only">
                    {row.subject}
                    {row.period !== period && <span class="tiny"> {row.period}</span>}
                  </th>
                ))}
                <th scope="col" class="n wide-only">
                  In the most deprived 20% of England
                </th>
              </tr>
            </thead>
            <tbody>
              {profiles.wards.map((profile) => (
                <WardRow key={profile.ward.code} profile={profile} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{area.short}</th>
                <td class="n">{first?.key[0]?.boroughRate}</td>
                <td />
                <td class="wide-only" />
                {others.map((row) => (
                  <td key={row.indicator} class="n wide-only">
                    {row.boroughRate}
                  </td>
                ))}
                <td class="n wide-only">{first?.mostDeprived?.borough}</td>
              </tr>
            </tfoot>
          </table>
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

function WardRow({ profile }: { profile: WardProfile }) {
  const [first, ...others] = profile.key
  return (
    <tr>
      <th scope="row">
        <a href={`${profile.ward.slug}/`}>{profile.ward.name}</a>
      </th>
      <td class="n">
        <b>{first?.rate}</b>
      </td>
      <td class="bar-cell">{first && <LikelyRank row={first} />}</td>
      <td class="wide-only">{first && <Change row={first} />}</td>
      {others.map((row) => (
        <td key={row.indicator} class="n wide-only">
          {row.rate}
          {row.rank && <span class="tiny likely">{row.rank.words}</span>}
        </td>
      ))}
      <td class="n wide-only">{profile.mostDeprived?.own ?? 'no data'}</td>
    </tr>
  )
}
