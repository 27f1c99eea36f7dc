// `npm run sample`: made-up extracts of a council's own tables, to try the import with. Everything in them is SYNTHETIC.
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type Dataset, datasets, isDataset } from '../src/core/intake/incident.ts'
import { addMonths, type IsoMonth, parseIsoMonth } from '../src/core/iso-month.ts'
import { describeProblems } from '../src/core/problem.ts'
import { wholePeriod } from '../src/core/times.ts'
import { type Council, readCouncil } from './council/read-council.ts'
import { commandLine, refuse } from './lib/command-line.ts'
import { sampleTable } from './sample/make-sample.ts'
import { cleanPieces, dirtyPieces, sampleName } from './sample/sample-file.ts'
import { sampleGround } from './sample/sample-ground.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const usage = `npm run sample -- --dataset ${datasets.join('|')} [--json]
  --rows 5000       how many rows
  --seed 1          the same seed makes the same file
  --months 24       over how many months
  --until 2026-06   the last of them (the newest month of the council's published figures)
  --dirt            with the dirt of real exports
  --council DIR     the council's folder (data)
  --out DIR         where the file goes (samples)
  --json            what was written as one JSON object`

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
  const values = commandLine(usage, {
    dataset: { type: 'string', default: '' },
    rows: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    months: { type: 'string', default: '24' },
    until: { type: 'string', default: '' },
    dirt: { type: 'boolean', default: false },
    council: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'samples' },
  })
  if (!values) return
  const until = values.until === '' ? null : parseIsoMonth(values.until)
  const [rows, seed, months] = [Number(values.rows), Number(values.seed), Number(values.months)]
  const whole = [rows, seed, months].every((number) => Number.isSafeInteger(number) && number >= 0) && months > 0
  if (!isDataset(values.dataset)) return refuse(`--dataset is one of ${datasets.join(', ')}`, values.json, usage)
  if (!whole) return refuse('--rows, --seed and --months are whole numbers', values.json, usage)
  if (values.until !== '' && !until) return refuse('--until is a month as 2026-06', values.json, usage)
  const council = await readCouncil(resolve(root, values.council))
  if (council.kind === 'failed') return refuse(describeProblems(council.problems), values.json)
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
  if (values.json) console.log(JSON.stringify({ kind: 'done', file: path, dataset, rows, seed, dirt, synthetic: true }))
  else console.log(`Wrote ${path}. Every row is made up: SYNTHETIC.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
