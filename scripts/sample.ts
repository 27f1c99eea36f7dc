// `npm run sample`: made-up extracts of a council's own tables, to try the import with. Everything in them is SYNTHETIC.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Dataset, isDataset } from '../src/core/intake/incident.ts'
import { addMonths, type IsoMonth, parseIsoMonth } from '../src/core/iso-month.ts'
import { describeProblems } from '../src/core/problem.ts'
import { wholePeriod } from '../src/core/times.ts'
import { type Council, readCouncil } from './council/read-council.ts'
import { sampleTable } from './sample/make-sample.ts'
import { cleanPieces, dirtyPieces, sampleName } from './sample/sample-file.ts'
import { sampleGround } from './sample/sample-ground.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage =
  'npm run sample -- --dataset cctv|asb|walks|places|cameras [--rows 5000] [--seed 1] [--months 24] [--until 2026-06] [--dirt] [--out samples]'

/** What a sample is asked to be. */
export interface SampleOptions {
  readonly dataset: Dataset
  readonly rows: number
  readonly seed: number
  readonly months: number
  /** Last month; null: the newest month of the council's published figures. */
  readonly until: IsoMonth | null
  readonly dirt: boolean
  readonly out: string
}

/** Writes a made-up extract piece by piece, whatever its size, and gives its path. */
export async function writeSample(council: Council, options: SampleOptions): Promise<string> {
  const last = options.until ?? newestMonth(council)
  const wish = { ...options, period: { first: addMonths(last, 1 - options.months), last } }
  const table = sampleTable(wish, (draws) => sampleGround(council, draws))
  const pieces = options.dirt
    ? dirtyPieces(table, council.names, `SYNTHETIC extract: ${options.dataset}`)
    : cleanPieces(table)
  await mkdir(options.out, { recursive: true })
  const path = join(options.out, sampleName(wish, options.dirt))
  await pipeline(Readable.from(pieces), createWriteStream(path))
  return path
}

function newestMonth({ counts }: Council): IsoMonth {
  const [newest] = [...counts.values()].map(({ times }) => wholePeriod(times).last).sort((a, b) => (a < b ? 1 : -1))
  if (!newest) throw new Error('the council’s folder has no counts: say --until')
  return newest
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dataset: { type: 'string', default: '' },
      rows: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      months: { type: 'string', default: '24' },
      until: { type: 'string', default: '' },
      dirt: { type: 'boolean', default: false },
      council: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'samples' },
    },
  })
  const until = values.until === '' ? null : parseIsoMonth(values.until)
  const [rows, seed, months] = [Number(values.rows), Number(values.seed), Number(values.months)]
  const whole = [rows, seed, months].every((number) => Number.isSafeInteger(number) && number >= 0) && months > 0
  if (!isDataset(values.dataset) || !whole || (values.until !== '' && !until)) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  const council = await readCouncil(resolve(root, values.council))
  if (council.kind === 'failed') {
    console.error(describeProblems(council.problems))
    process.exitCode = 1
    return
  }
  const { dirt, dataset } = values
  const path = await writeSample(council.value, {
    dataset,
    rows,
    seed,
    months,
    until,
    dirt,
    out: resolve(root, values.out),
  })
  console.log(`Wrote ${path}. Every row is made up: SYNTHETIC.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
