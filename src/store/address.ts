import type { Manifest, PlacesFile } from '../core/published.ts'
import { type Known, readView, type View, writeView } from '../core/view.ts'

/** What an address may name, by what was published. Indicators without figures by ward cannot be opened. */
export function knownOf(manifest: Manifest, places: PlacesFile): Known {
  const open = manifest.series.flatMap((s) => s.indicators).filter((entry) => entry.file !== null)
  return {
    indicators: new Set(open.map((entry) => entry.indicator.id)),
    wards: new Set(places.wards.map((ward) => ward.code)),
    defaultIndicator: manifest.defaultIndicator,
  }
}

/** The view that the address bar asks for. */
export function viewOfAddress(location: Location, known: Known): View {
  return readView(new URLSearchParams(location.search), known)
}

/** The full address of a view, for the address bar and for a link to hand on. */
export function addressOf(view: View, location: Location, known: Known): string {
  const query = writeView(view, known)
  return `${location.pathname}${query ? `?${query}` : ''}${location.hash}`
}
