import type { IsoMonth } from '../iso-month.ts'
import type { Manifest, SeriesEntry } from '../published.ts'
import type { CountIndicator, CountSeries } from '../series.ts'
import type { HotspotView } from './hotspot-view.ts'

/** A series whose incidents have places, with those of its indicators that can be mapped. */
export interface HotspotSeries {
  readonly series: CountSeries
  readonly kind: 'points' | 'small-areas'
  readonly indicators: readonly CountIndicator[]
  readonly completeTo: IsoMonth
}

/**
 * What can be mapped in this edition: recorded crime by small area, and the series that come as points, the newest first.
 * An indicator is open where each of its types has its points.
 */
export function hotspotSeries(manifest: Manifest): HotspotSeries[] {
  if (!manifest.hotspots) return []
  const found = manifest.series.flatMap((entry) => hotspotsOf(entry, manifest))
  return found.sort((a, b) => (a.completeTo < b.completeTo ? 1 : a.completeTo > b.completeTo ? -1 : 0))
}

function hotspotsOf({ series, indicators, completeTo }: SeriesEntry, { hotspots }: Manifest): HotspotSeries[] {
  if (series.kind !== 'counts' || completeTo === null) return []
  const open = (is: (indicator: CountIndicator, hasFile: boolean) => boolean) =>
    indicators.flatMap(({ indicator, file }) =>
      indicator.kind === 'counts' && is(indicator, file !== null) ? [indicator] : [],
    )
  const points = hotspots?.series.find(({ id }) => id === series.id)
  const leaves = new Set(points?.leaves.map(({ id }) => id))
  const kind = series.by === 'small-area' ? 'small-areas' : 'points'
  const mapped =
    kind === 'small-areas' ? open((_, hasFile) => hasFile) : open(({ of }) => of.every((leaf) => leaves.has(leaf)))
  return mapped.length === 0 ? [] : [{ series, kind, indicators: mapped, completeTo }]
}

/** The series of an indicator, with the indicator. Throws for one that cannot be mapped. */
export function hotspotIndicator(all: readonly HotspotSeries[], id: string) {
  for (const entry of all) {
    const indicator = entry.indicators.find((candidate) => candidate.id === id)
    if (indicator) return { entry, indicator }
  }
  throw new Error(`unknown indicator: ${id}`)
}

/**
 * The view that the page opens with: the newest series in the public edition, the newest with map points in the
 * officers'. Null where nothing can be mapped.
 */
export function openingHotspots(manifest: Manifest): HotspotView | null {
  const all = hotspotSeries(manifest)
  const withPoints = all.find(({ kind }) => kind === 'points')
  const first = manifest.edition === 'officer' ? (withPoints ?? all[0]) : all[0]
  const indicator = first?.indicators[0]
  if (!first || !indicator) return null
  return {
    indicator: indicator.id,
    first: null,
    last: null,
    show: first.kind === 'points' ? 'density' : 'areas',
    bandwidthMetres: 300,
    cellMetres: manifest.edition === 'officer' ? 100 : 200,
    cumulative: false,
    sort: 'rank',
    place: null,
  }
}

/** A series as it is picked. */
export interface HotspotIndicatorChoice {
  readonly id: string
  readonly label: string
  readonly indicators: readonly { readonly id: string; readonly label: string; readonly parent?: string }[]
}

export function hotspotChoices(manifest: Manifest): HotspotIndicatorChoice[] {
  return hotspotSeries(manifest).map(({ series, indicators }) => ({ id: series.id, label: series.label, indicators }))
}
