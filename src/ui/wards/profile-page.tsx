import type { Profiles, WardProfile } from '../../core/profile/ward-profile.ts'
import type { Manifest, PlacesFile } from '../../core/published.ts'
import type { ValueSeries } from '../../core/series.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { defaultView, writeView } from '../../core/view.ts'
import { Footer } from '../page/footer.tsx'
import { Masthead } from '../page/masthead.tsx'
import { withWholeDates } from '../page/whole-dates.ts'
import { Deprivation } from './deprivation.tsx'
import { Gloss } from './glossary.tsx'
import { KeyFigures } from './key-figures.tsx'
import { Locator } from './locator.tsx'
import { Mix } from './mix.tsx'
import { Neighbours } from './neighbours.tsx'
import { Trends } from './trends.tsx'
import { TypeTable } from './type-table.tsx'

interface Props {
  readonly manifest: Manifest
  readonly places: PlacesFile
  readonly profiles: Profiles
  readonly profile: WardProfile
  /** Of the deprivation beside the figures; null where the council has none. */
  readonly deprivation: ValueSeries | null
}

const root = '../../'

/** A ward, fairly told, on a page that is read without JavaScript and prints on one sheet. */
export function ProfilePage({ manifest, places, profiles, profile, deprivation }: Props) {
  const { area } = manifest
  const beside = profiles.wards.filter(({ ward }) => profile.neighbours.includes(ward.code))
  const period = profile.groups[0]?.period ?? ''
  return (
    <>
      <Masthead current="Wards" area={area.name} root={root} officer={manifest.edition === 'officer'} />
      <main id="main" class="sheet profile">
        <Opening manifest={manifest} places={places} profile={profile} />
        <KeyFigures rows={profile.key} area={area.short} />
        <section class="band" aria-labelledby="types">
          <h2 id="types">Every type, with how sure the rank is</h2>
          <p class="subtitle">
            Recorded, and per 1,000 residents a year. 1st is the highest rate of all wards. {profiles.provisional}
          </p>
          <Gloss words={['rate', 'interval', 'spine', 'rank', 'change']} />
          <TypeTable groups={profile.groups} area={area.short} caption={`Figures of ${profile.ward.name} by type`} />
        </section>
        <Trends trends={profile.trends} ward={profile.ward.name} area={area.short} />
        <div class="band pair">
          {deprivation && <Deprivation rows={profile.deprivation} area={area.short} series={deprivation} />}
          <Mix rows={profile.mix} area={area.short} period={period} />
          <Neighbours own={profile} beside={beside} area={area.short} />
          <Care profiles={profiles} manifest={manifest} profile={profile} deprivation={deprivation} />
        </div>
      </main>
      <Footer area={area.name} wards={places.wards.length} sources={manifest.sources} root={root} />
    </>
  )
}

function Opening({ manifest, places, profile }: Pick<Props, 'manifest' | 'places' | 'profile'>) {
  const { ward } = profile
  const indicator = manifest.defaultIndicator
  const query = writeView({ ...defaultView(indicator), ward: ward.code }, { defaultIndicator: indicator })
  const compared = [ward.code, ...profile.neighbours].slice(0, 4)
  return (
    <div class="opening">
      <div class="finding">
        <p class="crumb">
          <a href="../">All wards</a> / Ward profile
        </p>
        <h1>{profile.title}</h1>
        <p class="subtitle">{withWholeDates(profile.subtitle)}</p>
        <p class="lead">{profile.lead.join(' ')}</p>
        <p class="actions">
          <a class="button" href={`${root}?${query}`}>
            Show on the map
          </a>
          <a class="button" href={`../compare/?w=${compared.join(',')}`}>
            Compare with neighbours
          </a>
        </p>
      </div>
      <div class="whereabouts">
        <Locator places={places} ward={ward} area={manifest.area.short} />
        <p class="small">
          {shownNumber(ward.residents.mid2024)} residents (mid-2024), {shownNumber(ward.hectares)} hectares
        </p>
      </div>
    </div>
  )
}

/** What to keep in mind, until when, and whose figures they are. */
function Care({ profiles, manifest, profile, deprivation }: Omit<Props, 'places'>) {
  const series = new Set([...profile.groups.map((group) => group.series), deprivation?.id])
  const used = manifest.series.filter((entry) => series.has(entry.series.id))
  const sources = manifest.sources.filter(({ id }) => used.some((entry) => entry.series.source === id))
  return (
    <section class="care" aria-labelledby="care">
      <h2 id="care">Read with care</h2>
      <ul class="notes">
        {profiles.caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
        <li>Small numbers go up and down by chance; a change is marked only where chance is an unlikely cause.</li>
      </ul>
      <p class="complete small">{profiles.complete.join('. ')}. Later figures may change.</p>
      <p class="tiny">
        Sources: {sources.map(({ publisher, title, licence }) => `${publisher}, ${title} (${licence})`).join('; ')}.{' '}
        <a href={`${root}about/`}>About the data</a>
      </p>
    </section>
  )
}
