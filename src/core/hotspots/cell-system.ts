/** A place in metres east and north on the British National Grid (EPSG:27700). */
export type GridPlace = readonly [easting: number, northing: number]

/** From the south-western corner to the north-eastern, in metres on the British National Grid. */
export interface GridBounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * A paving of the ground whose origin is the origin of the British National Grid, so that a cell is the same ground for
 * every series, month and borough. Cells are numbered within the bounds that were given.
 */
export interface CellSystem {
  readonly kind: 'squares' | 'hexagons'
  /** Side of a square, or distance between the parallel sides of a hexagon. */
  readonly sizeMetres: number
  /** How many cells the bounds hold; cells are 0 to one less. */
  readonly cells: number
  /** Cells are numbered row by row, so many a row. */
  readonly columns: number
  /** -1 outside the bounds. */
  readonly cellAt: (easting: number, northing: number) => number
  readonly centreOf: (cell: number) => GridPlace
  /** Corners, not closed. */
  readonly outlineOf: (cell: number) => GridPlace[]
  /** Cells that share a side or a corner with it, within the bounds: eight of a square, six of a hexagon. */
  readonly neighboursOf: (cell: number) => number[]
  /** Every cell whose middle is nearer than the radius, with the square of its distance. */
  readonly eachWithin: (easting: number, northing: number, radiusMetres: number, visit: VisitCell) => void
}

type VisitCell = (cell: number, squaredDistance: number) => void

/** Squares, row by row from the south-west. */
export function squares(bounds: GridBounds, sizeMetres: number): CellSystem {
  const [column0, row0] = [Math.floor(bounds.west / sizeMetres), Math.floor(bounds.south / sizeMetres)]
  const columns = Math.floor(bounds.east / sizeMetres) - column0 + 1
  const rows = Math.floor(bounds.north / sizeMetres) - row0 + 1
  const at = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column
  const cornerOf = (cell: number): GridPlace => [
    (column0 + (cell % columns)) * sizeMetres,
    (row0 + Math.floor(cell / columns)) * sizeMetres,
  ]
  return {
    kind: 'squares',
    sizeMetres,
    cells: columns * rows,
    columns,
    cellAt: (easting, northing) =>
      at(Math.floor(easting / sizeMetres) - column0, Math.floor(northing / sizeMetres) - row0),
    centreOf: (cell) => {
      const [west, south] = cornerOf(cell)
      return [west + sizeMetres / 2, south + sizeMetres / 2]
    },
    outlineOf: (cell) => {
      const [west, south] = cornerOf(cell)
      const [east, north] = [west + sizeMetres, south + sizeMetres]
      return [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ]
    },
    neighboursOf: (cell) => {
      const [column, row] = [cell % columns, Math.floor(cell / columns)]
      return around.map(([east, north]) => at(column + east, row + north)).filter((other) => other >= 0)
    },
    eachWithin: (easting, northing, radius, visit) => {
      const lines = { sizeMetres, rise: sizeMetres, shiftOf: () => 0.5 * sizeMetres, liftMetres: 0.5 * sizeMetres }
      eachOfRows(lines, easting, northing, radius, (column, row, squared) => {
        const cell = at(column - column0, row - row0)
        if (cell >= 0) visit(cell, squared)
      })
    },
  }
}

const around = [-1, 0, 1].flatMap((north) =>
  [-1, 0, 1].flatMap((east) => (east === 0 && north === 0 ? [] : [[east, north] as const])),
)

/**
 * Hexagons with a corner to the north, row by row from the south-west; every odd row (counted from the origin) is half a
 * cell further east.
 */
export function hexagons(bounds: GridBounds, sizeMetres: number): CellSystem {
  const rise = (sizeMetres * Math.sqrt(3)) / 2
  const [column0, row0] = [Math.floor(bounds.west / sizeMetres) - 1, Math.floor(bounds.south / rise) - 1]
  const columns = Math.floor(bounds.east / sizeMetres) - column0 + 2
  const rows = Math.floor(bounds.north / rise) - row0 + 2
  const shiftOf = (row: number) => (Math.abs(row) % 2 === 1 ? sizeMetres / 2 : 0)
  const centreAt = (column: number, row: number): GridPlace => [column * sizeMetres + shiftOf(row), row * rise]
  const at = (column: number, row: number) =>
    column < column0 || row < row0 || column >= column0 + columns || row >= row0 + rows
      ? -1
      : (row - row0) * columns + column - column0
  const placeOf = (cell: number) => [column0 + (cell % columns), row0 + Math.floor(cell / columns)] as const
  return {
    kind: 'hexagons',
    sizeMetres,
    cells: columns * rows,
    columns,
    cellAt: (easting, northing) => {
      // The nearest centre is in the row below or the row above, nearest of its row.
      const below = Math.floor(northing / rise)
      let nearest = -1
      let least = Number.POSITIVE_INFINITY
      for (const row of [below, below + 1]) {
        const column = Math.round((easting - shiftOf(row)) / sizeMetres)
        const [centreEast, centreNorth] = centreAt(column, row)
        const distance = (centreEast - easting) ** 2 + (centreNorth - northing) ** 2
        if (distance < least) [least, nearest] = [distance, at(column, row)]
      }
      return nearest
    },
    centreOf: (cell) => centreAt(...placeOf(cell)),
    outlineOf: (cell) => {
      const [east, north] = centreAt(...placeOf(cell))
      const reach = sizeMetres / Math.sqrt(3)
      return [30, 90, 150, 210, 270, 330].map((degrees) => {
        const angle = (degrees * Math.PI) / 180
        return [east + reach * Math.cos(angle), north + reach * Math.sin(angle)] as const
      })
    },
    neighboursOf: (cell) => {
      const [column, row] = placeOf(cell)
      const east = Math.abs(row) % 2
      const steps = [
        [-1, 0],
        [1, 0],
        [east - 1, 1],
        [east, 1],
        [east - 1, -1],
        [east, -1],
      ] as const
      return steps.map(([right, up]) => at(column + right, row + up)).filter((other) => other >= 0)
    },
    eachWithin: (easting, northing, radius, visit) => {
      eachOfRows({ sizeMetres, rise, shiftOf, liftMetres: 0 }, easting, northing, radius, (column, row, squared) => {
        const cell = at(column, row)
        if (cell >= 0) visit(cell, squared)
      })
    },
  }
}

/** Rows of middles: how far apart middles and rows are, and where the first of a row and the first row lie. */
interface Rows {
  readonly sizeMetres: number
  readonly rise: number
  readonly shiftOf: (row: number) => number
  readonly liftMetres: number
}

/** The middles nearer to a place than the radius, by column and row of the whole plane. */
function eachOfRows(
  { sizeMetres, rise, shiftOf, liftMetres }: Rows,
  easting: number,
  northing: number,
  radius: number,
  visit: (column: number, row: number, squaredDistance: number) => void,
): void {
  const lastRow = Math.floor((northing + radius - liftMetres) / rise)
  for (let row = Math.ceil((northing - radius - liftMetres) / rise); row <= lastRow; row++) {
    const up = (row * rise + liftMetres - northing) ** 2
    const half = Math.sqrt(Math.max(0, radius ** 2 - up))
    const lastColumn = Math.floor((easting + half - shiftOf(row)) / sizeMetres)
    for (let column = Math.ceil((easting - half - shiftOf(row)) / sizeMetres); column <= lastColumn; column++) {
      const squared = up + (column * sizeMetres + shiftOf(row) - easting) ** 2
      if (squared < radius ** 2) visit(column, row, squared)
    }
  }
}
