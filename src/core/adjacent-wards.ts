import type { AreaCode } from './area-code.ts'
import type { Area } from './published.ts'

/**
 * The wards (or small areas) that share a border with each, in the order given. Those that meet in one point only are no
 * neighbours.
 * @param wards with their outlines, whose shared borders run through the very same points
 */
export function adjacentWards<Code extends AreaCode>(
  wards: readonly (Pick<Area, 'path'> & { readonly code: Code })[],
): ReadonlyMap<Code, readonly Code[]> {
  const owners = new Map<string, Code[]>()
  for (const { code, path } of wards) {
    for (const side of sidesOf(path)) owners.set(side, [...(owners.get(side) ?? []), code])
  }
  const shared = [...owners.values()].filter((codes) => codes.length > 1)
  return new Map(
    wards.map(({ code }) => {
      const beside = new Set(shared.filter((codes) => codes.includes(code)).flat())
      return [code, wards.filter((other) => other.code !== code && beside.has(other.code)).map((other) => other.code)]
    }),
  )
}

/** Every side of an outline of absolute starts and relative lines, written the same from either end. */
function sidesOf(path: string): string[] {
  return path
    .split('M')
    .filter(Boolean)
    .flatMap((ring) => {
      const points = pointsOf(ring)
      return points.map((point, i) => sideName(point, points[(i + 1) % points.length] ?? point))
    })
}

function pointsOf(ring: string): (readonly [number, number])[] {
  const numbers = (ring.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    x += numbers[2 * i] ?? 0
    y += numbers[2 * i + 1] ?? 0
    return [x, y] as const
  })
}

function sideName(a: readonly [number, number], b: readonly [number, number]): string {
  const [first, second] = [a.join(' '), b.join(' ')]
  return first < second ? `${first} ${second}` : `${second} ${first}`
}
