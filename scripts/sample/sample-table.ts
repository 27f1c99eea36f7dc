import type { Dataset } from '../../src/core/intake/incident.ts'
import type { Period } from '../../src/core/period.ts'
import type { Draws } from './draws.ts'
import type { SampleGround } from './sample-ground.ts'

/** A made-up table: its columns by what they hold, and its rows one by one. */
export interface SampleTable {
  /** Names of the columns as the system writes them, in order. */
  readonly header: readonly string[]
  /** Where the columns that dirt changes stand; absent where the table has none. */
  readonly at: Readonly<Partial<Record<SampleColumn, number>>>
  readonly rows: () => Generator<string[]>
}

export type SampleColumn =
  | 'id'
  | 'date'
  | 'time'
  | 'type'
  | 'ward'
  | 'place'
  | 'x'
  | 'y'
  | 'status'
  | 'closed'
  | 'notes'

/** What is asked for. */
export interface SampleWish {
  readonly dataset: Dataset
  readonly rows: number
  readonly seed: number
  readonly period: Period
}

/** What a table is made with. */
export interface SampleContext extends SampleWish {
  readonly ground: SampleGround
  readonly draws: Draws
}

/** `SYNTHETIC-CCTV-0000012` */
export function sampleId(dataset: Dataset, number: number): string {
  return `SYNTHETIC-${dataset.toUpperCase()}-${String(number).padStart(7, '0')}`
}

/** `29/03/2026`, as British systems write it. */
export function britishDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** A remark that an import must not keep. */
export const sampleRemark = 'SYNTHETIC remark: seen by nobody, about nobody'
