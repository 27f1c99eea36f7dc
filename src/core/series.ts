import type { Policy } from './disclosure.ts'

/** Who publishes a table, under which licence, and the words its licence asks us to show. */
export interface Source {
  readonly id: string
  readonly publisher: string
  readonly title: string
  readonly licence: Licence
  readonly attribution: string
  /** Where a reader finds the original. */
  readonly home: string
}

export type Licence = 'OGL v3.0' | 'ODbL v1.0' | 'Public board papers'

/**
 * How the publisher gave each incident to an area. It decides the denominator: counts placed by LSOA best fit are divided
 * by the best-fit residents of the same look-up, counts of small areas by those of the small area, all others by the
 * ward's official residents.
 */
export type Placement = 'ward' | 'point' | 'best-fit' | 'small-area'

/** What a series has a row of: wards, or small areas (LSOAs). */
export type AreaKind = 'ward' | 'small-area'

/** The smallest type of a series: no part of it is shown apart. */
export interface Leaf {
  readonly id: string
  readonly label: string
  /**
   * Shown by ward only as 12-month sums of at least 5, however openly its publisher prints it.
   * @source METHODS.md, Disclosure control
   */
  readonly sensitive: boolean
}

interface SeriesBase {
  readonly id: string
  readonly by: AreaKind
  readonly label: string
  readonly source: string
  readonly policy: Policy
  /** Short, beside the number. */
  readonly caveats: readonly string[]
  /** Known flaws and gaps, told under "About the data". */
  readonly notes: readonly string[]
}

/** Counts of incidents by area, month (or one fixed period) and leaf type. */
export interface CountSeries extends SeriesBase {
  readonly kind: 'counts'
  readonly placed: Placement
  /** How much could not be placed in an area, in words where it is not known as a number. */
  readonly notPlaced: string
  /** Latest months that the publisher still revises. */
  readonly provisionalMonths: number
  /** A ward that reads 0 may be one that is not watched: hatched, unranked, out of the breaks. */
  readonly zeroMeansUnknownCover: boolean
  /** Whether types may be shown by ward, or their sum only. */
  readonly typesByWard: 'as-policy' | 'officer-only'
  readonly leaves: readonly Leaf[]
}

/** One value an area that is no count of incidents: deprivation, residents, hectares. */
export interface ValueSeries extends SeriesBase {
  readonly kind: 'values'
  /** How the values of the areas were made from the publisher's. */
  readonly method: string
}

export type Series = CountSeries | ValueSeries

interface IndicatorBase {
  readonly id: string
  readonly series: string
  /** In the picker: `Burglary`. */
  readonly label: string
  /** A heading above its indented kinds, for the picker: `Theft`. */
  readonly parent?: string
}

/** What can be chosen from a count series: one leaf or several together. */
export interface CountIndicator extends IndicatorBase {
  readonly kind: 'counts'
  readonly of: readonly string[]
  /** Begins a sentence, at most four words: `Burglary`, `Vehicle offences`. */
  readonly subject: string
  /** `is` or `are`, after the subject. */
  readonly verb: 'is' | 'are'
  /** What is counted, in the plural: `burglaries`. */
  readonly counted: string
}

/** What can be chosen from a value series: one column of its table. */
export interface ValueIndicator extends IndicatorBase {
  readonly kind: 'values'
  readonly column: string
  /** Begins the sentence `… is highest in …`, at most four words. */
  readonly subject: string
  readonly verb: 'is' | 'are'
  /** What the number is, for the subtitle and the column head: `Population-weighted mean score`. */
  readonly measure: string
  /** After the value: `%`, ` ha`, or nothing. */
  readonly suffix: string
  readonly decimals: number
  readonly palette: 'deprivation' | 'sequential'
  /** Sums (residents, hectares) are drawn as circles; means and shares as a choropleth. */
  readonly symbol: 'choropleth' | 'circles'
  /** The period or day it describes: `mid-2022`. */
  readonly when: string
  /** What a high value says: `higher = more deprived`. */
  readonly direction: string
  /** Another column of the table, told beside the value and not drawn. */
  readonly beside?: { readonly column: string; readonly label: string }
}

export type Indicator = CountIndicator | ValueIndicator
