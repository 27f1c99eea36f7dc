import { randomLcg } from 'd3-random'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/core/benjamini-hochberg.ts'
import { getisOrdGiStar } from '../../src/core/getis-ord-gi-star.ts'
import { hotspotSignificance } from '../../src/core/hotspot-significance.ts'
import { windowOf } from '../../src/core/hotspots/cumulative-counts.ts'
import { ringsOfDrawn } from '../../src/core/hotspots/drawn-path.ts'
import { holds } from '../../src/core/hotspots/holds.ts'
import { drawnAt } from '../../src/core/hotspots/hotspot-ground.ts'
import { rowsOf } from '../../src/core/hotspots/hotspot-months.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import type { PreparedHotspots } from '../../src/core/hotspots/prepare-hotspots.ts'
import { isUnavailable } from '../../src/core/unavailable.ts'
import { openingView, pointsData, shippedPoints } from '../support/hotspot-data.ts'
import { hotspotsOfBarnet, rawIncidents } from '../support/hotspots-of-barnet.ts'
import { month } from '../support/parsed.ts'

const long = process.env.SAFER_WARDS_LONG === '1'
const { site, prepared } = hotspotsOfBarnet()

describe('the burglary grid of 2024', () => {
  const of2024 = { first: month('2024-01'), last: month('2024-12') }

  it('has the Gi* scores of a brute force that looks at every pair of squares', () => {
    const data = pointsData(site('officer'), 'burglary')
    const view = openingView('burglary', { show: 'squares', cellMetres: 200 })
    const { grid, months } = prepared(data, view)
    const rows = rowsOf(months, of2024)
    const file = shippedPoints('burglary', 'burglary')
    const counts = new Map<string, number>()
    for (const { row, easting, northing, count } of rawIncidents(file)) {
      if (row < rows.from || row >= rows.to) continue
      const key = `${Math.floor(easting / 200)} ${Math.floor(northing / 200)}`
      counts.set(key, (counts.get(key) ?? 0) + count)
    }
    const cells = [...Array(grid.counts.cells).keys()].map((cell) => {
      const [easting, northing] = grid.middleOf(cell)
      return [Math.floor(easting / 200), Math.floor(northing / 200)] as const
    })
    const values = cells.map(([x, y]) => counts.get(`${x} ${y}`) ?? 0)
    expect(values).toEqual(Array.from(windowOf(grid.counts, rows)))
    expect(values.reduce((sum, value) => sum + value, 0)).toBe([...counts.values()].reduce((sum, one) => sum + one, 0))
    const z = getisOrdGiStar(values, grid.neighbours)
    if (isUnavailable(z)) throw new Error(z.unavailable)
    for (const [cell, score] of fullScores(cells, values).entries()) expect(z[cell]).toBeCloseTo(score, 8)
  })
})

/** The published formula with every weight written out, whatever the neighbours of the code under test are. */
function fullScores(cells: readonly (readonly [number, number])[], x: readonly number[]): number[] {
  const n = x.length
  const mean = x.reduce((sum, value) => sum + value, 0) / n
  const s = Math.sqrt(x.reduce((sum, value) => sum + value ** 2, 0) / n - mean ** 2)
  return cells.map(([column, row]) => {
    let [sum, weights] = [0, 0]
    for (const [j, [otherColumn, otherRow]] of cells.entries()) {
      const weight = Math.abs(column - otherColumn) <= 1 && Math.abs(row - otherRow) <= 1 ? 1 : 0
      sum += weight * (x[j] ?? 0)
      weights += weight
    }
    return (sum - mean * weights) / (s * Math.sqrt((n * weights - weights ** 2) / (n - 1)))
  })
}

describe('a window of the surface of real burglaries', () => {
  it.each([200, 300, 500] as const)('equals the density of its own points to 1e-6 of the peak, reach %d m', (reach) => {
    const view = openingView('burglary', { bandwidthMetres: reach })
    const { surface, months } = prepared(pointsData(site('officer'), 'burglary'), view)
    if (!surface) throw new Error('no surface')
    const rows = rowsOf(months, { first: month('2019-03'), last: month('2020-02') })
    const found = windowOf(surface.density, rows)
    const own = rawIncidents(shippedPoints('burglary', 'burglary')).filter(
      ({ row }) => row >= rows.from && row < rows.to,
    )
    const wanted = new Float64Array(found.length)
    const within = new Float64Array(found.length)
    const share = shareByBruteForce(surface, reach)
    for (let cell = 0; cell < found.length; cell++) {
      const [x, y] = surface.grid.middleOf(cell)
      let sum = 0
      for (const { easting, northing, count } of own) {
        const squared = (easting - x) ** 2 + (northing - y) ** 2
        if (squared >= reach ** 2) continue
        sum += count * (3 / (Math.PI * (reach / 1000) ** 2)) * (1 - squared / reach ** 2) ** 2
        within[cell] = (within[cell] ?? 0) + count
      }
      wanted[cell] = sum / share(cell)
    }
    const peak = Math.max(...wanted)
    let furthest = 0
    for (const [cell, height] of wanted.entries()) furthest = Math.max(furthest, Math.abs((found[cell] ?? 0) - height))
    expect(furthest / peak).toBeLessThan(1e-6)
    expect(Array.from(windowOf(surface.within, rows))).toEqual(Array.from(within))
  })
})

/** The share of the kernel inside, by a look at every small square of the ground around a middle. */
function shareByBruteForce(surface: NonNullable<PreparedHotspots['surface']>, reach: number) {
  const { raster } = surface
  const step = raster.stepMetres
  return (cell: number): number => {
    const [x, y] = surface.grid.middleOf(cell)
    let [whole, inside] = [0, 0]
    for (let north = Math.floor((y - reach) / step) * step; north <= y + reach; north += step) {
      for (let east = Math.floor((x - reach) / step) * step; east <= x + reach; east += step) {
        const near = 1 - ((east + step / 2 - x) ** 2 + (north + step / 2 - y) ** 2) / reach ** 2
        if (near <= 0) continue
        whole += near ** 2
        const [column, row] = [(east - raster.west) / step, (north - raster.south) / step]
        const isOn = column >= 0 && row >= 0 && column < raster.columns && row < raster.rows
        if (isOn && raster.inside[row * raster.columns + column] === 1) inside += near ** 2
      }
    }
    return Math.max(inside, 1) / whole
  }
}

describe('what the map says is clear of chance', () => {
  it('is what the binomial, added up term by term, and Benjamini and Hochberg say of it', () => {
    const view = openingView('burglary', { show: 'significant', cellMetres: 200 })
    const ready = prepared(pointsData(site('officer'), 'burglary'), view)
    const { grid, months } = ready
    const counts = windowOf(grid.counts, { from: months.months - 12, to: months.months })
    const sumOf = (list: ArrayLike<number>, of: readonly number[]) => of.reduce((sum, at) => sum + (list[at] ?? 0), 0)
    const everywhere = [...Array(counts.length).keys()]
    const [all, ground] = [sumOf(counts, everywhere), sumOf(grid.hectares, everywhere)]
    const p = everywhere.map((cell) => {
      const around = [cell, ...(grid.neighbours[cell] ?? [])]
      return upperTail(sumOf(counts, around), all, sumOf(grid.hectares, around) / ground)
    })
    // The largest k with p(k) <= 0.05 k / n, counted down.
    const sorted = [...p].sort((a, b) => a - b)
    let passing = sorted.length
    while (passing > 0 && (sorted[passing - 1] ?? 1) > (0.05 * passing) / sorted.length) passing--
    const careless = p.filter((one) => one <= 0.05).length
    expect(passing).toBeGreaterThan(100)
    expect(careless).toBeGreaterThan(passing)
    const { significant, places } = hotspotPicture(ready, view)
    expect(significant).toMatchObject({ cells: passing })
    for (const { key, p: told, pWords } of places) {
      const own = p[grid.cellOfKey(key.replace(/^c-/, ''))] ?? Number.NaN
      expect(told).toBeCloseTo(own, 10)
      expect(own).toBeLessThanOrEqual((0.05 * passing) / sorted.length)
      expect(pWords).toMatch(/^clear of chance/)
    }
  })
})

/** P(X >= count) of a binomial variable, from the chance of count upwards. */
function upperTail(count: number, trials: number, share: number): number {
  let logTerm = 0
  for (let k = 0; k < count; k++) logTerm += Math.log(((trials - k) / (k + 1)) * share)
  logTerm += (trials - count) * Math.log1p(-share)
  let [sum, term] = [0, Math.exp(logTerm)]
  for (let k = count; k <= trials; k++) {
    sum += term
    term *= ((trials - k) / (k + 1)) * (share / (1 - share))
  }
  return sum
}

describe('even fields on Barnet’s squares', () => {
  // 18 of 200 is the bar; of 25 a true rate of 5% gives 4 or fewer in 99 of a hundred runs, and these are seeded.
  const [fields, most] = long ? [200, 18] : [25, 4]

  it.each([60, 300, 1000, 2395, 10_000])(
    `of ${fields} with %i incidents at most ${most} have a hotspot`,
    (incidents) => {
      const { grid } = prepared(
        pointsData(site('officer'), 'burglary'),
        openingView('burglary', { show: 'squares', cellMetres: 100 }),
      )
      const areas = Array.from(grid.hectares)
      const upTo: number[] = []
      for (const area of areas) upTo.push((upTo.at(-1) ?? 0) + area)
      const drawn = new Set<string>()
      let alarms = 0
      for (let seed = 1; seed <= fields; seed++) {
        const random = randomLcg(incidents * 1000 + seed)
        const values = new Array<number>(areas.length).fill(0)
        for (let i = 0; i < incidents; i++) {
          const cell = firstAbove(upTo, random() * (upTo.at(-1) ?? 0))
          values[cell] = (values[cell] ?? 0) + 1
        }
        drawn.add(values.join())
        const p = hotspotSignificance(values, grid.neighbours, areas)
        if (isUnavailable(p)) throw new Error(p.unavailable)
        const passes = benjaminiHochberg(p)
        if (isUnavailable(passes)) throw new Error(passes.unavailable)
        if (passes.includes(true)) alarms++
      }
      expect(drawn.size).toBe(fields)
      expect(alarms).toBeLessThanOrEqual(most)
    },
  )
})

function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

describe('the surface as it is drawn', () => {
  it('has its first peak in every band, and its bands are where the density is', () => {
    const view = openingView('burglary')
    const ready = prepared(pointsData(site('officer'), 'burglary'), view)
    const { layers, legend, places } = hotspotPicture(ready, view)
    const [top] = places
    if (!top || !ready.surface) throw new Error('no peak')
    expect(layers.length).toBe(legend.classes.length)
    const { grid, density } = ready.surface
    const values = windowOf(density, { from: ready.months.months - 12, to: ready.months.months })
    for (const [i, { low }] of legend.classes.entries()) {
      const rings = ringsOfDrawn(layers[i]?.path ?? '')
      if (top.value >= low) expect(holds(rings, top.at)).toBe(true)
      // At the middle of a square the band is exact, but for its places to a metre.
      for (let cell = 0; cell < values.length; cell += 7) {
        const value = values[cell] ?? 0
        if (Math.abs(value - low) < 0.05 * low) continue
        expect(holds(rings, drawnAt(ready.data.ground.toDrawing, ...grid.middleOf(cell)))).toBe(value > low)
      }
    }
  })
})
