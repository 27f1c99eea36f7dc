import type { Problem } from '../../src/core/problem.ts'
import type { Position } from './rings.ts'

/** What is wrong with a point as its table writes it; empty where it is in Great Britain. */
export function placeFaults(file: string, line: number, [lon, lat]: Position): Problem[] {
  const fault = faultOf(lon, lat)
  return fault ? [{ file, line, found: `lon "${lon}", lat "${lat}"`, ...fault }] : []
}

function faultOf(lon: number, lat: number): Pick<Problem, 'expected' | 'remedy'> | null {
  if (isInBritain(lon, lat)) return null
  if (lon === 0 && lat === 0) return { expected: 'stand for no place', remedy: 'Find the place, or take the row out.' }
  if (isInBritain(lat, lon))
    return { expected: "are latitude and longitude in each other's column", remedy: 'Exchange the two.' }
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    return { expected: 'are no degrees: they look like metres on a grid', remedy: 'Convert them to degrees (WGS84).' }
  return { expected: 'are not in Great Britain', remedy: 'Correct the row.' }
}

const isInBritain = (lon: number, lat: number) => lon >= -9 && lon <= 2 && lat >= 49 && lat <= 61
