import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built, tinyCouncil } from '../../../tests/support/built-council.ts'
import { countFiles, madeUpPlaces, madeUpSeries, valueFiles } from '../../../tests/support/made-up-files.ts'
import { code, month, period } from '../../../tests/support/parsed.ts'
import { type Cell, count, missing, suppressed, uncovered } from '../cell.ts'
import type { Times } from '../times.ts'
import { defaultView, type View } from '../view.ts'
import { type Picture, picture, pinned } from './picture.ts'

const monthly = (first: string, length: number): Times => ({ kind: 'months', first: month(first), count: length })
const each = (length: number, value: number): Cell[] => Array.from({ length }, () => count(value))
const view = (change: Partial<View> = {}): View => ({ ...defaultView('thefts'), ...change })
const textOf = (shown: Picture, ward: number, column: string) => shown.readings[ward - 1]?.figures[column]?.text

describe('the figures of a ward', () => {
  const files = countFiles(monthly('2024-04', 24), [each(24, 2), each(24, 6)], {
    places: madeUpPlaces(2, { census2021: 500, mid2024: 800 }),
  })

  test('are the count of the window, its rate of a year, its share of the wards and its count by hectare', () => {
    const shown = picture(view(), files)
    expect(['count', 'rate', 'share', 'hectare'].map((column) => textOf(shown, 1, column))).toEqual([
      '24',
      '30.0',
      '25%',
      '2.40',
    ])
    const { count, rate, share, hectare } = shown.borough.figures
    expect([count, rate, share, hectare].map((figure) => figure?.text)).toEqual(['96', '60.0', '100%', '4.80'])
    expect([shown.borough.figures['rank'], shown.borough.figures['change']]).toMatchObject([
      { text: '', later: true },
      { text: '', later: true },
    ])
  })

  test('of a quarter or a month are of a year as well, and the count is not', () => {
    const quarter = picture(view({ length: '3' }), files)
    expect([textOf(quarter, 1, 'count'), textOf(quarter, 1, 'rate')]).toEqual(['6', '30.0'])
    expect(quarter.caveats).toContain('Rates are for a year; months differ by season.')
    expect(picture(view(), files).caveats.join()).not.toContain('months differ by season')
  })

  test('are said in one sentence', () => {
    expect(picture(view(), files).readings.map(({ say }) => say)).toEqual([
      'Ward 1: 30.0 per 1,000 residents a year; 24 thefts recorded.',
      'Ward 2: 90.0 per 1,000 residents a year; 72 thefts recorded.',
    ])
    expect(picture(view({ measure: 'share' }), files).readings[0]?.say).toBe(
      'Ward 1: 25% of Somewhere’s; 24 thefts recorded.',
    )
  })

  test('below 20 incidents are marked as small numbers', () => {
    const shown = picture(view({ length: '3', measure: 'count' }), files)
    expect(shown.readings.map(({ small }) => small)).toEqual([true, true])
    expect(shown.readings[0]?.say).toBe('Ward 1: 6 thefts recorded. Small numbers.')
    const edge = countFiles(monthly('2026-01', 1), [[count(19)], [count(20)]])
    expect(picture(view({ length: '1' }), edge).readings.map(({ small }) => small)).toEqual([true, false])
  })

  test('are chosen beside the borough’s', () => {
    expect(picture(view({ ward: code(2) }), files).chosen?.name).toBe('Ward 2')
    expect(picture(view(), files).chosen).toBeNull()
  })
})

describe('a figure that is not there', () => {
  const gap = [missing('source-gap'), ...each(11, 9)]
  const files = countFiles(monthly('2025-04', 12), [each(12, 9), gap, [suppressed, ...each(11, 9)]])

  test('has a state, no value and no class', () => {
    const { readings } = picture(view(), files)
    expect(readings.map(({ state, value, slot, label }) => [state, value, slot, label])).toEqual([
      ['value', 108, 3, '108.0'],
      ['missing', null, null, ''],
      ['suppressed', null, null, ''],
    ])
    expect(readings.slice(1).map(({ say }) => say)).toEqual([
      'Ward 2: no data.',
      'Ward 3: hidden to protect small numbers.',
    ])
  })

  test('takes the borough’s with it, and a caveat says so; the other wards stay', () => {
    const shown = picture(view(), files)
    expect(shown.borough.figures['count']?.text).toBe('no data')
    expect(shown.caveats.join()).toContain('A month of this period is missing in the publisher’s files')
    expect(textOf(shown, 1, 'count')).toBe('108')
  })

  test('leaves the windows that do not hold it as they are', () => {
    const shown = picture(view({ length: '3' }), files)
    expect(shown.readings.map(({ state }) => state)).toEqual(['value', 'value', 'value'])
    expect(shown.borough.figures['count']?.text).toBe('81')
  })

  test('leaves a gap in the bars', () => {
    const { time } = picture(view(), files)
    expect(time.values.slice(0, 2)).toEqual([null, 27])
  })

  test('of unknown cover takes nothing from the borough, and its residents are not in the borough’s rate', () => {
    const watched = countFiles(monthly('2025-04', 12), [each(12, 9), each(12, 0).map(() => uncovered)])
    const shown = picture(view(), watched)
    expect(shown.readings.map(({ state }) => state)).toEqual(['value', 'uncovered'])
    expect([shown.borough.figures['count']?.text, shown.borough.figures['rate']?.text]).toEqual(['108', '108.0'])
    expect(shown.legend.classes.reduce((sum, { areas }) => sum + areas, 0)).toBe(1)
  })

  test('in every ward leaves no number behind', () => {
    for (const cell of [uncovered, suppressed, missing('source-gap')]) {
      const shown = picture(view(), countFiles(monthly('2025-04', 12), [each(12, 0).map(() => cell)]))
      expect(shown.borough.figures['rate']?.order).toBeNull()
      expect(JSON.stringify(shown)).not.toMatch(/NaN|Infinity/)
      expect(shown.title).toMatch(/^(No data|Hidden)/)
    }
  })
})

describe('a rate', () => {
  const files = countFiles(monthly('2017-01', 36), [each(36, 10), each(36, 20)])

  test('of a window that ends before 2019 is refused, with counts as the remedy', () => {
    const shown = picture(view({ end: month('2018-12') }), files)
    expect(shown.refused?.reason).toBe('Rates need residents: for windows that end before 2019 only counts are shown.')
    expect(shown.refused?.remedy).toEqual({ label: 'Show counts', change: { measure: 'count' } })
    expect(shown.readings.map(({ state, value, slot }) => [state, value, slot])).toEqual([
      ['missing', null, null],
      ['missing', null, null],
    ])
    expect(shown.title).toBe('This measure cannot be shown here')
    expect(textOf(shown, 1, 'count')).toBe('120')
    expect(shown.readings[0]?.say).toBe('Ward 1: not shown; 120 thefts recorded.')
  })

  test('and its remedy work', () => {
    const refused = picture(view({ end: month('2018-12') }), files)
    const mended = picture(view({ end: month('2018-12'), ...refused.refused?.remedy?.change }), files)
    expect([mended.refused, mended.readings[0]?.value]).toEqual([null, 120])
  })

  test('exists from the first window that ends in 2019, where play starts', () => {
    const shown = picture(view({ end: month('2019-01') }), files)
    expect(shown.refused).toBeNull()
    expect(shown.time.windows[shown.time.openFrom]?.last).toBe('2019-01')
  })

  test('is closed where no window of the series has one, and counts are shown', () => {
    const old = picture(view(), countFiles(monthly('2016-01', 30), [each(30, 10)]))
    expect(old.measures.find(({ value }) => value === 'rate')?.closed).toContain('before 2019')
    expect(old.measures.find(({ chosen }) => chosen)?.value).toBe('count')
    expect(old.symbol).toBe('circles')
  })

  test('names its residents', () => {
    expect(picture(view({ end: month('2019-12') }), files).caveats).toContain('Rates use: Census 2021 residents.')
  })
})

describe('a share', () => {
  test('is refused below 50 incidents', () => {
    const shown = picture(view({ measure: 'share' }), countFiles(monthly('2025-04', 12), [each(12, 2), each(12, 2)]))
    expect(shown.refused?.reason).toBe('Only 48 incidents were recorded: too few for percentages.')
    expect(shown.readings.every(({ value }) => value === null)).toBe(true)
    expect(textOf(shown, 1, 'share')).toBe('not shown')
  })

  test('stands on 50', () => {
    const shown = picture(
      view({ measure: 'share', length: '1' }),
      countFiles(monthly('2026-01', 1), [[count(49)], [count(1)]]),
    )
    expect(shown.refused).toBeNull()
    expect(shown.readings.map(({ label }) => label)).toEqual(['98%', '2%'])
  })

  test('is refused where a ward of the borough is missing', () => {
    const files = countFiles(monthly('2026-01', 1), [[count(900)], [missing('source-gap')]])
    expect(picture(view({ measure: 'share', length: '1' }), files).refused?.reason).toContain(
      'A share needs the whole borough',
    )
  })
})

describe('provisional months', () => {
  const files = countFiles(monthly('2025-01', 15), [each(15, 9)])
  const caveat = 'The latest 3 months are provisional: the publisher still revises them, by up to 1.5%.'

  test.each([
    ['2026-03', true],
    ['2026-01', true],
    ['2025-12', false],
  ])('are named where the window ends in them: %s, %s', (end, named) => {
    expect(picture(view({ end: month(end) }), files).caveats.includes(caveat)).toBe(named)
  })

  test('are named nowhere in a series that is never revised', () => {
    const still = countFiles(monthly('2025-01', 15), [each(15, 9)], {
      series: { ...madeUpSeries, provisionalMonths: 0 },
    })
    expect(picture(view(), still).caveats.join()).not.toContain('provisional')
  })
})

describe('the colours', () => {
  const rows = [1, 2, 3, 4, 5, 6].map((n) => Array.from({ length: 60 }, (_, at) => count(n * (at + 1))))
  const files = countFiles(monthly('2021-04', 60), rows)
  const edgesAt = (end: string, change: Partial<View> = {}) =>
    picture(view({ end: month(end), ...change }), files).legend.edges.map(({ at }) => at)

  test('mean the same whichever window is shown', () => {
    const ends = ['2022-03', '2023-09', '2025-01', '2026-03']
    for (const length of ['1', '3', '12'] as const) {
      expect(new Set(ends.map((end) => edgesAt(end, { length }).join())).size).toBe(1)
    }
    expect(edgesAt('2026-03').length).toBeGreaterThan(1)
  })

  test('of all years are others than those of the latest 36 months, and a note names which', () => {
    expect(edgesAt('2026-03', { classes: 'all' })).not.toEqual(edgesAt('2026-03'))
    expect(picture(view(), files).legend.note).toContain('of the latest 36 months')
    expect(picture(view({ classes: 'all' }), files).legend.note).toContain('of all years')
  })

  test('are those of all years where the latest 36 months have no figure to class', () => {
    const faded = countFiles(monthly('2020-01', 60), [
      [...each(12, 90), ...each(48, 0)],
      [...each(12, 30), ...each(48, 0)],
    ])
    const shown = picture(view({ measure: 'share', end: month('2020-12') }), faded)
    expect(shown.readings.map(({ slot }) => slot)).not.toContain(null)
    expect(shown.legend.note).toContain('of all years')
  })
})

describe('a series that is shorter than the window asked for', () => {
  const shown = picture(view(), countFiles(monthly('2025-10', 7), [each(7, 9), each(7, 3)]))

  test('is shown in the longest window that it has, and says why not in that', () => {
    expect(shown.period).toEqual(period('2026-02..2026-04'))
    expect(shown.lengths.find(({ chosen }) => chosen)?.value).toBe('3')
    expect(shown.lengths.find(({ value }) => value === '12')?.closed).toBe('The series is too short.')
  })

  test('has its colours and its place in time', () => {
    expect(shown.readings.every(({ slot }) => slot !== null)).toBe(true)
    expect(shown.time.windows[shown.time.at]).toEqual(shown.period)
  })
})

describe('the words around the figures', () => {
  const files = countFiles(monthly('2024-04', 24), [each(24, 9)])

  test('are measure, place and period', () => {
    expect(picture(view(), files).subtitle).toBe(
      'Thefts recorded per 1,000 residents a year, Somewhere wards, 1 April 2025 to 31 March 2026',
    )
    expect(picture(view({ measure: 'share', length: '1' }), files).subtitle).toBe(
      'Share of Somewhere’s thefts, Somewhere wards, 1 March 2026 to 31 March 2026',
    )
  })

  test('say until when the data are complete', () => {
    expect(picture(view({ end: month('2025-06') }), files).completeTo).toBe('31 March 2026')
  })

  test('count the sensitive types that are in no ward, and name them', () => {
    const series = {
      ...madeUpSeries,
      leaves: [...madeUpSeries.leaves, { id: 'weapons', label: 'Possession of weapons', sensitive: true }],
    }
    const made = countFiles(monthly('2025-04', 12), [each(12, 9)], { series })
    const table = { ...made.table, keptToBorough: ['weapons'], borough: Array(12).fill(11) }
    const shown = picture(view(), { ...made, table: table as never })
    expect(shown.subtitle).toContain('(all but 1 sensitive type)')
    expect(shown.caveats).toContain(
      'Not in the ward figures: 24 thefts of types shown for the borough only (possession of weapons).',
    )
  })
})

describe('a value', () => {
  const files = valueFiles([count(34.65), count(9.11), missing('artefact')], count(21))

  test('has no measure, no window and no time', () => {
    const shown = picture(defaultView('value'), files)
    expect([shown.measures, shown.lengths, shown.time.kind, shown.period]).toEqual([[], [], 'none', null])
    expect(shown.subtitle).toBe('Overall score, Somewhere wards, Index of 2025')
    expect(shown.legend.note).toBe('Higher = more deprived.')
    expect(shown.readings.map(({ say }) => say)).toEqual([
      'Ward 1: 34.7 (overall score).',
      'Ward 2: 9.1 (overall score).',
      'Ward 3: no data.',
    ])
  })

  test('is never small, whatever it is', () => {
    expect(picture(defaultView('value'), files).readings.some(({ small }) => small)).toBe(false)
  })
})

describe('a view with the shown window written into it', () => {
  const files = countFiles(monthly('2024-04', 24), [each(24, 9)])

  test('keeps its months', () => {
    const shown = picture(view(), files)
    expect(pinned(view(), shown).end).toBe('2026-03')
    expect(
      pinned(
        view({ length: 'fy', end: month('2025-12') }),
        picture(view({ length: 'fy', end: month('2025-12') }), files),
      ).end,
    ).toBe('2025-03')
  })

  test('of fixed periods or values stays as it was asked for', () => {
    const fixed = countFiles({ kind: 'periods', periods: [period('2025-07..2026-06')] }, [[count(9)]])
    expect(pinned(view(), picture(view(), fixed)).end).toBeNull()
    const values = valueFiles([count(1)], count(1))
    expect(pinned(view({ end: month('2025-01') }), picture(defaultView('value'), values)).end).toBe('2025-01')
  })
})

describe('small areas', () => {
  let site: Built
  beforeAll(async () => {
    site = built(await tinyCouncil(), 'public')
  })
  const crime = (change: Partial<View> = {}) => site.picture({ indicator: 'crime-lsoa', length: '1', ...change })
  const first = () => site.smallAreas?.areas[0]

  test('are named with their ward, and have no figure without residents of their own', () => {
    const shown = crime()
    expect(shown.by).toBe('small-area')
    expect(shown.subtitle).toContain('SYNTHETIC small areas (LSOA)')
    expect(shown.readings.map(({ code }) => code)).toEqual(site.smallAreas?.areas.map(({ code }) => code))
    const [reading] = shown.readings
    expect(reading).toMatchObject({
      name: 'SYNTHETIC 001A',
      within: { name: 'SYNTHETIC North' },
      slug: 'synthetic-north',
    })
    expect(reading?.say).toMatch(/^SYNTHETIC 001A in SYNTHETIC North: /)
    const count = reading?.figures['count']?.order ?? 0
    expect(reading?.figures['rate']?.order).toBeCloseTo((12 * 1000 * count) / 1000, 6)
  })

  test('are never named in a title without their ward', () => {
    for (const { indicator } of site.open.filter((entry) => entry.indicator.series.endsWith('-lsoa'))) {
      const { title, readings } = site.picture({ indicator: indicator.id })
      const named = readings.find(({ name }) => title.includes(name))
      if (named) expect(title).toContain(`${named.name}, ${named.within?.name}`)
    }
  })

  test('one that is chosen brings its ward; a ward that is chosen is no reading', () => {
    const area = first()
    const own = crime({ ward: area?.code ?? null })
    expect([own.chosen?.code, own.ward]).toEqual([area?.code, area?.within])
    const around = crime({ ward: area?.within.code ?? null })
    expect([around.chosen, around.ward]).toEqual([null, area?.within])
  })

  test('say which types stay with the borough', () => {
    expect(crime().caveats.join()).toContain('Not in the small-area figures')
  })

  test('have a decile beside the score, which the borough has not', () => {
    const shown = site.picture({ indicator: 'iod2025-lsoa' })
    expect(shown.columns.map(({ id, shown: isShown }) => [id, isShown])).toEqual([
      ['value', true],
      ['beside', false],
    ])
    expect(shown.readings.map(({ figures }) => figures['beside']?.text)).toEqual(['8', '2', '1', '7', '5', '4', '9'])
    expect(shown.borough.figures['beside']).toBeUndefined()
  })

  test('cannot be drawn before they are loaded', () => {
    const { manifest, places } = site
    const files = { manifest, places, table: site.table('crime-lsoa') }
    expect(() => picture(defaultView('crime-lsoa'), files)).toThrow('the small areas are not loaded')
  })
})
