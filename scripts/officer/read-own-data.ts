import type { Dataset, Incident } from '../../src/core/intake/incident.ts'
import { monthsCovered } from '../../src/core/intake/months-covered.ts'
import type { OwnData } from '../../src/core/intake/own-data.ts'
import { datasetWords } from '../../src/core/own-views/own-words.ts'
import { done, type Outcome } from '../../src/core/problem.ts'
import { type OwnStore, readStore } from '../intake/own-store.ts'
import { andThen, collect } from '../lib/outcomes.ts'

/** All that was imported, by dataset. @param dir the private folder */
export async function readOwnData(dir: string): Promise<Outcome<OwnData[]>> {
  const datasets = Object.keys(datasetWords) as Dataset[]
  const stores = await Promise.all(datasets.map((dataset) => readStore(dir, dataset)))
  const found = andThen(collect(stores), (all) => done(all.flatMap((store) => store ?? [])))
  if (found.kind === 'failed') return found
  return done(await Promise.all(found.value.map(ownDataOf)))
}

/** The report of the last import, with what is true of the whole store in the place of what was of its files. */
async function ownDataOf({ facts, batches }: OwnStore): Promise<OwnData> {
  const incidents: Incident[] = []
  for await (const batch of batches()) for (const incident of batch.incidents) incidents.push(incident)
  const months = monthsCovered(new Set(incidents.flatMap(({ month }) => month ?? [])))
  const notPlaced = incidents.filter(({ ward }) => ward === null).length
  return { dataset: facts.dataset, incidents, report: { ...facts.report, months, notPlaced } }
}
