import { metresToEdge, streetLeeway } from '../../src/core/hotspots/ward-near.ts'
import { wardOf, wardRaster } from '../../src/core/hotspots/ward-raster.ts'
import { toGrid } from '../../src/core/intake/national-grid.ts'
import type { Problem } from '../../src/core/problem.ts'
import type { NamedWard } from '../../src/core/ward-name.ts'
import type { IncidentRow, IncidentTable } from './incidents.ts'
import type { WardOutline } from './ward-at.ts'

/** A problem for each row whose point contradicts its ward, or its lack of one, by more than a street's breadth. */
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
    return near && metresToEdge(near, place) <= streetLeeway ? null : nameOf(there)
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
