import { done, type Outcome } from '../../src/core/problem.ts'
import { leavesOf } from '../council/leaves.ts'
import { andThen, check } from '../lib/outcomes.ts'
import { readWardOutlines } from '../sources/boundaries.ts'
import type { SourceContext } from '../sources/context.ts'
import type { IncidentTable } from '../steps/incidents.ts'
import { incidentsAtPoints } from '../steps/incidents-at-points.ts'
import { wardFaults } from '../steps/ward-faults.ts'
import type { Part } from './part.ts'

const nothing: Outcome<Part> = done({ files: [], provenance: [] })

/**
 * Incidents at map points by leaf type, one file each; nothing for a series without points. Its account is that of the
 * counts by ward: what has no ward is counted there as not placed, and is at no point here.
 * Problems: a point that lies in another ward than its row says.
 */
export async function pointsPart(
  series: string,
  read: Outcome<readonly IncidentTable[]>,
  context: SourceContext,
): Promise<Outcome<Part>> {
  // What is wrong with the table or the outlines is told by the parts of the wards.
  if (read.kind === 'failed' || !read.value.some(hasPoints)) return nothing
  const outlines = await readWardOutlines(context)
  if (outlines.kind === 'failed') return nothing
  const sound = check(done(read.value), (tables) =>
    tables.flatMap((table) => wardFaults(table, outlines.value.outlines, context.names.wards)),
  )
  return andThen(sound, (tables) => {
    const gaps = context.reference.gaps.filter((gap) => gap.series === series)
    const files = incidentsAtPoints(series, leavesOf(series), tables, gaps)
    return done({
      files: files.map((file) => [`points/${series}-${file.leaf}.json`, `${JSON.stringify(file)}\n`] as const),
      provenance: [],
    })
  })
}

const hasPoints = (table: IncidentTable) => table.kept.some((row) => row.at !== undefined)
