import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { randomLcg } from 'd3-random'
import type { PointsData } from '../../src/core/hotspots/hotspot-data.ts'
import type { IncidentPoints } from '../../src/core/hotspots/incident-points.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { decodePoints } from '../../src/core/hotspots/points-file.ts'
import { type PreparedHotspots, prepareHotspots } from '../../src/core/hotspots/prepare-hotspots.ts'
import { addMonths } from '../../src/core/iso-month.ts'
import type { Built } from '../support/built-council.ts'
import { openingView, pointsData, shippedPoints } from '../support/hotspot-data.ts'

/** What hotspots of so many incidents cost. The incidents are SYNTHETIC; their places and months are the burglaries'. */
export interface HotspotCost {
  readonly incidents: number
  readonly places: number
  /** Preparation from the columns, in ms of the processor. */
  readonly readyMs: number
  /** A window of twelve months, moved by one, in ms of the processor; the median. */
  readonly windowMs: number
  /** What the columns and all that is prepared hold, heap and buffers, in megabytes. */
  readonly megabytes: number
}

setFlagsFromString('--expose-gc')
const clear: () => void = runInNewContext('gc')

/** What this process has worked: unlike a clock it does not count what other programs did. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/**
 * Measures in this process.
 * @param isSpread every incident at a place of its own, as a council's own extract may have it, instead of at map points
 */
export function measureHotspots(
  site: Built,
  incidents: number,
  isSpread = false,
  bandwidthMetres: 200 | 300 | 500 = 300,
) {
  const view = openingView('burglary', { bandwidthMetres })
  const base = decodePoints(shippedPoints('burglary', 'burglary'))
  const before = held()
  const points = syntheticPoints(base, incidents, isSpread)
  const data: PointsData = pointsData(site, 'burglary', points)
  const start = processorMs()
  const prepared = prepareHotspots(data, view)
  const readyMs = processorMs() - start
  if (!prepared) throw new Error('stopped')
  const megabytes = (held() - before) / 2 ** 20
  return {
    incidents,
    places: points.eastings.length,
    readyMs,
    windowMs: windowMs(prepared),
    megabytes,
  } satisfies HotspotCost
}

function windowMs(prepared: PreparedHotspots): number {
  const view = openingView('burglary')
  const last = addMonths(prepared.months.first, prepared.months.months - 1)
  const times = Array.from({ length: 25 }, (_, i) => {
    const start = processorMs()
    hotspotPicture(prepared, { ...view, last: addMonths(last, -i) })
    return processorMs() - start
  })
  return median(times.slice(5))
}

/** Of the heap and of buffers, after what is not used was cleared away. */
function held(): number {
  clear()
  clear()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** SYNTHETIC incidents: drawn from the real entries, so that they gather as the real ones do. */
export function syntheticPoints(base: IncidentPoints, incidents: number, isSpread: boolean): IncidentPoints {
  const random = randomLcg(incidents / 2 ** 32)
  const perMonth = Math.ceil(incidents / base.months)
  const rows: Map<number, number>[] = []
  const [eastings, northings]: [number[], number[]] = [[], []]
  let left = incidents
  for (let month = 0; month < base.months; month++) {
    const row = new Map<number, number>()
    for (let i = Math.min(left, perMonth); i > 0; i--, left--) {
      const point = base.points[Math.floor(random() * base.points.length)] ?? 0
      if (isSpread) {
        row.set(eastings.length, 1)
        eastings.push((base.eastings[point] ?? 0) + 100 * (random() - 0.5))
        northings.push((base.northings[point] ?? 0) + 100 * (random() - 0.5))
      } else row.set(point, (row.get(point) ?? 0) + 1)
    }
    rows.push(row)
  }
  const starts = new Uint32Array(rows.length + 1)
  for (const [month, row] of rows.entries()) starts[month + 1] = (starts[month] ?? 0) + row.size
  const points = new Uint32Array(starts.at(-1) ?? 0)
  const counts = new Uint32Array(points.length)
  let at = 0
  for (const row of rows) {
    for (const [point, count] of row) {
      points[at] = point
      counts[at++] = count
    }
  }
  return {
    first: base.first,
    months: base.months,
    eastings: isSpread ? Float64Array.from(eastings) : base.eastings,
    northings: isSpread ? Float64Array.from(northings) : base.northings,
    starts,
    points,
    counts,
  }
}

/** The table of docs/performance.md, a line each. */
export function* hotspotLines(site: Built): Generator<string> {
  measureHotspots(site, 30_000)
  for (const incidents of [30_000, 300_000, 1_000_000, 10_000_000]) yield lineOf(measureHotspots(site, incidents), 300)
  for (const bandwidth of [200, 300, 500] as const) {
    yield lineOf(measureHotspots(site, 1_000_000, true, bandwidth), bandwidth)
  }
}

const lineOf = ({ incidents, places, readyMs, windowMs, megabytes }: HotspotCost, bandwidth: number) =>
  `Hotspots of ${incidents} SYNTHETIC incidents at ${places} places, ${bandwidth} m: ready in ${readyMs.toFixed(0)} ms, a window ${windowMs.toFixed(0)} ms of the processor, ${megabytes.toFixed(0)} MB`
