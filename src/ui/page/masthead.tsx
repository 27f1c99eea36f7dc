/** One view in the navigation: its name, and its page below the site's root. */
export interface NavigationItem {
  readonly name: string
  readonly path: string
}

/** The views that exist; each has a page of its own. */
export const navigation: readonly NavigationItem[] = [
  { name: 'Map', path: '' },
  { name: 'Hotspots', path: 'hotspots/' },
  { name: 'Wards', path: 'ward/' },
  { name: 'Board', path: 'board/' },
  { name: 'About the data', path: 'about/' },
]

/** In the officer edition only. */
const ownDataItem: NavigationItem = { name: 'Own data', path: 'own-data/' }

/** Own data stand before the last, which is about all of them. */
const officerNavigation = [...navigation.slice(0, -1), ownDataItem, ...navigation.slice(-1)]

/**
 * Name, council and way-finding.
 * @param root the site's root seen from the page: `./` or `../`
 */
export function Masthead({
  current,
  area,
  root,
  officer,
}: {
  current: string
  area: string
  root: string
  officer: boolean
}) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to main content
      </a>
      {officer && (
        <aside class="officer-bar" aria-label="Edition">
          Officer edition: not for publication
        </aside>
      )}
      <header class="masthead">
        <a class="brand" href={root}>
          <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path class="mark-1" d="M2 4l9-2v10H2z" />
            <path class="mark-2" d="M12 2l10 2v8H12z" />
            <path class="mark-3" d="M2 13h9v9l-6-2z" />
            <path class="mark-4" d="M12 13h10l-3 7-7 2z" />
          </svg>
          <span class="brand-name">Safer Wards</span>
          <span class="brand-area">{area}</span>
        </a>
        <nav aria-label="Views">
          <ul>
            {(officer ? officerNavigation : navigation).map(({ name, path }) => (
              <li key={name}>
                <a href={`${root}${path}`} aria-current={name === current ? 'page' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
    </>
  )
}
