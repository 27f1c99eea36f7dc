import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { series } from '../src/catalogue/series.ts'
import { groupsOf } from '../src/core/board/finding.ts'
import { countIn } from '../src/core/board/monthly-line.ts'
import { yearTo } from '../src/core/board/quarter.ts'
import type { BoardLine, PaperLine, QuartersFile } from '../src/core/board/quarters-file.ts'
import { settledQuarter } from '../src/core/board/settled-quarter.ts'
import { changeWords } from '../src/core/change/change-words.ts'
import type { CountFile } from '../src/core/published.ts'
import { wholePeriod } from '../src/core/times.ts'
import { isUnavailable } from '../src/core/unavailable.ts'
import { windowChange } from '../src/core/window-statistics/window-change.ts'
import { quartersFileSchema } from '../src/load/board-schemas.ts'
import { type Built, barnet, built, tinyCouncil } from '../tests/support/built-council.ts'

let site: Built
let file: QuartersFile

beforeAll(async () => {
  const council = await barnet()
  site = built(council, 'public')
  file = JSON.parse(site.files.get(site.manifest.quarters.file) ?? '')
  const officer = built(council, 'officer')
  expect(officer.manifest.quarters, 'both editions show the same board').toEqual(site.manifest.quarters)
})

const crimeSeries = () => {
  const found = series.find(({ id }) => id === 'crime')
  if (found?.kind !== 'counts') throw new Error('no recorded crime')
  return found
}
const line = (id: string): BoardLine => {
  const found = [...file.recorded, ...file.dashboards].find((one) => one.id === id)
  if (!found) throw new Error(`no line: ${id}`)
  return found
}
const quarterAt = (first: string) => file.quarters.findIndex((quarter) => quarter.first === first)
const paper = (id: string): PaperLine => {
  const found = file.papers.find((one) => one.id === id)
  if (!found) throw new Error(`no figure of the papers: ${id}`)
  return found
}

test('the file has its schema', () => {
  expect(v.parse(quartersFileSchema, file)).toEqual(file)
})

test('twelve quarters are offered, and the newest that is tested is the one before the provisional months', () => {
  expect(file.quarters).toHaveLength(12)
  expect(file.quarters[file.latest]?.first).toBe('2025-10')
  expect(file.quarters.at(-1)?.first).toBe('2026-01')
})

describe('recorded crime', () => {
  test('each line has the borough’s figures of the map', () => {
    for (const { id, counts, first } of file.recorded) {
      const entry = site.open.find(({ indicator }) => indicator.id === id)
      if (!entry) continue
      const table = site.table(id) as CountFile
      if (table.times.kind !== 'months') continue
      const skip = table.borough.length - counts.length
      expect(table.borough.slice(skip), id).toEqual(counts)
      expect(first <= wholePeriod(table.times).first || skip > 0).toBe(true)
    }
  })

  test('the same change has the same verdict as on the map', () => {
    const withWards = file.recorded.filter((one) => one.withWards)
    expect(withWards.length).toBeGreaterThan(12)
    for (const { id, comparisons } of withWards) {
      const table = site.table(id) as CountFile
      for (const [at, quarter] of file.quarters.entries()) {
        for (const [window, period] of [['quarter', quarter] as const, ['year', yearTo(quarter)] as const]) {
          const ours = comparisons[at]?.[window]
          const map = windowChange(table, crimeSeries(), period)
          if (isUnavailable(map) || isUnavailable(map.together)) throw new Error(`${id} is not compared on the map`)
          const { reason: _, ...change } = { reason: '', ...map.together }
          expect(ours?.kind === 'compared' && ours.change, `${id} ${period.first}`).toMatchObject(change)
        }
      }
    }
  })

  test('groups never overlap: they are at most the whole, in every quarter', () => {
    for (const quarter of file.quarters) {
      const parts = groupsOf(file.recorded).map((one) => countIn(one, quarter) ?? Number.NaN)
      const rest = (countIn(line('crime'), quarter) ?? 0) - parts.reduce((sum, count) => sum + count, 0)
      expect(rest).toBeGreaterThanOrEqual(0)
      expect(rest).toBeLessThan(200)
    }
  })

  test('the kinds of burglary are the whole of it', () => {
    const last = file.quarters[file.latest] ?? file.quarters[0]
    if (!last) throw new Error('no quarter')
    const of = (id: string) => countIn(line(id), last) ?? Number.NaN
    expect(of('crime-burglary')).toBe(of('crime-burglary-residential') + of('crime-burglary-business'))
    expect(of('crime-burglary')).toBe(553)
  })

  test('a window that ends in the latest three months has both counts and no test', () => {
    for (const one of file.recorded) {
      for (const window of ['quarter', 'year'] as const) {
        const found = one.comparisons.at(-1)?.[window]
        expect(found?.kind === 'compared' && found.change, one.id).toMatchObject({
          kind: 'untested',
          reason: 'figures after 31 December 2025 are provisional',
        })
      }
    }
  })
})

describe('lines of the dashboards', () => {
  test('are of the borough, and no ward is told of them', () => {
    expect(file.dashboards.map(({ id }) => id)).toEqual([
      'knife-crime',
      'knife-crime-injury',
      'gun-crime',
      'lethal-barrel',
      'domestic-abuse',
      'domestic-abuse-injury',
      'hate-crime',
      'vawg',
    ])
    expect(file.dashboards.some(({ withWards }) => withWards)).toBe(false)
    expect(JSON.stringify(file)).not.toMatch(/E0[15]\d{6}/)
  })

  test('a month without an offence is 0, and one after the source ends is none', () => {
    const gun = line('lethal-barrel')
    expect(gun.counts).toHaveLength(48)
    expect(gun.counts.filter((count) => count === 0).length).toBeGreaterThan(20)
    expect(gun.counts.reduce((sum, count) => sum + count, 0)).toBe(24)
    expect(line('knife-crime').counts).toHaveLength(55)
  })

  test('domestic abuse and hate crime are not compared across the change of recording in March 2024', () => {
    for (const id of ['domestic-abuse', 'domestic-abuse-injury', 'hate-crime', 'vawg']) {
      const found = line(id).comparisons[quarterAt('2024-04')]?.quarter
      expect(found?.kind === 'compared' && found.change, id).toMatchObject({
        kind: 'untested',
        reason: 'recorded in another way since March 2024',
      })
    }
    expect(line('knife-crime').comparisons[quarterAt('2024-04')]?.quarter).toMatchObject({ change: { kind: 'tested' } })
  })

  test('each tells its own latest complete quarter', () => {
    const told = (id: string, at: number) => file.quarters[settledQuarter(line(id), file.quarters, at)]?.first
    expect(told('knife-crime', file.latest)).toBe('2025-07')
    expect(told('domestic-abuse', file.latest)).toBe('2025-01')
    expect(told('domestic-abuse', quarterAt('2024-01'))).toBe('2024-01')
  })
})

describe('the place in London', () => {
  test('is among 32 boroughs and the three of the North West command, and Aviation Security is none', () => {
    expect(file.places).toMatchObject({
      own: 'Barnet',
      of: 32,
      command: { name: 'North West', boroughs: ['Barnet', 'Brent', 'Harrow'] },
    })
    expect(JSON.stringify(file.places)).not.toContain('Aviation')
    const account = file.accounts.find(({ id }) => id === 'crime-boroughs')
    expect(account?.rows.leftOut).toEqual([{ reason: expect.stringContaining('no borough'), count: 847 }])
  })

  test('counts what recorded crime counts for the council, in every quarter', () => {
    for (const { id, quarters } of file.places?.lines ?? []) {
      expect(
        quarters.map(({ count }) => count),
        id,
      ).toEqual(file.quarters.map((quarter) => countIn(line(id), quarter)))
    }
  })

  test('1 is the fewest: 20th of 32 with all types in the last quarter of 2025, 31st with vehicle offences', () => {
    const at = (id: string) => file.places?.lines.find((one) => one.id === id)?.quarters[file.latest]
    expect(at('crime')).toMatchObject({ count: 7157, london: { place: 20, low: 19, high: 21, of: 32 } })
    expect(at('crime')?.command).toMatchObject({ counts: [7157, 8096, 4182], place: { place: 2, of: 3 } })
    expect(at('crime-vehicle')?.london.place).toBe(31)
  })

  test('no place is without the range that it lies in', () => {
    for (const { quarters } of file.places?.lines ?? []) {
      for (const { london } of quarters) {
        expect(london.low).toBeGreaterThanOrEqual(1)
        expect(london.high).toBeLessThanOrEqual(32)
        expect(london.low - 1).toBeLessThanOrEqual(london.place)
        expect(london.high + 1).toBeGreaterThanOrEqual(london.place)
      }
    }
  })
})

describe('the papers of July 2023', () => {
  test('are a family of 30 changes, of which eight pass plain 5% and three pass together', () => {
    const tested = file.papers.flatMap(({ id, change }) => (change?.kind === 'tested' ? [{ id, ...change }] : []))
    expect(tested).toHaveLength(30)
    expect(tested.filter(({ p }) => p < 0.05)).toHaveLength(8)
    expect(tested.filter(({ direction }) => direction !== 'none').map(({ id, direction }) => [id, direction])).toEqual([
      ['gun-crime-lethal-barrelled-discharged-12-months', 'higher'],
      ['drugs-trafficking-3-months', 'higher'],
      ['other-firearm-offences-3-months', 'higher'],
    ])
  })

  test('Prevent reads 17 against 25, and the sentence that says 15 is told', () => {
    const prevent = paper('prevent-total-referrals-3-months')
    expect([prevent.value, prevent.compared?.value]).toEqual([17, 25])
    expect(prevent.change && changeWords(prevent.change).sentence).toBe('No clear change: 17 against 25')
    expect(prevent.notes.join()).toContain('15 is the row of males')
  })

  test('gun crime from 0 to 3 has neither a percentage nor a fall', () => {
    const { change, notes } = paper('gun-crime-lethal-barrelled-discharged-3-months')
    expect(change && changeWords(change)).toMatchObject({
      word: 'no clear change',
      percent: null,
      counts: '3 against 0',
    })
    expect(notes).toEqual(['The papers print “decrease of 0%”: from 0 to 3 there is no percentage.'])
  })

  test('the parts of violence do not sum, and the note’s figures are theirs', () => {
    const of = (id: string) => paper(id)
    const [injury, without, homicide, whole] = [
      of('violence-with-injury-3-months'),
      of('violence-without-injury-3-months'),
      of('homicide-3-months'),
      of('violence-against-the-person-3-months'),
    ]
    const sum = injury.value + without.value + homicide.value
    const before = [injury, without, homicide].reduce((total, { compared }) => total + (compared?.value ?? 0), 0)
    for (const figure of [sum, before, whole.value, whole.compared?.value ?? 0]) {
      expect(whole.notes.join()).toContain(figure.toLocaleString('en-GB'))
    }
    expect([sum, before]).not.toEqual([whole.value, whole.compared?.value])
  })

  test('cases are told by the meeting and by the month', () => {
    const marac = file.tables.find(({ id }) => id === 'cs-marac')
    expect(marac?.rows[0]?.values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(159)
    expect(marac?.notes[0]).toBe(
      'Cases on CS MARAC: 159 at 8 meetings in 12 months: 19.9 a meeting, which is 13.3 a month.',
    )
  })

  test('tools and powers have three months and seven tools', () => {
    const tools = file.tables.find(({ id }) => id === 'asb-tools')
    expect([tools?.months.length, tools?.rows.length]).toEqual([3, 7])
  })
})

test('every id is there once, so that a scene can name it', () => {
  const ids = [
    ...file.recorded,
    ...file.dashboards,
    ...file.papers,
    ...file.tables,
    ...file.tables.flatMap(({ rows }) => rows),
  ].map(({ id }) => id)
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
})

test('every row of every source is accounted for', () => {
  expect(file.accounts.map(({ id }) => id)).toEqual(['board', 'crime-boroughs', 'mps-dashboard', 'mps-vawg'])
  for (const { id, rows } of file.accounts) {
    const leftOut = rows.leftOut.reduce((sum, { count }) => sum + count, 0)
    expect(rows.placed + rows.notPlaced + leftOut, id).toBe(rows.read)
  }
})

describe('the synthetic council', () => {
  test('has quarters without a year before, and says so in place of a change', async () => {
    const tiny = built(await tinyCouncil(), 'public')
    const found: QuartersFile = JSON.parse(tiny.files.get(tiny.manifest.quarters.file) ?? '')
    expect(found.quarters.map(({ first }) => first)).toEqual(['2023-10', '2024-01'])
    expect(found.latest).toBe(1)
    expect(found.recorded[0]?.comparisons[1]?.quarter).toMatchObject({
      kind: 'refused',
      reason: 'the source begins with October 2023',
    })
    expect(found.places).toMatchObject({ own: 'SYNTHETIC', of: 2 })
    expect(found.papers[0]).toMatchObject({ value: 29, change: { kind: 'tested' }, notes: ['SYNTHETIC note'] })
  })
})
