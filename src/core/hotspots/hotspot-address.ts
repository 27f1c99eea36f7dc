import { type IsoMonth, parseIsoMonth } from '../iso-month.ts'
import { periodMonths } from '../period.ts'
import {
  bandwidths,
  cellSizes,
  type HotspotSort,
  type HotspotView,
  hotspotShows,
  longestWindow,
} from './hotspot-view.ts'

/** What an address may name, and the view that it need not name. */
export interface KnownHotspots {
  readonly indicators: ReadonlySet<string>
  readonly standard: HotspotView
}

const version = '1'

const sorts: readonly HotspotSort[] = ['rank', 'count', 'change', 'ward', 'name']

/** Keys of cells, small areas and wards. A map point's key, which begins with p, is never written and never read. */
const keyForm = /^(?!p\d)[\w:.-]{1,60}$/

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
    indicator: indicators.has(indicator) ? indicator : standard.indicator,
    ...readWindow(params.get('p') ?? '', cumulative),
    show: oneOf(hotspotShows, params.get('v')) ?? standard.show,
    bandwidthMetres: oneOf(bandwidths, params.get('r')) ?? standard.bandwidthMetres,
    cellMetres: oneOf(cellSizes, params.get('g')) ?? standard.cellMetres,
    cumulative,
    sort: oneOf(sorts, params.get('o')) ?? standard.sort,
    place: keyForm.test(key) ? key : null,
  }
}

/** The view as a query, without `?`; empty for the standard view. Months that are chosen are written out. */
export function writeHotspotView(view: HotspotView, { standard }: Pick<KnownHotspots, 'standard'>): string {
  const params = new URLSearchParams({ s: version })
  const write = (key: string, value: string | number, usual: string | number) => {
    if (value !== usual) params.set(key, String(value))
  }
  write('m', view.indicator, standard.indicator)
  if (view.first && view.last) params.set('p', view.first === view.last ? view.last : `${view.first}..${view.last}`)
  write('v', view.show, standard.show)
  write('r', view.bandwidthMetres, standard.bandwidthMetres)
  write('g', view.cellMetres, standard.cellMetres)
  if (view.cumulative) params.set('a', '1')
  write('o', view.sort, standard.sort)
  if (view.place && keyForm.test(view.place)) params.set('w', view.place)
  return params.size === 1 ? '' : params.toString()
}

/** `2024-03..2025-02`, `2025-02`; anything else is the latest twelve months. */
function readWindow(text: string, cumulative: boolean): { first: IsoMonth | null; last: IsoMonth | null } {
  const [first = null, last = first] = text.split('..').map(parseIsoMonth)
  const isWindow = first && last && first <= last
  if (!isWindow || (!cumulative && periodMonths({ first, last }) > longestWindow)) return { first: null, last: null }
  return { first, last }
}

const oneOf = <T extends string | number>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => String(value) === text)
