import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { hotspotGround } from '../../scripts/steps/hotspot-ground.ts'
import type { PointsData, SmallAreasData } from '../../src/core/hotspots/hotspot-data.ts'
import { decodeHotspotGround, type HotspotGround } from '../../src/core/hotspots/hotspot-ground.ts'
import type { HotspotView } from '../../src/core/hotspots/hotspot-view.ts'
import type { IncidentPoints } from '../../src/core/hotspots/incident-points.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import type { CountIndicator, CountSeries } from '../../src/core/series.ts'
import type { Built } from './built-council.ts'
import { searchIndexOf } from './search-of.ts'
import { townCentresOf } from './town-centres.ts'

const folder = (path: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../../data/${path}`, import.meta.url)), 'utf8'))

/** The published incident points of a leaf type, as they are kept. */
export const shippedPoints = (series: string, leaf: string): PointsFile =>
  folder(`points/${series}-${leaf}.json`) as PointsFile

/** Barnet's outline and wards on the National Grid. */
export const barnetGround = ({ places }: Built): HotspotGround =>
  decodeHotspotGround(hotspotGround(folder('reference/wards.topojson') as never, places.plane))

/** What every hotspot map of Barnet has in common, for an indicator of the catalogue. */
function common(site: Built, id: string) {
  const entry = site.manifest.series.find(({ indicators }) => indicators.some(({ indicator }) => indicator.id === id))
  const indicator = entry?.indicators.find((one) => one.indicator.id === id)?.indicator as CountIndicator | undefined
  const series = entry?.series as CountSeries | undefined
  const source = site.manifest.sources.find((one) => one.id === series?.source)
  if (!indicator || !series || !source) throw new Error(`no such indicator: ${id}`)
  const ground = barnetGround(site)
  const newest = site.manifest.series
    .flatMap(({ completeTo }) => completeTo ?? [])
    .sort()
    .at(-1)
  if (!newest) throw new Error('no data')
  return {
    edition: site.manifest.edition,
    area: site.manifest.area.short,
    indicator,
    source,
    caveats: series.caveats,
    provisionalMonths: series.provisionalMonths,
    newest,
    ground,
    plane: site.places.plane,
    wards: site.places.wards.map(({ code, name }) => ({ code, name })),
    names: searchIndexOf(site).map(({ entry: name }) => name),
    townCentres: townCentresOf(folder('ground/ogl.topojson') as never, site.places.plane, ground.toDrawing),
    series,
  }
}

/** The shipped points of an indicator; by square in the public edition. */
export function pointsData(site: Built, id: string, points?: IncidentPoints): PointsData {
  const { series, ...base } = common(site, id)
  const cellMetres = site.manifest.edition === 'public' ? 200 : null
  const labels = new Map(series.leaves.map((leaf) => [leaf.id, leaf.label]))
  const leaves = base.indicator.of.map((leaf) => {
    const file = shippedPoints(series.id, leaf)
    const decoded = points ?? decodePoints(file)
    return {
      id: leaf,
      label: labels.get(leaf) ?? leaf,
      points: cellMetres === null ? decoded : bySquare(decoded, cellMetres),
      gaps: file.gaps,
    }
  })
  return { ...base, kind: 'points', cellMetres, leaves }
}

/** Every point at the middle of its square. */
function bySquare(points: IncidentPoints, side: number): IncidentPoints {
  const middle = (metres: number) => (Math.floor(metres / side) + 0.5) * side
  return { ...points, eastings: points.eastings.map(middle), northings: points.northings.map(middle) }
}

export function smallAreasData(site: Built, id: string): SmallAreasData {
  const { series: _, ...base } = common(site, id)
  const table = site.table(id)
  if (table.schema !== 'counts/1' || !site.smallAreas) throw new Error(`not by small area: ${id}`)
  return { ...base, kind: 'small-areas', areas: site.smallAreas.areas, table, types: [] }
}

/** The view that a page opens with. */
export const openingView = (indicator: string, view: Partial<HotspotView> = {}): HotspotView => ({
  indicator,
  first: null,
  last: null,
  show: 'density',
  bandwidthMetres: 300,
  cellMetres: 100,
  cumulative: false,
  sort: 'rank',
  place: null,
  ...view,
})
