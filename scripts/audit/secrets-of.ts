import { datasets } from '../../src/core/intake/incident.ts'
import { readStore } from '../intake/own-store.ts'
import type { Secrets } from './leak-scan.ts'

/**
 * What a private store holds that no public file may: the ids and places of its records, and the names of the files that
 * were imported. Throws where a table of it is damaged: without it the scan would prove nothing.
 */
export async function secretsOf(store: string): Promise<Secrets> {
  const [ids, texts] = [new Set<string>(), new Set<string>()]
  for (const dataset of datasets) {
    const table = await readStore(store, dataset)
    if (table.kind === 'failed') throw new Error(`${dataset}: the private store cannot be read`)
    if (table.value === null) continue
    for (const { name } of table.value.facts.files) texts.add(name)
    for await (const { incidents } of table.value.batches()) {
      for (const { id, place } of incidents) {
        if (id !== null) ids.add(id)
        if (place !== '') texts.add(place)
      }
    }
  }
  return { canaries: [], ids, texts }
}
