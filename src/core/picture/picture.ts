import type { AreaCode } from '../area-code.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { IsoMonth } from '../iso-month.ts'
import { type Measure, measureThatFits } from '../measure.ts'
import type { Period } from '../period.ts'
import type { CountFile, Manifest, PlacesFile, SmallAreasFile, TableFile } from '../published.ts'
import type { AreaKind } from '../series.ts'
import { unreachable } from '../unreachable.ts'
import type { View } from '../view.ts'
import type { NamedWard } from '../ward-name.ts'
import { awaitingChange } from './awaiting-change.ts'
import { countFrame } from './count-frame.ts'
import { describe } from './describe.ts'
import { type Found, findIndicator } from './find-indicator.ts'
import type { TimeStrip } from './time-strip.ts'
import { valueFrame } from './value-frame.ts'

/** What was published and has been loaded for a view. */
export interface Files {
  readonly manifest: Manifest
  readonly places: PlacesFile
  /** Needed where the table is by small area. */
  readonly smallAreas?: SmallAreasFile | null
  readonly table: TableFile
}

/** 0 is the class of nought; 1 to 5 the classes of a palette, low to high. */
export type Slot = 0 | 1 | 2 | 3 | 4 | 5

export type ReadingState = 'value' | 'missing' | 'suppressed' | 'uncovered'

/** A figure as people see it, and as a table sorts it. */
export interface Figure {
  readonly text: string
  readonly order: number | null
  /** In a CSV: a plain number, or `[x]`, `[c]`, `[u]`. */
  readonly plain: string
  /** It needs statistics, which come after the picture. */
  readonly later?: true
}

/** What the picture says of one ward or small area. */
export interface Reading {
  readonly code: AreaCode
  readonly name: string
  /** Of a small area the ward in which it lies, by best fit; null for a ward. */
  readonly within: NamedWard | null
  /** Of the page of the ward. */
  readonly slug: string
  readonly state: ReadingState
  /** The shown measure, rounded as it is shown. */
  readonly value: number | null
  /** In the area, on the map. Empty where there is no value. */
  readonly label: string
  readonly slot: Slot | null
  /** Radius of its circle as a share of the largest; 0 in a choropleth. */
  readonly radius: number
  readonly figures: Readonly<Record<string, Figure>>
  /** Fewer than 20 incidents: a rate that chance moves a lot. */
  readonly small: boolean
  /** One sentence for the ear, at most 160 characters. */
  readonly say: string
}

/** A column of the table: `rate`, `count`, `share`, `hectare`, or `value`, and what stands `beside` it. */
export interface Column {
  readonly id: string
  readonly label: string
  readonly shown: boolean
}

export interface LegendClass {
  readonly slot: Slot
  readonly label: string
  /** How many wards or small areas have it. */
  readonly areas: number
}

export interface Legend {
  readonly title: string
  readonly palette: 'sequential' | 'deprivation' | 'diverging'
  readonly classes: readonly LegendClass[]
  /** Circles of known size, for counts: the number and the share of the largest radius. */
  readonly circles: readonly { readonly label: string; readonly radius: number }[]
  /** The scale of the dot strip: its ends and the class edges on it. */
  readonly low: number
  readonly high: number
  readonly ends: { readonly low: string; readonly high: string }
  readonly edges: readonly { readonly at: number; readonly label: string }[]
  readonly average: { readonly at: number; readonly label: string } | null
  readonly note: string
}

/** A choice that may not be open now, and why. */
export interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly chosen: boolean
  readonly closed: string | null
}

/** A method that these data cannot carry: what and why, and what would work. */
export interface Refusal {
  readonly reason: string
  readonly remedy: { readonly label: string; readonly change: Partial<View> } | null
}

/** Everything the page says, from one place: map, table, legend, card, export, live region and title render it. */
export interface Picture {
  readonly indicator: string
  /** What it has readings of. */
  readonly by: AreaKind
  readonly title: string
  readonly subtitle: string
  readonly lead: string
  readonly symbol: 'choropleth' | 'circles'
  readonly columns: readonly Column[]
  /** One an area, in the order of the places. */
  readonly readings: readonly Reading[]
  readonly borough: { readonly name: string; readonly figures: Readonly<Record<string, Figure>> }
  readonly legend: Legend
  readonly chosen: Reading | null
  /** The ward that is chosen, or in which what is chosen lies. */
  readonly ward: NamedWard | null
  readonly time: TimeStrip
  readonly period: Period | null
  /** `1 April 2025 to 31 March 2026`, `Census day, 21 March 2021` */
  readonly when: string
  readonly measures: readonly Choice<Measure>[]
  readonly lengths: readonly Choice<View['length']>[]
  readonly refused: Refusal | null
  /** How sure the figures are; null until it is computed, and for values, which have no chance in them. */
  readonly evidence: Evidence | null
  readonly caveats: readonly string[]
  /** `Complete to 31 March 2026` */
  readonly completeTo: string
  readonly source: {
    readonly publisher: string
    readonly title: string
    readonly licence: string
    readonly attribution: string
  }
}

/** The picture of what the visitor asked for in what was published. Pure: the same view and files give the same picture. */
export function picture(view: View, files: Files): Picture {
  const found = findIndicator(files.manifest, files.table.indicator)
  const { table } = files
  switch (table.schema) {
    case 'counts/1':
      return countPicture(view, table, found, files)
    case 'values/1':
      return describe(valueFrame(table, found, files), view, files)
    default:
      return unreachable(table)
  }
}

/** A map of changes waits for its tests: until then it has the counts and no colours. */
function countPicture(asked: View, table: CountFile, found: Found, files: Files): Picture {
  const view = { ...asked, measure: measureThatFits(asked.measure, table.times.kind) }
  if (view.measure !== 'change') return describe(countFrame(view, table, found, files), view, files)
  const counts = { ...view, measure: 'count' as const }
  const frame = countFrame(counts, table, found, files)
  const { indicator } = frame.words
  const drawn = describe(frame, counts, files)
  return indicator.kind === 'counts' ? awaitingChange(drawn, indicator) : drawn
}

/** The view with the window that is shown written into it, so that a link to it keeps its months. */
export function pinned(view: View, shown: Picture): View {
  const last: IsoMonth | null = shown.time.kind === 'months' && shown.period ? shown.period.last : view.end
  return { ...view, end: last }
}
