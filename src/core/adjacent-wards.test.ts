import { readFileSync } from 'node:fs'
import { neighbors } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { barnetAlone, built } from '../../tests/support/built-council.ts'
import { adjacentWards } from './adjacent-wards.ts'
import type { WardCode } from './ward-code.ts'

const ward = (code: string, path: string) => ({ code: code as WardCode, name: code, path })

describe('adjacent wards', () => {
  test('share a side, whichever way round it is drawn; a corner is not enough', () => {
    const beside = adjacentWards([
      ward('A', 'M0 0l10 0 0 10-10 0z'),
      ward('B', 'M10 0l0 10 10 0 0-10z'),
      ward('C', 'M20 10l0 10 10 0 0-10z'),
    ])
    expect(beside.get('A' as WardCode)).toEqual(['B'])
    expect(beside.get('C' as WardCode)).toEqual([])
  })

  test('of Barnet are those of the full topology of its boundaries', async () => {
    const { wards } = built(await barnetAlone(), 'public').places
    const beside = adjacentWards(wards)
    const topology: Topology = JSON.parse(readFileSync('data/reference/wards.topojson', 'utf8'))
    const [object] = Object.values(topology.objects) as GeometryCollection[]
    const shapes = object?.geometries ?? []
    const codes = shapes.map(({ id }) => String(id))
    neighbors(shapes).forEach((near, i) => {
      const expected = near.map((j) => codes[j]).sort()
      expect([...(beside.get(codes[i] as WardCode) ?? [])].sort(), codes[i]).toEqual(expected)
    })
  })
})
