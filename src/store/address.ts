import type { Manifest, PlacesFile, SmallAreasFile } from '../core/published.ts'
import { type Known, readView, type View, writeView } from '../core/view.ts'

/** What an address may name, by what was published. Indicators without figures by ward cannot be opened. */
export function knownOf(manifest: Manifest, places: PlacesFile, smallAreas: SmallAreasFile | null = null): Known {
  const openOf = (series: Manifest['series']) =>
    new Set(series.flatMap((s) => s.indicators.flatMap(({ indicator, file }) => (file ? [indicator.id] : []))))
  return {
    indicators: openOf(manifest.series),
    bySmallArea: openOf(manifest.series.filter(({ series }) => series.by === 'small-area')),
    smallAreas: smallAreas && new Set(smallAreas.areas.map((area) => area.code)),
    wards: new Set(places.wards.map((ward) => ward.code)),
    defaultIndicator: manifest.defaultIndicator,
  }
}

/** The view that the address bar asks for. */
export function viewOfAddress(location: Location, known: Known): View {
  return readView(new URLSearchParams(location.search), known)
}

/** The full address of a view, for the address bar and for a link to hand on. */
export function addressOf(view: View, location: Location, known: Pick<Known, 'defaultIndicator'>): string {
  const query = writeView(view, known)
  return `${location.pathname}${query ? `?${query}` : ''}${location.hash}`
}
