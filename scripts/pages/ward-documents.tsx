import { renderToString } from 'preact-render-to-string'
import { profileChoice } from '../../src/catalogue/profile.ts'
import { type Profiles, wardProfiles } from '../../src/core/profile/ward-profile.ts'
import { ComparePage } from '../../src/ui/wards/compare-page.tsx'
import { ProfilePage } from '../../src/ui/wards/profile-page.tsx'
import { WardListPage } from '../../src/ui/wards/ward-list-page.tsx'
import { type ReadPage, readDocument } from './document.ts'
import type { PageData } from './page-data.ts'

/**
 * The list of wards, a profile of each, and the page that compares them, by their paths.
 * @param compareScript the bundled script of the comparing page, below the root
 */
export function wardDocuments(shell: string, data: PageData, compareScript: string | null): [string, string][] {
  const { manifest } = data
  const profiles = wardProfiles(data, profileChoice)
  const site = `Safer Wards, ${manifest.area.short}`
  const list = renderToString(<WardListPage manifest={manifest} profiles={profiles} />)
  const compare = renderToString(<ComparePage manifest={manifest} profiles={profiles} />)
  const pages: [string, ReadPage][] = [
    ['ward/index.html', { title: `Wards - ${site}`, body: list, depth: 1 }],
    ['ward/compare/index.html', { title: `Compare wards - ${site}`, body: compare, depth: 2, script: compareScript }],
    ...profilePages(data, profiles, site),
  ]
  return pages.map(([path, page]) => [path, readDocument(shell, page, manifest)])
}

function profilePages({ manifest, places }: PageData, profiles: Profiles, site: string): [string, ReadPage][] {
  const entry = manifest.series.find(({ series }) => series.id === profileChoice.deprivation)
  const deprivation = entry?.series.kind === 'values' ? entry.series : null
  return profiles.wards.map((profile) => {
    const props = { manifest, places, profiles, profile, deprivation }
    const page: ReadPage = {
      title: `${profile.ward.name} ward profile - ${site}`,
      description: profile.lead.join(' '),
      body: renderToString(<ProfilePage {...props} />),
      depth: 2,
    }
    return [`ward/${profile.ward.slug}/index.html`, page]
  })
}
