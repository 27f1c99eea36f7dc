import type { AreaCode } from '../area-code.ts'
import type { Period } from '../period.ts'
import type { Classes, Place, SmallArea } from '../published.ts'
import type { CountIndicator, ValueIndicator } from '../series.ts'
import type { Found } from './find-indicator.ts'
import type { Choice, Picture, ReadingState, Refusal } from './picture.ts'
import type { TimeStrip } from './time-strip.ts'

/** A column before its numbers are written: how many decimals, and what stands after the number. */
export interface FrameColumn {
  readonly id: string
  readonly label: string
  readonly decimals: number
  /** `%` or ` ha`, part of the figure itself. */
  readonly suffix: string
  /** The borough has none: ranks of areas have no mean. */
  readonly areasOnly?: true
  /** Its figures need statistics, which come after the picture. */
  readonly later?: true
}

/** What an area (or the borough) has: its state, and a number for each column that has one. */
export interface Raw {
  readonly state: ReadingState
  readonly numbers: Readonly<Record<string, number | null>>
}

/** The figures of a view before words, classes and order: what counts and values have in common. */
export interface Frame {
  readonly found: Found
  readonly areas: readonly (Place | SmallArea)[]
  readonly columns: readonly FrameColumn[]
  /** The id of the column that the map shows. */
  readonly shown: string
  readonly symbol: 'choropleth' | 'circles'
  readonly palette: 'sequential' | 'deprivation'
  readonly raw: ReadonlyMap<AreaCode, Raw>
  readonly borough: Raw
  readonly classes: Classes | null
  readonly largest: number
  readonly classNote: string
  readonly period: Period | null
  readonly time: TimeStrip
  readonly measures: Picture['measures']
  readonly lengths: readonly Choice<'1' | '3' | '12' | 'fy'>[]
  readonly refused: Refusal | null
  readonly caveats: readonly string[]
  readonly completeTo: string
  readonly words: Words
}

/** The words of a view: what the title, the subtitle and the sentences are made from. */
export interface Words {
  readonly indicator: CountIndicator | ValueIndicator
  /** `Burglaries recorded per 1,000 residents a year` */
  readonly measure: string
  /** ` per 1,000 residents a year`, after a figure in a sentence. */
  readonly after: string
  /** `1 April 2025 to 31 March 2026`, `Census day, 21 March 2021` */
  readonly when: string
}
