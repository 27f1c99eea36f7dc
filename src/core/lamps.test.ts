import { expect, test } from 'vitest'
import { decodeLamps } from './lamps.ts'
import { encodePoints } from './point-code.ts'

const points = encodePoints([
  [0, 0],
  [3, 1],
])
const file = { origin: [-0.3, 51.5], step: [0.00001, 0.00002], count: 2, points } as const

test('lamp columns are read as longitude and latitude in pairs', () => {
  const places = decodeLamps(file)
  expect(places).toHaveLength(4)
  for (const [i, degrees] of [-0.3, 51.5, -0.29997, 51.50002].entries()) expect(places[i]).toBeCloseTo(degrees, 9)
})

test('a file that holds more or fewer than it says is refused', () => {
  expect(() => decodeLamps({ ...file, count: 3 })).toThrow('invalid lamps: 2 points, not 3')
})
