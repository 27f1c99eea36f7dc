import type { TestedChange } from '../change/tested-change.ts'
import type { Period } from '../period.ts'
import type { Reconciled } from '../published.ts'
import type { Comparisons } from './comparison.ts'
import type { MonthlyLine } from './monthly-line.ts'
import type { PaperSection } from './paper-section.ts'
import type { PlaceAmong } from './place-among.ts'

/**
 * What the board page shows of every quarter: `data/quarters.<hash>.json`. Borough figures only. The same in both
 * editions: it is made from what the public edition may show.
 */
export interface QuartersFile {
  readonly schema: 'quarters/1'
  /** Calendar quarters, oldest first; none where the council has no recorded crime by month. */
  readonly quarters: readonly Period[]
  /** The newest quarter whose recorded crime is tested, as a place in `quarters`; -1 where there is none. */
  readonly latest: number
  /** Recorded crime: all types first, then groups, each before its kinds. */
  readonly recorded: readonly BoardLine[]
  /** What the police's dashboards count beside it: overlapping, never added up. */
  readonly dashboards: readonly BoardLine[]
  /** The place among boroughs; null where the council's publisher tells no other borough. */
  readonly places: BoroughPlaces | null
  readonly papers: readonly PaperLine[]
  readonly tables: readonly PaperTable[]
  readonly accounts: readonly BoardAccount[]
}

/** A monthly line with its comparisons, one for each quarter of the file. */
export interface BoardLine extends MonthlyLine {
  /** Whether the map shows it by ward in all its types: then it is tested in one family with the wards, as there. */
  readonly withWards: boolean
  readonly comparisons: readonly Comparisons[]
}

export interface BoroughPlaces {
  /** The council, as the table of boroughs names it. */
  readonly own: string
  /** How many boroughs there are. */
  readonly of: number
  /** The police command of the council, and its boroughs; null where it is not known. */
  readonly command: { readonly name: string; readonly boroughs: readonly string[] } | null
  readonly lines: readonly PlacesOfLine[]
}

export interface PlacesOfLine {
  readonly id: string
  readonly label: string
  /** One for each quarter of the file. */
  readonly quarters: readonly QuarterPlace[]
}

export interface QuarterPlace {
  readonly count: number
  /** The fewest and the most that any borough has. */
  readonly fewest: number
  readonly most: number
  readonly london: PlaceAmong
  /** Counts of the command's boroughs in their order, and the council's place among them. */
  readonly command: { readonly counts: readonly number[]; readonly place: PlaceAmong } | null
}

/** A figure of the board's papers, beside what is right where they are not. */
export interface PaperLine {
  readonly id: string
  readonly section: PaperSection
  readonly indicator: string
  readonly period: Period
  readonly value: number
  readonly compared: { readonly period: Period; readonly value: number } | null
  /** Empty where the papers print no change. */
  readonly printed: string
  /** The change tested in the family of the papers; null for a line that is no part of it. */
  readonly change: TestedChange | null
  readonly notes: readonly string[]
}

/** A table of the papers with a column a month: tools and powers, cases at each meeting. */
export interface PaperTable {
  readonly id: string
  readonly caption: string
  /** What one figure counts: `uses in the month`. */
  readonly unit: string
  readonly months: readonly string[]
  readonly rows: readonly { readonly id: string; readonly label: string; readonly values: readonly (number | null)[] }[]
  readonly notes: readonly string[]
}

/** What became of every row of a source table of the board. */
export interface BoardAccount {
  readonly id: string
  readonly label: string
  /** Id of its publisher. */
  readonly source: string
  readonly period: Period | null
  readonly tables: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[]
  readonly rows: Reconciled
  readonly notes: readonly string[]
}
