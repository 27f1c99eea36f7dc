import type { Dataset } from '../../src/core/intake/incident.ts'
import { asbTable } from './asb-table.ts'
import { cctvTable } from './cctv-table.ts'
import { type Draws, drawsOf } from './draws.ts'
import type { SampleGround } from './sample-ground.ts'
import type { SampleContext, SampleTable, SampleWish } from './sample-table.ts'
import { camerasTable, placesTable } from './thing-tables.ts'
import { walksTable } from './walks-table.ts'

const tables: Record<Dataset, (context: SampleContext) => SampleTable> = {
  cctv: cctvTable,
  asb: asbTable,
  walks: walksTable,
  places: placesTable,
  cameras: camerasTable,
}

/** A made-up table as it would come out of a well-kept system. Every id says SYNTHETIC. */
export function sampleTable(wish: SampleWish, ground: (draws: Draws) => SampleGround): SampleTable {
  const draws = drawsOf(wish.seed)
  return tables[wish.dataset]({ ...wish, draws, ground: ground(draws) })
}
