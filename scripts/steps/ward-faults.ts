import type { GridPlace } from '../../src/core/hotspots/cell-system.ts'
import { type WardRings, wardOf, wardRaster } from '../../src/core/hotspots/ward-raster.ts'
import { toGrid } from '../../src/core/intake/national-grid.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { NamedWard } from '../../src/core/ward-name.ts'
import type { IncidentRow, IncidentTable } from './incidents.ts'
import type { WardOutline } from './ward-at.ts'

/**
 * How far outside of its ward a point may lie, in metres: points stand in the middle of streets, outlines are generalised
 * and run along streets. Of 7,000 points of Barnet 40 lie outside, by 48 m at most.
 */
const leeway = 100

/** A problem for each row whose point contradicts its ward, or its lack of one, by more than the leeway. */
export function wardFaults(
  { file, kept }: Pick<IncidentTable, 'file' | 'kept'>,
  outlines: readonly WardOutline[],
  names: readonly NamedWard[],
): Problem[] {
  const wards = outlines.map(({ id, polygons }) => ({
    code: id,
    rings: polygons.flat().map((ring) => ring.map(toGrid)),
  }))
  const raster = wardRaster(wards)
  const nameOf = (code: string | null) => names.find((ward) => ward.code === code)?.name ?? 'no ward'
  const known = new Map<string, string | null>()
  return kept.flatMap((row) => {
    const key = `${row.at?.join()} ${row.area}`
    const found = known.get(key) ?? (known.has(key) ? null : whereElse(row))
    known.set(key, found)
    return found === null ? [] : [faultOf(row, found)]
  })

  /** The name of where the point lies instead; null where it is as the row says. */
  function whereElse({ at, area }: IncidentRow): string | null {
    if (!at) return null
    const place = toGrid(at)
    const there = wardOf(raster, ...place)
    if (there === area) return null
    const near = wards.find(({ code }) => code === (area ?? there))
    return near && distanceTo(near, place) <= leeway ? null : nameOf(there)
  }

  function faultOf({ line, at, area }: IncidentRow, found: string): Problem {
    return {
      file,
      line,
      found: `lon "${at?.[0]}", lat "${at?.[1]}" with ${area === null ? 'no ward' : `ward "${area}"`}`,
      expected: `lies in ${found}${area === null ? '' : `, not in ${nameOf(area)}`}`,
      remedy: 'Correct the ward or the place.',
    }
  }
}

/** Metres from a place to the nearest edge of a ward. */
function distanceTo({ rings }: WardRings, [x, y]: GridPlace): number {
  const distances = rings.flatMap((ring) =>
    ring.map(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1]
      const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2
      const share = squared === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared
      const along = Math.min(1, Math.max(0, share))
      return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))
    }),
  )
  return Math.min(...distances)
}
