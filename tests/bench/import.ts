import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { readCouncil } from '../../scripts/council/read-council.ts'
import { councilSetting } from '../../scripts/intake/council-setting.ts'
import { importFiles } from '../../scripts/intake/import-files.ts'
import { commandLine } from '../../scripts/lib/command-line.ts'
import { ownTypes } from '../../src/catalogue/own-types.ts'
import { noMapping } from '../../src/core/intake/mapping.ts'

/**
 * `npm run bench:import -- --rows 1000000`: seconds and memory of an import of made-up rows into an empty store, and of a
 * second import beside it (`--imports 1` leaves it out). Nothing here passes or fails, since other machines are faster or slower.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const usage = `npm run bench:import -- [--rows 1000000] [--imports 2] [--json]
  --rows N      made-up rows of each file
  --imports N   1 leaves out the second import, beside the first
  --json        the machine and the imports as one JSON object`
const values = commandLine(usage, {
  rows: { type: 'string', default: '1000000' },
  imports: { type: 'string', default: '2' },
})
if (!values) process.exit()
const figures: string[] = []
const say = (figure: string) => {
  figures.push(figure)
  if (!values.json) console.log(figure)
}
const rows = Number(values.rows)
const labels = ownTypes.cctv.map(({ label }) => label)

/** Rows as control rooms log them; one in a hundred is dirty, one in five hundred is there twice. */
async function writeRows(path: string, prefix: string, wards: readonly string[]): Promise<void> {
  const out = createWriteStream(path)
  out.write('Log No,Date,Time,Incident Type,Ward,Easting,Northing,Location,Proactive/Reactive,Caller,Remarks\r\n')
  let text = ''
  for (let i = 0; i < rows; i++) {
    const id = i % 500 === 499 ? i - 7 : i
    const day = String((i % 28) + 1).padStart(2, '0')
    const month = String((i % 12) + 1).padStart(2, '0')
    const date = i % 100 === 13 ? `31/02/2025` : `${day}/${month}/2025`
    const time = `${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`
    const [east, north] = [520_000 + ((i * 37) % 8_000), 188_000 + ((i * 53) % 8_000)]
    text += `${prefix}-${id},${date},${time},${labels[i % labels.length]},${wards[i % wards.length]},${east},${north},"High Road, camera ${i % 400}",${i % 2 ? 'Proactive' : 'Reactive'},C${i % 50_000},SYNTHETIC remark of row ${i}\r\n`
    if (text.length < 1_000_000) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await finished(out)
}

const council = await readCouncil(join(root, 'data'))
if (council.kind === 'failed') throw new Error('the council cannot be read')
const folder = await mkdtemp(join(tmpdir(), 'import-bench-'))
const setting = councilSetting(council.value, 'cctv', noMapping, '2026-07-15')
const machine = `${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
if (!values.json) console.log(`Machine: ${machine}`)
try {
  for (const name of ['first', 'second'].slice(0, Number(values.imports))) {
    const path = join(folder, `SYNTHETIC-${name}.csv`)
    await writeRows(
      path,
      `SYNTHETIC-${name}`,
      council.value.wards.map((ward) => ward.name),
    )
    const start = performance.now()
    const cpu = process.cpuUsage()
    const imported = await importFiles({
      dataset: 'cctv',
      paths: [path],
      mapping: noMapping,
      setting,
      store: join(folder, 'store'),
      dryRun: false,
    })
    const { user, system } = process.cpuUsage(cpu)
    const sums = imported.kind === 'done' ? JSON.stringify(imported.report.rows) : JSON.stringify(imported.problems)
    say(
      `${name}: ${((await stat(path)).size / 1e6).toFixed(0)} MB in ${((performance.now() - start) / 1000).toFixed(1)} s ` +
        `(${((user + system) / 1e6).toFixed(1)} s of the processor), at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB so far; ${sums}`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}
if (values.json) console.log(JSON.stringify({ machine, figures }))
