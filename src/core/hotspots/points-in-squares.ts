import { type GridPlace, squares } from './cell-system.ts'
import { decodePoints, encodePoints, type PointsFile } from './points-file.ts'

/** The file with every place moved to the middle of its square; what falls together is added up. */
export function pointsInSquares(file: PointsFile, sizeMetres: number): PointsFile {
  const points = decodePoints(file)
  const middles = Array.from(points.eastings, (easting, i) => middleOf(easting, points.northings[i] ?? 0, sizeMetres))
  return encodePoints(
    {
      ...points,
      eastings: Float64Array.from(middles, ([easting]) => easting),
      northings: Float64Array.from(middles, ([, northing]) => northing),
    },
    { ...file, cellMetres: sizeMetres },
  )
}

/** The middle of the square of the National Grid in which a place lies. */
function middleOf(easting: number, northing: number, sizeMetres: number): GridPlace {
  const own = squares({ west: easting, south: northing, east: easting, north: northing }, sizeMetres)
  return own.centreOf(own.cellAt(easting, northing))
}
