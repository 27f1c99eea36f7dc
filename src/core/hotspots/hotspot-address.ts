import { type IsoMonth, parseIsoMonth } from '../iso-month.ts'
import { type Period, periodMonths } from '../period.ts'
import type { HotspotView } from './hotspot-picture.ts'

/** What an address may name, and the view that it need not name. */
export interface KnownHotspots {
  readonly indicators: ReadonlySet<string>
  readonly standard: HotspotView
}

const version = '1'

/** The longest window that can be chosen, in months; a cumulative one is as long as it has become. */
export const longestWindow = 36

const shows: readonly HotspotView['show'][] = ['density', 'squares', 'hexagons', 'significant', 'points']
const bandwidths: readonly HotspotView['bandwidthMetres'][] = [200, 300, 500]
const cellSizes: readonly HotspotView['cellMetres'][] = [100, 200, 400]

/** Keys of cells, small areas and wards: letters, digits and what separates them. No place on the ground is in an address. */
const keyForm = /^[\w:.-]{1,40}$/

/**
 * The view an address asks for. Never fails: what is unknown falls back to the standard view, and leaves the address with
 * the next `writeHotspotView`; an address of another version opens the standard view.
 */
export function readHotspotView(params: URLSearchParams, { indicators, standard }: KnownHotspots): HotspotView {
  if (params.has('s') && params.get('s') !== version) return standard
  const indicator = params.get('m') ?? ''
  const key = params.get('w') ?? ''
  const cumulative = params.get('a') === '1'
  return {
    ...standard,
    indicator: indicators.has(indicator) ? indicator : standard.indicator,
    ...readWindow(params.get('p') ?? '', cumulative),
    show: shows.find((show) => show === params.get('v')) ?? standard.show,
    bandwidthMetres: bandwidths.find((metres) => String(metres) === params.get('r')) ?? standard.bandwidthMetres,
    cellMetres: cellSizes.find((metres) => String(metres) === params.get('g')) ?? standard.cellMetres,
    cumulative,
    sort: readSort(params.get('o') ?? ''),
    place: keyForm.test(key) ? key : null,
  }
}

/** The view as a query, without `?`; empty for the standard view. Months that are chosen are written out. */
export function writeHotspotView(view: HotspotView, { standard }: Pick<KnownHotspots, 'standard'>): string {
  if (JSON.stringify(view) === JSON.stringify(standard)) return ''
  const params = new URLSearchParams({ s: version, m: view.indicator })
  if (view.first && view.last) params.set('p', view.first === view.last ? view.last : `${view.first}..${view.last}`)
  if (view.show !== standard.show) params.set('v', view.show)
  if (view.bandwidthMetres !== standard.bandwidthMetres) params.set('r', String(view.bandwidthMetres))
  if (view.cellMetres !== standard.cellMetres) params.set('g', String(view.cellMetres))
  if (view.cumulative) params.set('a', '1')
  if (view.sort) params.set('o', `${view.sort.down ? '-' : ''}${view.sort.column}`)
  if (view.place) params.set('w', view.place)
  return params.toString()
}

/** `2024-03..2025-02`, `2025-02`; anything else is the latest twelve months. */
function readWindow(text: string, cumulative: boolean): { first: IsoMonth | null; last: IsoMonth | null } {
  const [first = null, last = first] = text.split('..').map(parseIsoMonth)
  const isWindow = first && last && first <= last
  if (!isWindow || (!cumulative && periodMonths({ first, last }) > longestWindow)) return { first: null, last: null }
  return { first, last }
}

function readSort(text: string): HotspotView['sort'] {
  const match = /^(-?)([a-z]{1,12})$/.exec(text)
  return match?.[2] ? { column: match[2], down: match[1] === '-' } : null
}

