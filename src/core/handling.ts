import type { Edition } from './disclosure.ts'

/** How what leaves the officer edition must be handled. @source Government Security Classifications Policy */
export const marking = 'OFFICIAL-SENSITIVE'

/** What the manifest of an edition says: pages take it from there, so that no script of the public one has the words. */
export const handlingIn = (edition: Edition): readonly string[] => (edition === 'officer' ? [marking] : [])

/** The name of a file, which begins with its marking: `OFFICIAL-SENSITIVE-crime.csv`. */
export const markedName = (handling: readonly string[], name: string): string =>
  [...handling.slice(0, 1), name].join('-')

/** Rows of a file with how it must be handled before all else, and its marking again at the foot. */
export function markedRows<Row extends readonly (string | number)[]>(
  handling: readonly string[],
  rows: readonly Row[],
): (Row | string[])[] {
  return [...handling.map((line) => [line]), ...rows, ...handling.slice(0, 1).map((line) => [line])]
}
