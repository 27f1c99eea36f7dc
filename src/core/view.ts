import { type AreaCode, parseAreaCode } from './area-code.ts'
import { type ClassMethod, isClassMethod } from './class-method.ts'
import { addMonths, type IsoMonth, parseIsoMonth } from './iso-month.ts'
import { parseLsoaCode } from './lsoa-code.ts'
import { type Measure, measures } from './measure.ts'
import { financialYearOf, financialYearShort } from './period.ts'
import { type WindowLength, windowInfo } from './times.ts'

/** What the visitor asked for. Flat and JSON-able; nothing derived is in it. */
export interface View {
  readonly indicator: string
  readonly measure: Measure
  readonly length: WindowLength
  /** The last month of the window; null for the latest. */
  readonly end: IsoMonth | null
  /** The ward or small area that is chosen. */
  readonly ward: AreaCode | null
  /** What the classes are made from: the latest 36 months, or all years. */
  readonly classes: 'recent' | 'all'
  /** How classes are made, or `manual`: by `edges`. */
  readonly method: ClassMethod | 'manual'
  readonly edges: readonly number[]
  /** Whether rates are drawn towards the borough's where they stand on few residents. */
  readonly smooth: boolean
  /** How the table is sorted: a column, and whether the largest comes first. Null: by the measure, largest first. */
  readonly sort: { readonly column: string; readonly down: boolean } | null
}

/** What an address may name. */
export interface Known {
  readonly indicators: ReadonlySet<string>
  readonly wards: ReadonlySet<string>
  readonly defaultIndicator: string
}

const version = '1'

export function defaultView(indicator: string): View {
  return {
    indicator,
    measure: 'rate',
    length: '12',
    end: null,
    ward: null,
    classes: 'recent',
    method: 'quantile',
    edges: [],
    smooth: false,
    sort: null,
  }
}

/**
 * The view an address asks for. Never fails: what is unknown falls back to the default, and leaves the address with the
 * next `writeView`. An address of another version opens the default view. Whether a code of that form is a small area of
 * ours is known when they are loaded: until then it stands.
 */
export function readView(params: URLSearchParams, known: Known): View {
  const base = defaultView(known.defaultIndicator)
  if (params.has('s') && params.get('s') !== version) return base
  const indicator = params.get('m') ?? ''
  const measure = params.get('h') as Measure
  const ward = parseAreaCode(params.get('w') ?? '')
  return {
    indicator: known.indicators.has(indicator) ? indicator : base.indicator,
    measure: measures.includes(measure) ? measure : base.measure,
    ...(readWindow(params.get('p') ?? '') ?? { length: base.length, end: base.end }),
    ward: ward && (known.wards.has(ward) || parseLsoaCode(ward)) ? ward : null,
    classes: params.get('c') === 'all' ? 'all' : 'recent',
    ...readMethod(params.get('k') ?? ''),
    smooth: params.get('e') === '1',
    sort: readSort(params.get('o') ?? ''),
  }
}

/**
 * The view as a query, without `?`; empty for the default view. A month that is chosen is always written out, so that a
 * link keeps its months when newer data come.
 */
export function writeView(view: View, known: Pick<Known, 'defaultIndicator'>): string {
  if (JSON.stringify(view) === JSON.stringify(defaultView(known.defaultIndicator))) return ''
  const params = new URLSearchParams({ s: version, m: view.indicator, h: view.measure })
  params.set('p', writeWindow(view))
  if (view.ward) params.set('w', view.ward)
  if (view.classes === 'all') params.set('c', 'all')
  if (view.method !== 'quantile') params.set('k', view.method === 'manual' ? view.edges.join(',') : view.method)
  if (view.smooth) params.set('e', '1')
  if (view.sort) params.set('o', `${view.sort.down ? '-' : ''}${view.sort.column}`)
  return params.toString()
}

/**
 * `2026-03`, `2026-01..2026-03`, `2025-04..2026-03`, or the financial year `fy2025-26`; the latest window is written by
 * its length alone: `latest-12`.
 */
function writeWindow({ length, end }: View): string {
  if (end === null) return `latest-${length}`
  // Where the end lies within a financial year, the one before it is shown: that is the one to write.
  if (length === 'fy') return `fy${financialYearShort(financialYearOf(addMonths(end, -11)))}`
  const first = addMonths(end, 1 - windowInfo[length].months)
  return first === end ? end : `${first}..${end}`
}

function readWindow(text: string): Pick<View, 'length' | 'end'> | null {
  const latest = /^latest-(1|3|12|fy)$/.exec(text)?.[1]
  if (latest) return { length: latest as WindowLength, end: null }
  const year = /^fy(\d{4})-(\d{2})$/.exec(text)
  if (year) return readFinancialYear(Number(year[1]), Number(year[2]))
  const [first, last] = text.split('..').map(parseIsoMonth)
  if (first && last === undefined) return { length: '1', end: first }
  if (!first || !last) return null
  const length = (['3', '12'] as const).find((l) => addMonths(last, 1 - windowInfo[l].months) === first)
  return length ? { length, end: last } : null
}

function readFinancialYear(first: number, second: number): Pick<View, 'length' | 'end'> | null {
  const end = parseIsoMonth(`${first + 1}-03`)
  return end && (first + 1) % 100 === second ? { length: 'fy', end } : null
}

/** `natural`, `equal`, or one to four edges: `2,4.5,8`. */
function readMethod(text: string): Pick<View, 'method' | 'edges'> {
  if (isClassMethod(text)) return { method: text, edges: [] }
  if (!/^\d+(\.\d+)?(,\d+(\.\d+)?){0,3}$/.test(text)) return { method: 'quantile', edges: [] }
  return { method: 'manual', edges: [...new Set(text.split(',').map(Number))].sort((a, b) => a - b) }
}

function readSort(text: string): View['sort'] {
  const match = /^(-?)(ward|count|rate|smoothed|rank|before|change|share|hectare|value|beside)$/.exec(text)
  return match?.[2] ? { column: match[2], down: match[1] === '-' } : null
}
