import { beforeAll } from 'vitest'
import type { HotspotData } from '../../src/core/hotspots/hotspot-data.ts'
import type { HotspotPicture } from '../../src/core/hotspots/hotspot-picture.ts'
import type { HotspotChoice, HotspotView } from '../../src/core/hotspots/hotspot-view.ts'
import { hotspotPicture } from '../../src/core/hotspots/picture-of-window.ts'
import { decodePoints, type PointsFile } from '../../src/core/hotspots/points-file.ts'
import { type PreparedHotspots, prepareHotspots } from '../../src/core/hotspots/prepare-hotspots.ts'
import { type Built, barnetAlone, built } from './built-council.ts'
import { openingView, pointsData } from './hotspot-data.ts'

type Edition = 'officer' | 'public'

/** Hotspots of Barnet as it is shipped, made before the tests of a file; each choice is prepared once. */
export function hotspotsOfBarnet() {
  const sites = new Map<Edition, Built>()
  beforeAll(async () => {
    const council = await barnetAlone()
    for (const edition of ['officer', 'public'] as const) sites.set(edition, built(council, edition))
  })
  const site = (edition: Edition): Built => {
    const found = sites.get(edition)
    if (!found) throw new Error('not built')
    return found
  }
  const known = new Map<string, PreparedHotspots>()
  /** Nothing that is made of it changes it. */
  const prepared = (data: HotspotData, { show, bandwidthMetres, cellMetres }: HotspotChoice): PreparedHotspots => {
    const key = [data.edition, data.indicator.id, show, bandwidthMetres, cellMetres].join()
    const done =
      known.get(key) ?? prepareHotspots(data, { indicator: data.indicator.id, show, bandwidthMetres, cellMetres })
    if (!done) throw new Error('stopped')
    known.set(key, done)
    return done
  }
  const pictured = (id: string, view: Partial<HotspotView> = {}, edition: Edition = 'officer'): HotspotPicture => {
    const whole = openingView(id, view)
    return hotspotPicture(prepared(pointsData(site(edition), id), whole), whole)
  }
  return { site, prepared, pictured }
}

/** Incidents one by one, read from the file without the code under test but for its decoder. */
export function rawIncidents(file: PointsFile) {
  const points = decodePoints(file)
  return [...Array(points.months).keys()].flatMap((row) =>
    Array.from(points.points.slice(points.starts[row], points.starts[row + 1]), (point, i) => ({
      row,
      easting: points.eastings[point] ?? 0,
      northing: points.northings[point] ?? 0,
      count: points.counts[(points.starts[row] ?? 0) + i] ?? 0,
    })),
  )
}
