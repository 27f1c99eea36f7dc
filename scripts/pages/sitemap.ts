/**
 * The list of pages for search engines, which must name whole addresses: so it is made only where the address of the site
 * is known.
 * @param site where the site will stand, `https://www.example.gov.uk/safer-wards/`
 * @param paths of the pages below it, `ward/burnt-oak/index.html`
 * @throws where the address is not one of the web
 */
export function sitemap(site: string, paths: readonly string[]): string {
  const root = new URL(site.endsWith('/') ? site : `${site}/`)
  if (!/^https?:$/.test(root.protocol)) throw new Error(`not an address of a site: ${site}`)
  const places = paths.map((path) => new URL(path.replace(/index\.html$/, ''), root).href)
  const entries = places.map((place) => `<url><loc>${place.replaceAll('&', '&amp;')}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`
}
