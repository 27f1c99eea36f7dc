import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { formsOf, unpacked } from '../../scripts/audit/hidden-texts.ts'
import { buildSite } from '../../scripts/build-site.ts'
import { privateFolder } from '../../scripts/council/read-own.ts'
import { writeStore } from '../../scripts/intake/own-store.ts'
import { datasets, type Incident } from '../../src/core/intake/incident.ts'
import { filesOf } from '../support/folder.ts'
import { madeUpOwnData } from '../support/own-data.ts'

/** The public edition, built as the web team builds it, with a record planted in each table of the private store. */

const folder = mkdtempSync(join(tmpdir(), 'SYNTHETIC-canaries-'))
const council = join(folder, 'council')
const site = join(folder, 'dist')
const published = 'public/data/manifest.json'
let said: string[] = []

const canaries = datasets.flatMap((dataset) => [
  `CANARY-${dataset}-ID-7741`,
  `Canary ${dataset} Wharf Walk`,
  `CANARY-${dataset}-export.csv`,
])
/** Metres that no file has by chance. */
const spot = { easting: 523_456.789, northing: 190_987.654 }

async function plant(id: (dataset: string) => string): Promise<void> {
  for (const dataset of datasets) {
    const { incidents, report } = madeUpOwnData(dataset, 300)
    const planted: Incident = {
      ...(incidents[0] as Incident),
      ...spot,
      id: id(dataset),
      place: `Canary ${dataset} Wharf Walk`,
    }
    const writer = await writeStore(privateFolder(council), dataset)
    await writer.add([planted, ...incidents], `CANARY-${dataset}-export.csv`)
    await writer.commit({ dataset, files: [], report: { ...report, synthetic: true } })
  }
}

const build = () => buildSite({ edition: 'public', council, out: site })

beforeAll(() => {
  cpSync('data', council, { recursive: true, filter: (path) => !path.includes('private') })
  for (const channel of ['log', 'error', 'warn'] as const) {
    vi.spyOn(console, channel).mockImplementation((...words) => void said.push(words.join(' ')))
  }
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

describe('a public edition built beside a full private store', () => {
  test('has no planted record in any byte or name of it, nor in what the build says or keeps', async () => {
    const before = readFileSync(published, 'utf8')
    await plant((dataset) => `CANARY-${dataset}-ID-7741`)
    expect(await build()).toBe(true)
    const files = filesOf(site)
    expect(files.some(({ path }) => path.includes('own-asb'))).toBe(true)
    const bytes = files.flatMap((file) => [Buffer.from(file.path), file.bytes, ...unpacked(file.bytes)])
    const kept = [Buffer.from(said.join('\n')), readFileSync(join(council, 'releases.json'))]
    for (const text of [...canaries, String(spot.easting), String(spot.northing)]) {
      const forms = formsOf(text)
      expect([...bytes, ...kept].filter((one) => forms.some((form) => one.includes(form))).length, text).toBe(0)
    }
    // A build that goes elsewhere leaves the data of this folder alone.
    expect(readFileSync(published, 'utf8')).toBe(before)
  }, 240_000)

  test('is not built where a record is in it, and the last good one stands', async () => {
    const page = join(site, 'index.html')
    const before = readFileSync(page, 'utf8')
    said = []
    // A ward's code, which is on every page, as the number of a case.
    await plant(() => 'E05013628')
    expect(await build()).toBe(false)
    expect(said.join('\n')).toContain('ids or texts of the private store')
    expect(readFileSync(page, 'utf8')).toBe(before)
    expect(existsSync(`${site}.new`)).toBe(false)
  }, 240_000)
})
