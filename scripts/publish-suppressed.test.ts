import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { indicators } from '../src/catalogue/indicators.ts'
import { series } from '../src/catalogue/series.ts'
import type { Cell } from '../src/core/cell.ts'
import type { Release } from '../src/core/disclosure/release.ts'
import { periodMonths } from '../src/core/period.ts'
import type { CountFile, Manifest } from '../src/core/published.ts'
import { isOfLengths, periodsOf } from '../src/core/times.ts'
import { tinyCouncil } from '../tests/support/built-council.ts'
import { period } from '../tests/support/parsed.ts'
import { type Synthetic, syntheticSeries } from '../tests/support/suppressed-series.ts'
import { auditFolder, auditFresh, isTight } from './audit/audit-folder.ts'
import { describeAudit } from './audit/describe-audit.ts'
import { noSecrets, scanFolder } from './audit/leak-scan.ts'
import type { Council } from './council/read-council.ts'
import { readReleases, recordRelease } from './lib/releases.ts'
import { replaceFolder } from './lib/write-folder.ts'
import { type PublishedFiles, publish } from './publish.ts'
import { releaseOf } from './release-of.ts'
import { trueCount } from './steps/disclosure/true-counts.ts'
import { suppressCouncil } from './suppress-council.ts'

/** A SYNTHETIC series under `suppress` from its counts to the files, the audit of the folder and the record of releases. */

let council: Council
let synthetic: Synthetic
let files: PublishedFiles
let release: Release
beforeAll(async () => {
  const tiny = await tinyCouncil()
  const codes = tiny.wards.map((ward) => ward.code)
  synthetic = syntheticSeries(7, { wards: codes.length, codes, types: 4, quarters: 5, mean: 4, sensitive: 1 })
  council = withSynthetic(tiny, synthetic)
  const published = await publishIt([])
  files = published.files
  release = published.release
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-suppressed-'))
})
afterEach(() => rm(folder, { recursive: true }))

function withSynthetic(tiny: Council, { series: own, counts }: Synthetic): Council {
  return {
    ...tiny,
    counts: new Map([...tiny.counts, [own.id, counts]]),
    provenance: {
      ...tiny.provenance,
      [own.id]: {
        tables: [{ file: 'SYNTHETIC private extract.csv', sha256: 'f'.repeat(64), rows: 1234 }],
        rows: { read: 1234, placed: 1203, notPlaced: 28, leftOut: [{ reason: 'unknown type', rows: 3, incidents: 3 }] },
        incidents: { read: 1234, placed: 1203, notPlaced: 28, leftOut: 3 },
        notes: ['SYNTHETIC private extract.csv: case 17 has no ward (line 18)'],
      },
    },
  }
}

async function publishIt(earlier: readonly Release[], of = council) {
  const all = { series: [...series, synthetic.series], indicators: [...indicators, ...synthetic.indicators] }
  const suppressions = await suppressCouncil(of, earlier, all.indicators, all.series)
  const made = publish(of, 'public', all.indicators, { series: all.series, suppressions })
  return { files: made, release: releaseOf(made, suppressions) }
}

const manifestOf = (made: PublishedFiles): Manifest => JSON.parse(made.get('manifest.json') ?? '')
const entryOf = (made: PublishedFiles) => manifestOf(made).series.find((entry) => entry.series.id === 'synthetic')
const tableOf = (made: PublishedFiles, id: string): CountFile => {
  const file = entryOf(made)?.indicators.find(({ indicator }) => indicator.id === id)?.file
  return JSON.parse(made.get(file?.file ?? '') ?? 'null')
}

describe('what is published', () => {
  test('has a table an indicator, of whole quarters and financial years, with hidden figures', () => {
    expect(entryOf(files)?.indicators.filter(({ file }) => file)).toHaveLength(5)
    const { times, cells, keptToBorough } = tableOf(files, 'all')
    expect(times.kind === 'periods' && times.periods.map(({ first, last }) => `${first} ${last}`)).toEqual([
      '2024-04 2024-06',
      '2024-07 2024-09',
      '2024-10 2024-12',
      '2025-01 2025-03',
      '2024-04 2025-03',
      '2025-04 2025-06',
    ])
    expect(keptToBorough).toEqual(['type-4'])
    expect(
      cells.flat().filter((cell) => cell === 'c').length +
        tableOf(files, 'type-1')
          .cells.flat()
          .filter((cell) => cell === 'c').length,
    ).toBeGreaterThan(0)
  })

  test('has the true figure wherever it has one, and never one below the threshold', () => {
    for (const { id, of } of synthetic.indicators) {
      const { areas, cells, times, keptToBorough } = tableOf(files, id)
      const leaves = of.filter((leaf) => !keptToBorough.includes(leaf))
      const periods = times.kind === 'periods' ? times.periods : []
      areas.forEach((area, i) => {
        periods.forEach((period, at) => {
          const cell = cells[i]?.[at]
          if (typeof cell !== 'number') return
          expect(cell).toBe(trueCount(synthetic.counts, leaves, area, period))
          expect(cell === 0 || cell >= 5, `${id} ${area} ${period.first}`).toBe(true)
        })
      })
    }
  })

  test('has sensitive types by ward as financial years, of at least 5 or not at all', () => {
    const { times, cells } = tableOf(files, 'type-4')
    expect(times).toEqual({ kind: 'periods', periods: [{ first: '2024-04', last: '2025-03' }] })
    const shown = cells.flat().filter((cell) => typeof cell === 'number')
    expect([0, cells.length]).toContain(shown.length)
    expect(Math.min(5, ...shown)).toBe(5)
  })

  test('has classes and scales of what is shown alone', () => {
    const never = period('1999-01..1999-01')
    for (const { id } of synthetic.indicators) {
      const { largest, cells, times } = tableOf(files, id)
      for (const [length, months] of isOfLengths(times)
        ? ([
            ['3', 3],
            ['12', 12],
          ] as const)
        : ([['period', 12]] as const)) {
        const ofLength = (at: number) => periodMonths(periodsOf(times)[at] ?? never) === months
        const shown = cells.flatMap((row) => row.filter((cell, at) => typeof cell === 'number' && ofLength(at)))
        expect(largest[length]?.all).toBe(Math.max(0, ...shown.map(Number)))
      }
    }
  })

  test('tells no total, no table and no note of the private extract', () => {
    const entry = entryOf(files)
    expect(entry?.indicators.map(({ boroughTotal }) => boroughTotal)).toEqual(Array(5).fill(null))
    expect(entry?.tables).toEqual([])
    // A total to the nearest hundred, less the figures that are shown, may be all but exact for the hidden ones.
    expect(entry).toMatchObject({ rows: null, incidents: null })
    for (const [name, text] of files) {
      expect(text, name).not.toMatch(/1234|1203|private extract|case 17|f{64}/)
    }
  })

  test('is nothing where nothing was decided', () => {
    const made = publish(council, 'public', [...indicators, ...synthetic.indicators], {
      series: [...series, synthetic.series],
    })
    expect(entryOf(made)?.indicators.map(({ file, boroughTotal }) => file ?? boroughTotal)).toEqual(Array(5).fill(null))
  })

  test('is the same each time', async () => {
    expect([...(await publishIt([])).files]).toEqual([...files])
  })
})

describe('the audit of a folder', () => {
  test('finds nothing, and says what it looked at', async () => {
    await replaceFolder(join(folder, 'data'), files)
    const audit = await auditFolder(folder, [])
    expect(isTight(audit)).toBe(true)
    expect(audit.series[0]?.hidden).toBeGreaterThan(10)
    expect(audit.series[0]?.narrowest).toBeGreaterThanOrEqual(5)
    expect(describeAudit(audit)).toMatch(
      /^Audit\nsynthetic: 5 tables, \d+ figures, \d+ hidden \(\d+%\), narrowest range \d+/,
    )
    expect(scanFolder(folder, { ...noSecrets, canaries: ['private extract', 'case 17'] })).toEqual([])
  })

  test('finds a figure that only stands alone', async () => {
    const careless = await withShownAgain()
    await replaceFolder(join(folder, 'data'), careless)
    const audit = await auditFolder(folder, [])
    expect(isTight(audit)).toBe(false)
    expect(describeAudit(audit)).toContain('RECOVERABLE')
  })

  test('knows before a release is recorded which earlier figures it corrects', async () => {
    const fewer = (cell: Cell, i: number): Cell =>
      cell.kind === 'count' && cell.value > 0 && i % 2 === 0 ? { ...cell, value: cell.value - 1 } : cell
    const leaves = [...synthetic.counts.leaves].map(([id, { areas, notPlaced }]) => {
      const rows = [...areas].map(([area, row]) => [area, row.map(fewer)] as const)
      return [id, { areas: new Map(rows), notPlaced }] as const
    })
    const counts = { times: synthetic.counts.times, leaves: new Map(leaves) }
    const corrected = await publishIt([release], withSynthetic(council, { ...synthetic, counts }))
    expect(corrected.release.series[0]?.withdrawn.length).toBeGreaterThan(0)
    await replaceFolder(join(folder, 'data'), corrected.files)
    const audit = await auditFresh(folder, [release], corrected.release)
    expect(audit.series[0]).toMatchObject({ recoverable: [], givenAway: [], contradiction: false })
    // Recorded, it is found as tight as before.
    expect((await auditFolder(folder, [release, corrected.release])).series).toEqual(audit.series)
  })

  test('refuses a file that is not the one that the manifest names', async () => {
    const [name = '', text = ''] = [...files].find(([file]) => file.startsWith('type-1.')) ?? []
    await replaceFolder(join(folder, 'data'), new Map([...files, [name, text.replace('"c"', '7')]]))
    await expect(auditFolder(folder, [])).rejects.toThrow('is not the file that the manifest names')
  })

  /** The files with all but one hidden figure of a quarter shown. */
  async function withShownAgain(): Promise<PublishedFiles> {
    const all = { series: [...series, synthetic.series], indicators: [...indicators, ...synthetic.indicators] }
    const [[id, suppression] = []] = [...(await suppressCouncil(council, [], all.indicators, all.series))]
    if (!id || !suppression) throw new Error('nothing is hidden')
    const one = [...suppression.hidden].find((key) => /^type-1@E05/.test(key)) ?? ''
    const shown = new Set([...suppression.shown, ...suppression.hidden])
    shown.delete(one)
    const suppressions = new Map([[id, { ...suppression, shown, hidden: new Set([one]) }]])
    return publish(council, 'public', all.indicators, { series: all.series, suppressions })
  }
})

describe('data/releases.json', () => {
  const read = async () => {
    const outcome = await readReleases(folder)
    return outcome.kind === 'done' ? outcome.value : null
  }

  test('is not made without series under suppress', async () => {
    expect(await recordRelease(folder, [], { version: '1', series: [] })).toBe(false)
    expect(await read()).toEqual([])
    await expect(readFile(join(folder, 'releases.json'))).rejects.toThrow('ENOENT')
  })

  test('has each release once, as it was', async () => {
    expect(await recordRelease(folder, [], release)).toBe(true)
    const first = (await read()) ?? []
    expect(first).toEqual([release])
    expect(await recordRelease(folder, first, { ...release, version: 'other' })).toBe(false)
    const later = await publishIt(first)
    expect(await recordRelease(folder, first, later.release)).toBe(false)
    expect(await read()).toEqual([release])
  })

  test.each([
    ['is cut short', '{"schema":"releases/1","releases":[', 'not JSON'],
    ['has another form', '{"schema":"releases/2","releases":[]}', 'schema is "releases/2"'],
    [
      'has rows of another length',
      JSON.stringify({
        schema: 'releases/1',
        releases: [
          {
            version: '1',
            series: [
              {
                series: 's',
                withdrawn: [],
                tables: [{ inAreas: [], inBorough: [], periods: [], areas: [], cells: [], borough: [1] }],
              },
            ],
          },
        ],
      }),
      'releases.0.series.0.tables.0',
    ],
  ])('that %s is a problem, never taken for none', async (_, text, said) => {
    await writeFile(join(folder, 'releases.json'), text)
    const outcome = await readReleases(folder)
    expect(outcome.kind).toBe('failed')
    expect(outcome.kind === 'failed' && JSON.stringify(outcome.problems)).toContain(said.replaceAll('"', '\\"'))
  })
})
