import { adjacentWards } from '../adjacent-wards.ts'
import type { AreaCode } from '../area-code.ts'
import type { Point } from '../plane.ts'
import { ringsOf } from '../ward-containing.ts'
import type { NamedWard } from '../ward-name.ts'
import { type GridBounds, type GridPlace, hexagons, squares } from './cell-system.ts'
import { type Cumulative, cumulate, cumulativeCounts } from './cumulative-counts.ts'
import { drawnRings } from './drawn-path.ts'
import { holds } from './holds.ts'
import { type HotspotCells, hotspotCells } from './hotspot-cells.ts'
import type { SmallAreasData } from './hotspot-data.ts'
import { drawnAt, gridAt, type HotspotGround } from './hotspot-ground.ts'
import type { IncidentPoints } from './incident-points.ts'
import { boundsOf, type InsideRaster } from './inside-raster.ts'

/** The cells that incidents are counted by, whatever their form, with the counts cumulated by month. */
export interface HotspotGrid {
  readonly kind: 'squares' | 'hexagons' | 'areas'
  /** Null for small areas. */
  readonly sizeMetres: number | null
  readonly counts: Cumulative
  /** Inside the borough. */
  readonly hectares: ArrayLike<number>
  readonly neighbours: readonly (readonly number[])[]
  /** A name for addresses that stays the same in other months, types and series. */
  readonly keyOf: (cell: number) => string
  /** -1 where no cell has the key. */
  readonly cellOfKey: (key: string) => number
  readonly middleOf: (cell: number) => GridPlace
  /** In drawing units. */
  readonly outlineOf: (cell: number) => readonly (readonly Point[])[]
  /** -1 outside. */
  readonly cellAt: (easting: number, northing: number) => number
  /** Of small areas: their own name and ward. */
  readonly namedAs: (cell: number) => { readonly name: string; readonly ward: NamedWard } | null
  /** Incidents that lie in no cell. */
  readonly outside: number
}

/** Beyond the outline by so much a place still has a cell: the publisher moves it to a map point near by. */
const marginMetres = 500

/** Squares or hexagons over a borough, with all cells that have ground inside or an incident. */
export function cellsOver(
  { rings }: HotspotGround,
  raster: InsideRaster,
  points: IncidentPoints,
  kind: 'squares' | 'hexagons',
  sizeMetres: number,
): HotspotCells {
  const system = (kind === 'squares' ? squares : hexagons)(widened(boundsOf(rings)), sizeMetres)
  const hasIncident = new Uint8Array(system.cells)
  for (let point = 0; point < points.eastings.length; point++) {
    const cell = system.cellAt(points.eastings[point] ?? 0, points.northings[point] ?? 0)
    if (cell >= 0) hasIncident[cell] = 1
  }
  return hotspotCells(
    system,
    raster,
    [...hasIncident.keys()].filter((cell) => hasIncident[cell] === 1),
  )
}

const widened = ({ west, south, east, north }: GridBounds): GridBounds => ({
  west: west - marginMetres,
  south: south - marginMetres,
  east: east + marginMetres,
  north: north + marginMetres,
})

/** Cells with what points hold in them. */
export function gridOfCells(cells: HotspotCells, points: IncidentPoints, { toDrawing }: HotspotGround): HotspotGrid {
  const { system, positionOf } = cells
  const { cumulative, outside } = cumulativeCounts(points, cells)
  const numberOf = (position: number) => cells.cells[position] ?? -1
  const positionAt = (easting: number, northing: number) => positionOf[system.cellAt(easting, northing)] ?? -1
  const letter = system.kind === 'squares' ? 's' : 'h'
  return {
    kind: system.kind,
    sizeMetres: system.sizeMetres,
    counts: cumulative,
    hectares: cells.hectares,
    neighbours: cells.neighbours,
    keyOf: (cell) => cellKey(letter, system.sizeMetres, system.centreOf(numberOf(cell))),
    cellOfKey: (key) => {
      const found = parseCellKey(key, letter, system.sizeMetres)
      return found ? positionAt(...found) : -1
    },
    middleOf: (cell) => system.centreOf(numberOf(cell)),
    outlineOf: (cell) => drawnRings(toDrawing, [system.outlineOf(numberOf(cell))]),
    cellAt: positionAt,
    namedAs: () => null,
    outside,
  }
}

/** `s100-521050-187650`: form, size in metres, and where its middle lies on the National Grid. */
export const cellKey = (letter: string, sizeMetres: number, [easting, northing]: GridPlace) =>
  `${letter}${sizeMetres}-${Math.round(easting)}-${Math.round(northing)}`

/** The place in a key of this form and size; null for any other text. */
export function parseCellKey(key: string, letter: string, sizeMetres: number): GridPlace | null {
  const [, form, size, easting, northing] = /^([a-z])(\d+)-(\d+)-(\d+)$/.exec(key) ?? []
  return form === letter && Number(size) === sizeMetres ? [Number(easting), Number(northing)] : null
}

/** Small areas by their own borders. Months that are missing for one of them count as 0 here: they are gaps. */
export function gridOfAreas({ areas, table, ground }: SmallAreasData): HotspotGrid {
  const months = table.times.kind === 'months' ? table.times.count : 0
  const rowOf = new Map(table.areas.map((code, row) => [code, table.cells[row] ?? []]))
  const rows = areas.map(({ code }) => rowOf.get(code) ?? [])
  const counts = cumulate(months, areas.length, (month, totals) => {
    for (const [i, row] of rows.entries()) totals[i] = (totals[i] ?? 0) + (Number(row[month]) || 0)
  })
  const beside = adjacentWards<AreaCode>(areas)
  const place = new Map<AreaCode, number>(areas.map(({ code }, i) => [code, i]))
  const outlines = areas.map(({ path }) => ringsOf(path))
  const middle = (cell: number) => gridAt(ground.toDrawing, areas[cell]?.label.at ?? [0, 0])
  return {
    kind: 'areas',
    sizeMetres: null,
    counts,
    hectares: areas.map(({ hectares }) => hectares),
    neighbours: areas.map(({ code }) => (beside.get(code) ?? []).map((other) => place.get(other) ?? 0)),
    keyOf: (cell) => areas[cell]?.code ?? '',
    cellOfKey: (key) => areas.findIndex(({ code }) => code === key),
    middleOf: middle,
    outlineOf: (cell) => outlines[cell] ?? [],
    cellAt: (easting, northing) => {
      const at = drawnAt(ground.toDrawing, easting, northing)
      return outlines.findIndex((rings) => holds(rings, at))
    },
    namedAs: (cell) => {
      const area = areas[cell]
      return area ? { name: area.name, ward: area.within } : null
    },
    outside: 0,
  }
}
