/**
 * A point in steps east and north of an origin, each a whole number below 2 ** 16. As a Z-order number its bits alternate,
 * x first; in the order of these numbers neighbours stand near each other, so that the differences are small.
 */
export type GridPoint = readonly [x: number, y: number]

/**
 * The points as text: their Z-order numbers ascending, each as its difference from the one before, in groups of seven bits
 * from the lowest (the eighth bit says that more follow), all in base64. The order of the points is not kept.
 */
export function encodePoints(points: readonly GridPoint[]): string {
  const numbers = points.map(toZOrder).sort((a, b) => a - b)
  const bytes = numbers.flatMap((number, i) => groupsOfSeven(number - (numbers[i - 1] ?? 0)))
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))
}

/** The inverse of `encodePoints`, in the order of the text. Throws where the text is not one of its own. */
export function decodePoints(text: string): GridPoint[] {
  const points: GridPoint[] = []
  let [number, difference, weight] = [0, 0, 1]
  for (const character of atob(text)) {
    const byte = character.charCodeAt(0)
    difference += (byte % 128) * weight
    weight *= 128
    if (byte >= 128) continue
    number += difference
    if (number >= 4 ** bits) throw new Error('invalid points: a number over 32 bits')
    points.push(fromZOrder(number))
    difference = 0
    weight = 1
  }
  if (weight > 1) throw new Error('invalid points: cut short')
  return points
}

const bits = 16

/** By arithmetic where a 32nd bit would turn a number negative. */
function toZOrder([x, y]: GridPoint): number {
  if (![x, y].every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** bits))
    throw new Error(`invalid point: ${x}, ${y}`)
  return spread(x) + 2 * spread(y)
}

function fromZOrder(number: number): GridPoint {
  return [gather(number), gather(Math.floor(number / 2))]
}

/** Bit n moves to bit 2n. */
function spread(value: number): number {
  let spreadOut = 0
  for (let bit = 0; bit < bits; bit++) if (value & (1 << bit)) spreadOut += 4 ** bit
  return spreadOut
}

/** Bit 2n moves to bit n. */
function gather(value: number): number {
  let gathered = 0
  for (let bit = 0, rest = value; bit < bits; bit++, rest = Math.floor(rest / 4)) gathered |= (rest % 2) << bit
  return gathered
}

function groupsOfSeven(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128)
  return [...bytes, rest]
}
