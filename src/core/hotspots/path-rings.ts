/** A ring of a path in drawing units, not closed. */
export type PathRing = readonly (readonly [x: number, y: number])[]

/** Rings of a path of straight lines, absolute (`M`, `L`, `H`, `V`) or in steps (`m`, `l`, `h`, `v`), not closed. */
export function ringsOf(path: string): PathRing[] {
  const rings: [number, number][][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', text = ''] of path.matchAll(/([MmLlHhVvZz])([^MmLlHhVvZz]*)/g)) {
    const numbers = (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const isStep = command === command.toLowerCase()
    const kind = command.toLowerCase()
    if (kind === 'm') rings.push([])
    const size = kind === 'h' || kind === 'v' ? 1 : 2
    for (let i = 0; i + size <= numbers.length; i += size) {
      const [a = 0, b = 0] = [numbers[i], numbers[i + 1]]
      if (kind !== 'v') x = (isStep ? x : 0) + a
      if (kind === 'v') y = (isStep ? y : 0) + a
      else if (kind !== 'h') y = (isStep ? y : 0) + b
      rings.at(-1)?.push([x, y])
    }
  }
  return rings.filter((ring) => ring.length > 2)
}

/** Twice the area within a ring, negative where it runs the other way round. */
export function areaOf(ring: PathRing): number {
  let twice = 0
  for (const [i, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y]
    twice += x * nextY - nextX * y
  }
  return twice
}

/** A ring with the holes in it. */
export type PathPolygon = readonly [outer: PathRing, ...holes: PathRing[]]

/**
 * The polygons of a path. A ring that runs against the largest one is a hole in the smallest ring that holds it.
 * @param path whose holes run the other way round than what they lie in
 */
export function polygonsOf(path: string): PathPolygon[] {
  const rings = ringsOf(path).map((ring) => ({ ring, area: areaOf(ring) }))
  const largest = rings.reduce((most, { area }) => (Math.abs(area) > Math.abs(most) ? area : most), 0)
  const isOuter = ({ area }: { readonly area: number }) => Math.sign(area) === Math.sign(largest)
  const outer = rings.filter(isOuter).map(({ ring, area }) => ({ polygon: [ring] as [PathRing, ...PathRing[]], area }))
  outer.sort((a, b) => Math.abs(a.area) - Math.abs(b.area))
  for (const hole of rings) {
    const [corner] = hole.ring
    if (isOuter(hole) || !corner) continue
    outer.find(({ polygon }) => holds(polygon[0], corner))?.polygon.push(hole.ring)
  }
  return outer.map(({ polygon }) => polygon)
}

function holds(ring: PathRing, [x, y]: readonly [number, number]): boolean {
  let isInside = false
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside
  }
  return isInside
}
