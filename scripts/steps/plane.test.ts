import proj4 from 'proj4'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import { beforeAll, describe, expect, test } from 'vitest'
import { type LonLat, metresFrom, metresPerUnit } from '../../src/core/plane.ts'
import { barnet } from '../../tests/support/built-council.ts'
import { extent, planeAround } from './plane.ts'

/** The British National Grid, from WGS84 by the seven parameters of the Ordnance Survey. */
const nationalGrid =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs'
const toGrid = (at: LonLat): LonLat => proj4(nationalGrid, [...at]) as unknown as LonLat
const apart = (a: LonLat, b: LonLat) => Math.hypot(a[0] - b[0], a[1] - b[1])

let points: LonLat[]
beforeAll(async () => {
  const { boundaries } = await barnet()
  const shapes = feature(boundaries, boundaries.objects['wards'] as GeometryCollection).features
  points = shapes.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? (geometry.coordinates.flat() as unknown as LonLat[]) : [],
  )
})

describe('the plane of a borough', () => {
  test('has an error below 0.03% against the British National Grid between any two of its points (0.1% is allowed)', () => {
    const { project } = planeAround(points)
    const some = points.filter((_, i) => i % 31 === 0)
    expect(some.length).toBeGreaterThan(30)
    const errors = some.flatMap((a, i) =>
      some.slice(i + 1).flatMap((b) => {
        const onGrid = apart(toGrid(a), toGrid(b))
        return onGrid < 200 ? [] : [Math.abs((metresPerUnit * apart(project(a), project(b))) / onGrid - 1)]
      }),
    )
    expect(errors.length).toBeGreaterThan(500)
    expect(Math.max(...errors)).toBeLessThan(0.0003)
  })

  test('keeps its error at the corners of a borough of 20 km, where one straight scale would be 0.1% off', () => {
    const centre: LonLat = [-0.21, 51.61]
    const corners: LonLat[] = [
      [-0.35, 51.7],
      [-0.07, 51.7],
      [-0.35, 51.52],
      [-0.07, 51.52],
    ]
    for (const a of corners) {
      for (const b of corners.filter((corner) => corner !== a)) {
        const ours = apart(metresFrom(centre, a), metresFrom(centre, b))
        expect(Math.abs(ours / apart(toGrid(a), toGrid(b)) - 1)).toBeLessThan(0.001)
      }
    }
  })

  test('holds every point, with a margin, north up', () => {
    const { width, height, project } = planeAround(points)
    const drawn = points.map(project)
    for (const [size, values] of [
      [width, drawn.map(([x]) => x)],
      [height, drawn.map(([, y]) => y)],
    ] as const) {
      const [least, most] = extent(values)
      expect(least).toBeGreaterThan(3)
      expect(most).toBeLessThan(size - 3)
    }
    const [north, south] = [Math.max(...points.map(([, lat]) => lat)), Math.min(...points.map(([, lat]) => lat))]
    const lon = -0.21
    expect(project([lon, north])[1]).toBeLessThan(project([lon, south])[1])
    expect(project([lon + 0.01, south])[0]).toBeGreaterThan(project([lon, south])[0])
  })
})
