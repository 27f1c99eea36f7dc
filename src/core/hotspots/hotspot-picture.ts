import type { ChangeWords } from '../change/change-words.ts'
import type { TestedChange } from '../change/tested-change.ts'
import type { IsoMonth } from '../iso-month.ts'
import type { Period } from '../period.ts'
import type { Point } from '../plane.ts'
import type { Unavailable } from '../unavailable.ts'
import type { NamedWard } from '../ward-name.ts'
import type { HotspotShow, HotspotView } from './hotspot-view.ts'
import type { Persistence } from './persistence.ts'

/** Everything that a page of hotspots shows of one window: map, legend, list, export and the words all read this. */
export interface HotspotPicture {
  /** As drawn: with the window filled in, and what the data cannot carry replaced (`shows` says why). */
  readonly view: HotspotView
  readonly window: Period
  /** Where the window can lie: the months of the series. */
  readonly period: Period
  /** A finding of at most ten words. */
  readonly title: string
  /** Measure, place, period. */
  readonly subtitle: string
  /** `3% of the borough held 20% of its 2,396 burglaries.` */
  readonly lead: string
  /** Incidents in the window, of all cells. */
  readonly total: number
  /** Incidents in the window that no cell holds. */
  readonly outside: number
  /** `burglaries per km²`, `burglaries in a square of 200 m` */
  readonly unit: string
  readonly legend: HotspotLegend
  /** In the order of drawing, the lowest class first; bands of a surface lie upon each other. */
  readonly layers: readonly HotspotLayer[]
  /** The outline of the cells that chance alone does not explain, for any `show`. */
  readonly significant: SignificantCells | Unavailable
  /** Where map points are shown (officer edition only); null otherwise. */
  readonly points: HotspotPoints | null
  /** At most 50, in the order of the method; `sortPlaces` reorders. */
  readonly places: readonly HotspotPlace[]
  /** What the order of the list rests on, ties and small numbers among it. */
  readonly listNotes: readonly string[]
  /** Map points with incidents in most of the last twelve months; officer edition only. */
  readonly repeats: readonly RepeatPlace[] | Unavailable
  /** How well the hotspots before foretold this window. */
  readonly honesty: HotspotHonesty | Unavailable
  /** Every month of the series. */
  readonly strip: readonly MonthCount[]
  readonly profile: MonthlyProfile
  /** Weekday by hour; no shipped data have times. */
  readonly hours: Unavailable
  /** How it is made: sentences with their parameters. */
  readonly method: readonly string[]
  readonly caveats: readonly string[]
  /** What was asked for and cannot be shown, with its reason. */
  readonly refusals: readonly string[]
  readonly source: string
  readonly attribution: string
  /** `28 February 2025` */
  readonly completeTo: string
  /** What can be shown of these data; a reason where it cannot. */
  readonly shows: readonly HotspotChoiceOf<HotspotShow>[]
  readonly cellSizes: readonly HotspotChoiceOf<number>[]
  readonly bandwidths: readonly HotspotChoiceOf<number>[]
}

export interface HotspotChoiceOf<Value> {
  readonly value: Value
  readonly label: string
  /** Why it cannot be chosen; null where it can. */
  readonly refused: string | null
}

/** Fixed while time plays: made from the latest window of the same length. */
export interface HotspotLegend {
  /** Above the classes: `Burglaries per km² in the 12 months`. */
  readonly title: string
  readonly classes: readonly HotspotClass[]
  /** What a class counts: `square`, `squares`. */
  readonly one: string
  readonly many: string
  /** The value from which a cell is hot, `hot from here`; null where there is none. */
  readonly hotFrom: number | null
  /** What fixes the classes, as a sentence. */
  readonly fixedBy: string
  /** What lies below the lowest class, or stays out. */
  readonly notes: readonly string[]
}

export interface HotspotClass {
  /** The lowest is 1; colours go by it. */
  readonly class: number
  readonly low: number
  /** Values below it; null: no upper end. */
  readonly high: number | null
  /** `50 to 64`, `170 or more` */
  readonly label: string
  /** How many cells of this window it holds. */
  readonly cells: number
  readonly isHot: boolean
}

export interface HotspotLayer {
  readonly class: number
  /** SVG path data in drawing units of 10 m. */
  readonly path: string
}

export interface SignificantCells {
  readonly path: string
  /** Of many small cells: dashes would be longer than their sides. */
  readonly isFine: boolean
  readonly cells: number
  /** `71 of 8,671 squares of 100 m hold more than chance explains.` */
  readonly words: string
}

/** Every map point of the series, in the same order in every window: columns, which cost the page nothing to take over. */
export interface HotspotPoints {
  /** In drawing units: x, y, x, y ... */
  readonly places: Float64Array
  /** Incidents in the window, one figure a point; 0 where it has none. */
  readonly counts: Uint32Array
  /** How many have any. */
  readonly drawn: number
  /** A circle for each that has any, its area by the count: SVG path data in drawing units. */
  readonly path: string
}

export interface MonthCount {
  readonly month: IsoMonth
  /** Null where the source lacks a part of the month. */
  readonly count: number | null
}

/** One place of the list. */
export interface HotspotPlace {
  readonly key: string
  /** Equal figures share a rank, the lowest of theirs. */
  readonly rank: number
  readonly tied: boolean
  /** `1`, `3=` */
  readonly rankWords: string
  /** `Around Rodborough Road`; public: `Golders Green town centre, Childs Hill`. */
  readonly name: string
  /** `and Golders Way`; officer edition only. */
  readonly also: string | null
  readonly ward: NamedWard | null
  /** `In Golders Green town centre`, `Colindale station, 700 m`; public: the ward or town centre. */
  readonly near: string
  /** Nearest of its kind with its distance; null in the public edition but for the town centre. */
  readonly street: string | null
  readonly station: string | null
  readonly townCentre: string | null
  readonly at: Point
  /** Outline of the cell, or of the reach about a peak. */
  readonly outline: string
  readonly count: number
  /** What its order rests on, in the legend's unit. */
  readonly value: number
  readonly valueWords: string
  /** By which it is in order, short, where that is not the count beside it: `310 per km²`. */
  readonly density: string | null
  /** Of the window's incidents, 0 to 1. */
  readonly share: number
  /** Fewer than 20: its order moves by chance. */
  readonly small: boolean
  /** Against the same window a year earlier, tested with the other places of the list as one family. */
  readonly change: { readonly test: TestedChange; readonly words: ChangeWords } | Unavailable
  /** Half-years up to the window's end, at most twenty, oldest first; count null where a month is missing. */
  readonly halfYears: readonly {
    readonly period: Period
    readonly count: number | null
    readonly isHot: boolean | null
  }[]
  readonly persistence: Persistence | null
  /** `persistent`, `comes and goes` ... ; `never hot` */
  readonly pattern: string
  /** One-sided binomial of the cell's neighbourhood; null where not computed. */
  readonly p: number | null
  readonly pWords: string
  /** Gi* score; null where not computed. */
  readonly z: number | null
  /** In how many of the last twelve months it had an incident. */
  readonly monthsWithIncident: number
  /** One sentence: why it is here. */
  readonly why: string
}

export interface RepeatPlace {
  readonly key: string
  readonly at: Point
  readonly name: string
  readonly ward: NamedWard | null
  readonly count: number
  /** Of the last twelve months up to the window's end. */
  readonly months: number
  readonly of: number
  readonly words: string
}

export interface HotspotHonesty {
  /** `The hotspots of the year to November 2024 covered 4% of the borough and caught 14% of the 680 burglaries ...` */
  readonly sentence: string
  /** Shares, 0 to 1. */
  readonly area: number
  readonly caught: number
  readonly pai: number
  readonly countPai: number
}

/** Incidents by month, and by month of the year. */
export interface MonthlyProfile {
  readonly months: readonly MonthCount[]
  /** January to December: mean incidents a month over the complete months of the series up to the window's end. */
  readonly seasons: readonly { readonly month: string; readonly mean: number | null; readonly months: number }[]
  readonly words: string
}

/** What a cell, a place of the list, a ward or a spot holds. */
export interface HotspotInspection {
  readonly key: string
  readonly name: string
  readonly outline: string
  readonly at: Point
  /** `Childs Hill ward holds 8% of them on 6% of the borough.` */
  readonly words: string
  readonly total: number
  readonly profile: MonthlyProfile
  readonly types: readonly { readonly id: string; readonly label: string; readonly count: number }[] | Unavailable
}

/** What is asked about: a key of the list, a ward, or a point of the drawing. */
export type HotspotTarget =
  | { readonly kind: 'place'; readonly key: string }
  | { readonly kind: 'ward'; readonly code: string }
  | { readonly kind: 'at'; readonly at: Point }
