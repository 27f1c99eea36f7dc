import { existsSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Problem } from '../../src/core/problem.ts'
import { readJson } from '../lib/read-json.ts'
import type { Provenance } from '../steps/provenance.ts'

const file = 'snapshot/provenance.json'
const schema = v.record(v.string(), v.object({ tables: v.array(v.object({ file: v.string(), rows: v.number() })) }))

/** Rows of each source table when the snapshot in use was made, by file; empty where there is no snapshot that can be read. */
export async function readEarlierRows(councilDir: string): Promise<ReadonlyMap<string, number>> {
  if (!existsSync(join(councilDir, file))) return new Map()
  const json = await readJson(councilDir, file, schema)
  if (json.kind === 'failed') return new Map()
  return new Map(
    Object.values(json.value.content).flatMap(({ tables }) => tables.map((table) => [table.file, table.rows] as const)),
  )
}

/** A problem for each table that has fewer rows than it had: a file cut at a line boundary looks whole otherwise. */
export function shrunkTables(
  provenance: readonly (readonly [string, Provenance])[],
  earlier: ReadonlyMap<string, number>,
): Problem[] {
  const tables = new Map(
    provenance.flatMap(([, { tables: of }]) => of.map((table) => [table.file, table.rows] as const)),
  )
  return [...tables].flatMap(([name, rows]) => {
    const before = earlier.get(name) ?? 0
    if (rows >= before) return []
    return [
      {
        file: name,
        line: null,
        found: `${rows} rows`,
        expected: `are fewer than the ${before} of which ${file} was made`,
        remedy: `Get the file again: it may be cut short. Where its publisher did shorten it, remove ${file} and run again.`,
      },
    ]
  })
}
