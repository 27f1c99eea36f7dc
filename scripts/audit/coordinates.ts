/** Coordinates at point precision in what should have none. */

/** Greater London's north-west with a margin, in degrees and in metres of the National Grid. */
const extent = {
  lon: [-0.32, -0.11],
  lat: [51.54, 51.69],
  easting: [515_000, 532_000],
  northing: [183_000, 201_000],
} as const

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high

/** Whether two numbers, in either order, name a place in or near the borough. */
function isPlace(a: number, b: number): boolean {
  const inDegrees = (x: number, y: number) => within(x, extent.lon) && within(y, extent.lat)
  const inMetres = (x: number, y: number) => within(x, extent.easting) && within(y, extent.northing)
  return inDegrees(a, b) || inDegrees(b, a) || inMetres(a, b) || inMetres(b, a)
}

/** Every two numbers that stand side by side in an array or under two names of one object, and name a place. */
export function placesInData(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const children = Object.values(value)
  const numbers = children.filter((child) => typeof child === 'number')
  const pairs = Array.isArray(value)
    ? numbers.slice(1).map((b, i) => [numbers[i] ?? 0, b] as const)
    : numbers.flatMap((a, i) => numbers.slice(i + 1).map((b) => [a, b] as const))
  const own = pairs.filter(([a, b]) => isPlace(a, b)).map(([a, b]) => `${a}, ${b}`)
  return [...own, ...children.flatMap(placesInData)]
}

/** The same of two numbers that follow each other in a text; also with commas in them, and as letters and digits of the grid. */
export function placesInText(text: string): string[] {
  const whole = text.replace(/\b(\d{3}),(\d{3})(?=\s|,\s|$)/g, '$1$2')
  const numbers = [...whole.matchAll(/(?<![\w#.-])-?\d+\.\d{3,}(e[+-]?\d+)?|\b\d{6}(\.\d+)?\b/gi)].map(([number]) =>
    Number(number),
  )
  const pairs = numbers.flatMap((a, i) => (isPlace(a, numbers[i + 1] ?? Number.NaN) ? [`${a}, ${numbers[i + 1]}`] : []))
  return [...pairs, ...(text.match(gridReference) ?? []), ...(text.match(degreesAndMinutes) ?? [])]
}

/** `TQ 234 909`: at most 100 m wide. */
const gridReference = /\bT[QL] ?(\d{3} ?\d{3}|\d{4} ?\d{4}|\d{5} ?\d{5})\b/g

/** `51°36′04″` */
const degreesAndMinutes = /\b5[01]° ?\d{1,2} ?['′’]/g

/** Where the drawing of the wards lies on the ground is said once. */
export const withoutOrigin = (json: string): string => json.replace(/"plane":\{[^}]*\},?/, '')
