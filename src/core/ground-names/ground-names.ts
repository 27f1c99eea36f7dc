import { metresPerUnit, type PlaneOrigin, type Point, toDrawing } from '../plane.ts'
import { placeOfSteps, type SearchFile } from '../search/search-file.ts'
import type { WardCode } from '../ward-code.ts'
import { type NameKind, nameKindOf, nameKinds } from './name-kind.ts'

/** A name that may be written on the ground. */
export interface GroundName {
  readonly kind: NameKind
  readonly text: string
  /** The text in one line, or in two where it is long. */
  readonly lines: readonly string[]
  /** Null outside the council. */
  readonly ward: WardCode | null
  /** In units of the drawing. */
  readonly at: Point
}

/** The same name nearer than this is the same thing, known twice or by two wards. */
const apartMetres = 400

/** A longer name is written in two lines. */
const mostInLine = 18

/**
 * The names of the files of the search that have a place, the weightiest first, each thing once.
 * A thing that two files know is taken from the later one.
 */
export function groundNames(plane: PlaneOrigin, files: readonly SearchFile[]): readonly GroundName[] {
  const found = [...files].reverse().flatMap((file) => namesOf(file, plane))
  const byWeight = nameKinds.flatMap((kind) => found.filter((name) => name.kind === kind))
  const kept = new Map<string, GroundName[]>()
  return byWeight.filter((name) => {
    const key = `${name.kind} ${name.text}`
    const same = kept.get(key) ?? []
    if (same.some((other) => metresApart(other.at, name.at) < apartMetres)) return false
    kept.set(key, [...same, name])
    return true
  })
}

function namesOf(file: SearchFile, plane: PlaneOrigin): GroundName[] {
  return file.groups.flatMap((group) =>
    group.names.flatMap((text, i) => {
      const kind = nameKindOf(group.kind, text)
      if (kind === null) return []
      return (group.places[i] ?? []).map((place) => {
        const { lon, lat } = placeOfSteps(file, place)
        return {
          kind,
          text,
          lines: linesOf(text),
          ward: file.wards[place[0]] ?? null,
          at: toDrawing(plane, [lon, lat]),
        }
      })
    }),
  )
}

const metresApart = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]) * metresPerUnit

/** Broken at the space that makes the longer line shortest. */
export function linesOf(text: string): readonly string[] {
  if (text.length <= mostInLine) return [text]
  const breaks = [...text.matchAll(/ /g)].map(({ index }) => [text.slice(0, index), text.slice(index + 1)] as const)
  const longer = ([first, second]: readonly [string, string]) => Math.max(first.length, second.length)
  return breaks.sort((a, b) => longer(a) - longer(b))[0] ?? [text]
}
