import { describe, expect, it } from 'vitest'
import type { HotspotHonesty } from '../../src/core/hotspots/hotspot-picture.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { isUnavailable, type Unavailable } from '../../src/core/unavailable.ts'
import { openingView, pointsData, shippedPoints, smallAreasData } from '../support/hotspot-data.ts'
import { hotspotsOfBarnet, rawIncidents } from '../support/hotspots-of-barnet.ts'

const { site, prepared, pictured } = hotspotsOfBarnet()

/** A cell of the map: what the twelve months before and the quarter after held, and its ground. */
interface Cell {
  readonly before: number
  readonly after: number
  readonly area: number
}

const sum = (cells: readonly Cell[], of: (cell: Cell) => number) => cells.reduce((all, cell) => all + of(cell), 0)

/** Share of the ground, share of the incidents after, and the one over the other. */
function caughtBy(chosen: readonly Cell[], all: readonly Cell[]) {
  const area = sum(chosen, (cell) => cell.area) / sum(all, (cell) => cell.area)
  const caught = sum(chosen, (cell) => cell.after) / sum(all, (cell) => cell.after)
  return { area, caught, pai: caught / area }
}

/** Chosen by what the year before held, whatever the size of a cell; among equals the one with fewer after comes first. */
const fullest = (cells: readonly Cell[], many: number) =>
  [...cells].sort((a, b) => b.before - a.before || a.after - b.after).slice(0, many)

function told(honesty: HotspotHonesty | Unavailable): HotspotHonesty {
  if (isUnavailable(honesty)) throw new Error(honesty.unavailable)
  return honesty
}

describe('how well the hotspots before foretold the latest quarter', () => {
  it('of small areas, beside as many chosen by plain count and not by their density again', () => {
    const view = openingView('crime-lsoa')
    const data = smallAreasData(site('public'), 'crime-lsoa')
    const honesty = told(hotspotPicture(prepared(data, view), view).honesty)
    const cells = data.areas.map(({ code, hectares }): Cell => {
      const row = (data.table.cells[data.table.areas.indexOf(code)] ?? []).map(Number)
      const total = (part: readonly number[]) => part.reduce((all, one) => all + one, 0)
      return { before: total(row.slice(-15, -3)), after: total(row.slice(-3)), area: hectares }
    })
    const density = (cell: Cell) => cell.before / cell.area
    const hotFrom = (3 * cells.reduce((all, cell) => all + density(cell), 0)) / cells.length
    const hot = cells.filter((cell) => density(cell) >= hotFrom)
    const wanted = caughtBy(hot, cells)
    expect(cells.length).toBe(220)
    expect(honesty.area).toBeCloseTo(wanted.area, 10)
    expect(honesty.caught).toBeCloseTo(wanted.caught, 10)
    expect(honesty.pai).toBeCloseTo(wanted.pai, 10)
    expect(honesty.countPai).toBeCloseTo(caughtBy(fullest(cells, hot.length), cells).pai, 4)
    expect(honesty.sentence).toMatch(
      /: 6\.8 times their share\. As many small areas chosen by plain count: 4\.5 times\.$/,
    )
  })

  it('of a density, beside as many squares chosen by plain count, whatever ground a square at the edge has', () => {
    const view = openingView('burglary')
    const { surface, months } = prepared(pointsData(site('officer'), 'burglary'), view)
    if (!surface) throw new Error('no surface')
    const { months: end } = months
    const counts = new Map<string, { before: number; after: number }>()
    for (const { row, easting, northing, count } of rawIncidents(shippedPoints('burglary', 'burglary'))) {
      if (row < end - 15) continue
      const key = `${Math.floor(easting / 100)} ${Math.floor(northing / 100)}`
      const square = counts.get(key) ?? { before: 0, after: 0 }
      square[row < end - 3 ? 'before' : 'after'] += count
      counts.set(key, square)
    }
    const rows = { from: end - 15, to: end - 3 }
    const { cells: many, totals } = surface.density
    const cells = Array.from({ length: many }, (_, cell) => {
      const [easting, northing] = surface.grid.middleOf(cell)
      const held = counts.get(`${Math.floor(easting / 100)} ${Math.floor(northing / 100)}`) ?? { before: 0, after: 0 }
      const height = (totals[rows.to * many + cell] ?? 0) - (totals[rows.from * many + cell] ?? 0)
      return { ...held, area: surface.grid.hectares[cell] ?? 0, height }
    })
    const some = cells.filter(({ height }) => height > 1e-6)
    const hot = cells.filter(
      ({ height }) => height >= (3 * some.reduce((all, one) => all + one.height, 0)) / some.length,
    )
    const honesty = told(pictured('burglary').honesty)
    expect(honesty.pai).toBeCloseTo(caughtBy(hot, cells).pai, 10)
    expect(honesty.countPai).toBeCloseTo(caughtBy(fullest(cells, hot.length), cells).pai, 10)
    expect(honesty.sentence).toMatch(
      /: 4\.3 times their share\. As many squares of 100 m chosen by plain count: 6\.6 times\.$/,
    )
  })

  it('of squares by plain count is said to be that', () => {
    const honesty = told(pictured('burglary', { show: 'squares', cellMetres: 200 }).honesty)
    expect(honesty.countPai).toBe(honesty.pai)
    expect(honesty.sentence).toMatch(/They are themselves chosen by plain count\.$/)
  })
})
