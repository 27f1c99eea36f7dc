import { type PlaceAmong, placeAmong } from '../../src/core/board/place-among.ts'
import type { BoroughPlaces, PlacesOfLine, QuarterPlace } from '../../src/core/board/quarters-file.ts'
import { type IsoMonth, monthsBetween } from '../../src/core/iso-month.ts'
import type { Period } from '../../src/core/period.ts'
import type { CountIndicator } from '../../src/core/series.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'

interface Counts {
  readonly first: IsoMonth
  readonly counts: readonly number[]
}

/** Counts by type, then by borough. */
export type BoroughCounts = ReadonlyMap<string, ReadonlyMap<string, Counts>>

interface Borough {
  readonly borough: string
  readonly command: string
}

/**
 * The council's place among the boroughs and within its police command, for every line and quarter; null where the
 * council is none of them. All counts are of whole boroughs.
 */
export function boroughPlaces(
  indicators: readonly CountIndicator[],
  table: BoroughCounts,
  boroughs: readonly Borough[],
  own: string,
  quarters: readonly Period[],
): BoroughPlaces | null {
  const at = boroughs.findIndex(({ borough }) => borough === own)
  const name = boroughs[at]?.command
  if (name === undefined) return null
  const inCommand = name === '' ? [] : boroughs.flatMap((one, i) => (one.command === name ? [i] : []))
  const command = inCommand.length > 1 ? { name, boroughs: namesAt(boroughs, inCommand) } : null
  const lines = indicators.flatMap(({ id, label, of }): PlacesOfLine[] => {
    const places = quarters.map((quarter) =>
      quarterPlace(countsIn(table, of, boroughs, quarter), at, command ? inCommand : []),
    )
    return places.every((place) => place !== null) ? [{ id, label, quarters: places }] : []
  })
  return { own, of: boroughs.length, command, lines }
}

const namesAt = (boroughs: readonly Borough[], places: readonly number[]) =>
  places.flatMap((at) => boroughs[at]?.borough ?? [])

function countsIn(table: BoroughCounts, of: readonly string[], boroughs: readonly Borough[], period: Period) {
  const sumOf = (borough: string) =>
    of.reduce((sum, type) => {
      const row = table.get(type)?.get(borough)
      return row ? sum + sumIn(row, period) : Number.NaN
    }, 0)
  return boroughs.map(({ borough }) => sumOf(borough))
}

/** Not a number where the table does not have the whole period, which a rank then refuses. */
function sumIn({ first, counts }: Counts, period: Period): number {
  const [from, to] = [monthsBetween(first, period.first), monthsBetween(first, period.last)]
  if (from < 0 || to >= counts.length) return Number.NaN
  return counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
}

function quarterPlace(counts: readonly number[], at: number, inCommand: readonly number[]): QuarterPlace | null {
  const london = placeAmong(counts, at)
  if (isUnavailable(london)) return null
  const command = inCommand.map((place) => counts[place] ?? Number.NaN)
  const among = inCommand.length > 0 ? placeAmong(command, inCommand.indexOf(at)) : null
  if (isUnavailable(among)) return null
  const place = (found: PlaceAmong | null) => (found ? { counts: command, place: found } : null)
  return {
    count: counts[at] ?? 0,
    fewest: Math.min(...counts),
    most: Math.max(...counts),
    london,
    command: place(among),
  }
}
