import { beforeAll, describe, expect, test } from 'vitest'
import type { AreaCode } from '../../src/core/area-code.ts'
import { addMonths } from '../../src/core/iso-month.ts'
import { measures } from '../../src/core/measure.ts'
import type { Period } from '../../src/core/period.ts'
import type { Figure, Picture } from '../../src/core/picture/picture.ts'
import { sortedReadings } from '../../src/core/picture/sorted-readings.ts'
import { type WindowLength, windowLengths, windowsOf } from '../../src/core/times.ts'
import type { View } from '../../src/core/view.ts'
import { type Built, barnetAlone, built } from '../support/built-council.ts'
import { month } from '../support/parsed.ts'

/** What the page says of the real data: every indicator in every measure and length, in a sample of windows. */

let open: Built
let officer: Built
let sample: { readonly view: Partial<View> & { readonly indicator: string }; readonly shown: Picture }[]

beforeAll(async () => {
  const council = await barnetAlone()
  open = built(council, 'public')
  officer = built(council, 'officer')
  const ids = (site: Built) => site.open.map((entry) => entry.indicator.id)
  // Officers see the same files as the public but for those that the gate holds back.
  const more = ids(officer).filter((id) => JSON.stringify(officer.table(id)) !== JSON.stringify(tableOf(open, id)))
  sample = [...pictures(open, ids(open)), ...pictures(officer, more)]
})

const tableOf = (site: Built, id: string) => (site.open.some((e) => e.indicator.id === id) ? site.table(id) : null)

function pictures(site: Built, ids: readonly string[]) {
  return ids.flatMap((indicator) => viewsOf(site, indicator).map((view) => ({ view, shown: site.picture(view) })))
}

function viewsOf(site: Built, indicator: string): (Partial<View> & { readonly indicator: string })[] {
  const table = site.table(indicator)
  if (table.schema === 'values/1') return [{ indicator }]
  const lengths: readonly WindowLength[] = table.times.kind === 'months' ? windowLengths : ['12']
  return lengths.flatMap((length) =>
    some(windowsOf(table.times, length)).flatMap((window) =>
      shownAtOnce.map((measure) => ({ indicator, measure, length, end: window.last })),
    ),
  )
}

/** A map of changes waits for its statistics: `deep-picture.test.ts`. */
const shownAtOnce = measures.filter((measure) => measure !== 'change')

/** The first, one in the middle and the last. */
const some = (windows: readonly Period[]) =>
  [...new Set([0, Math.floor(windows.length / 2), windows.length - 1])].flatMap((at) => windows[at] ?? [])

const codesOf = (areas: readonly { readonly code: AreaCode }[]) => areas.map(({ code }) => code)
const numbersIn = (text: string): string[] => text.match(/−?\d[\d,]*(\.\d+)?/g) ?? []
const figuresOf = (figures: Readonly<Record<string, Figure>>) =>
  Object.values(figures).flatMap((figure) => numbersIn(figure.text))
const where = ({ view }: { view: object }) => JSON.stringify(view)
const named = (shown: Picture, name: string) => shown.readings.find((reading) => reading.name === name)

describe('every picture', () => {
  test('is there: all that can be chosen, in both editions', () => {
    expect(sample.length).toBeGreaterThan(1500)
    expect(new Set(sample.map(({ view }) => view.indicator)).size).toBe(officer.open.length)
  })

  test('has a title of at most ten words', () => {
    for (const one of sample)
      expect([where(one), one.shown.title.split(/\s+/).length <= 10]).toEqual([where(one), true])
  })

  test('has a subtitle of measure, place and period', () => {
    for (const one of sample) expect(one.shown.subtitle).toMatch(/^[A-Z].+, Barnet (wards|small areas \(LSOA\)), .*\d/)
  })

  test('has 24 wards or 220 small areas, each once, each said in at most 160 characters', () => {
    const codes = { ward: codesOf(open.places.wards), 'small-area': codesOf(open.smallAreas?.areas ?? []) }
    expect([codes.ward.length, codes['small-area'].length]).toEqual([24, 220])
    for (const { shown } of sample) {
      expect(shown.readings.map((reading) => reading.code)).toEqual(codes[shown.by])
      expect(Math.max(...shown.readings.map((reading) => reading.say.length))).toBeLessThanOrEqual(160)
    }
  })

  test('has a class and a number for each ward with a value, and neither for any other', () => {
    for (const one of sample) {
      const { readings, symbol } = one.shown
      const wrong = readings.filter(({ state, value, slot, label }) =>
        state === 'value'
          ? value === null || label === '' || (symbol === 'choropleth') !== (slot !== null)
          : value !== null || slot !== null || label !== '',
      )
      expect([where(one), wrong]).toEqual([where(one), []])
    }
  })

  test('counts in its legend as many wards as it has values', () => {
    for (const one of sample.filter(({ shown }) => shown.symbol === 'choropleth')) {
      const values = one.shown.readings.filter((reading) => reading.value !== null).length
      const classes = one.shown.legend.classes.reduce((sum, { areas }) => sum + areas, 0)
      expect([where(one), classes]).toEqual([where(one), values])
    }
  })

  test('names in its lead no number that is not in the table', () => {
    for (const one of sample) {
      const { lead, readings, borough } = one.shown
      const table = new Set([...readings.flatMap((r) => figuresOf(r.figures)), ...figuresOf(borough.figures)])
      const words = lead
        .replaceAll('per 1,000 residents', '')
        .replace('fewer than 5', '')
        .replaceAll(/Barnet \d{3}[A-Z]/g, '')
      expect([where(one), numbersIn(words).filter((n) => !table.has(n.replace(/,$/, '')))]).toEqual([where(one), []])
    }
  })

  test('says "none recorded" only where none was', () => {
    for (const one of sample.filter(({ shown }) => shown.title.endsWith('none recorded'))) {
      expect([where(one), one.shown.readings.some((r) => r.figures['count']?.text !== '0')]).toEqual([
        where(one),
        false,
      ])
    }
  })

  test('has no trace of a calculation that failed', () => {
    for (const one of sample) expect(JSON.stringify(one.shown)).not.toMatch(/NaN|Infinity|undefined/)
  })
})

describe('CCTV incidents', () => {
  test('leave six wards of unknown cover without class, rank or number, and count 191 in the borough', () => {
    const shown = open.picture({ indicator: 'cctv' })
    const uncovered = shown.readings.filter((reading) => reading.state === 'uncovered')
    expect(uncovered.map(({ name }) => name)).toEqual([
      'Brunswick Park',
      'Edgwarebury',
      'Friern Barnet',
      'Totteridge & Woodside',
      'Underhill',
      'West Hendon',
    ])
    for (const { figures, slot, value, say } of uncovered) {
      expect([slot, value, figures['count']?.plain]).toEqual([null, null, '[u]'])
      expect(say).toMatch(/: cover unknown\.$/)
    }
    const last = sortedReadings(shown, { column: 'rate', down: true }).slice(-6)
    expect(last.every((reading) => reading.state === 'uncovered')).toBe(true)
    expect(shown.borough.figures['count']?.text).toBe('191')
    expect(shown.legend.low).toBeGreaterThan(0)
  })
})

describe('Brunswick Park in April 2016', () => {
  const month = (indicator: string, end: string, length: WindowLength = '1') =>
    open.picture({ indicator, measure: 'count', length, end: end as never })

  test.each(['asb-2016', 'crime-2016', 'crime-2016-robbery'])(
    'is missing in %s, and the borough with it; other wards are shown',
    (id) => {
      const shown = month(id, '2016-04')
      expect(named(shown, 'Brunswick Park')?.state).toBe('missing')
      expect(named(shown, 'Brunswick Park')?.figures['count']?.plain).toBe('[x]')
      expect(shown.borough.figures['count']?.text).toBe('no data')
      expect(shown.readings.filter((reading) => reading.state === 'value')).toHaveLength(23)
    },
  )

  test.each<[string, WindowLength]>([
    ['2016-05', '3'],
    ['2016-06', '3'],
    ['2016-12', '12'],
    ['2017-03', '12'],
    ['2017-03', 'fy'],
  ])('takes every window over it along: %s, %s months', (end, length) => {
    const shown = month('asb-2016', end, length)
    expect(named(shown, 'Brunswick Park')?.state).toBe('missing')
    expect(shown.borough.figures['count']?.order).toBeNull()
    expect(named(shown, 'Barnet Vale')?.state).toBe('value')
    expect(shown.caveats.join()).toContain('A month of this period is missing')
  })

  test.each<[string, WindowLength]>([
    ['2016-03', '3'],
    ['2016-07', '3'],
    ['2017-04', '12'],
    ['2018-03', 'fy'],
  ])('leaves the others whole: %s, %s months', (end, length) => {
    const shown = month('asb-2016', end, length)
    expect(named(shown, 'Brunswick Park')?.state).toBe('value')
    expect(shown.borough.figures['count']?.order).toBeGreaterThan(0)
  })
})

describe('anti-social behaviour, July 2025 to June 2026', () => {
  const ranked = (rates: readonly (readonly [string, number])[]) => [...rates].sort((a, b) => b[1] - a[1])
  const rankOf = (rates: readonly (readonly [string, number])[], name: string) =>
    ranked(rates).findIndex(([ward]) => ward === name) + 1

  test('like for like is highest in Colindale South and then Edgware, both 38.5, with Golders Green 16th', () => {
    const shown = open.picture({ indicator: 'asb' })
    const order = sortedReadings(shown, { column: 'rate', down: true })
    expect(order.slice(0, 2).map(({ name, label }) => [name, label])).toEqual([
      ['Colindale South', '38.5'],
      ['Edgware', '38.5'],
    ])
    expect(order.findIndex(({ name }) => name === 'Golders Green') + 1).toBe(16)
    expect(shown.title).toBe('Anti-social behaviour: Colindale South among the highest')
    expect(shown.caveats.join()).toContain('LSOA best fit')
  })

  test('by official residents would be highest in West Hendon (37.9), with Golders Green 10th', () => {
    const shown = open.picture({ indicator: 'asb' })
    const rates = open.places.wards.map(({ name, residents }, i): [string, number] => [
      name,
      (1000 * (shown.readings[i]?.figures['count']?.order ?? Number.NaN)) / residents.census2021,
    ])
    expect(ranked(rates)[0]?.[0]).toBe('West Hendon')
    expect(ranked(rates)[0]?.[1].toFixed(1)).toBe('37.9')
    expect(rankOf(rates, 'Golders Green')).toBe(10)
  })

  test('has one fixed period, whatever window is asked for', () => {
    for (const length of windowLengths) {
      const shown = open.picture({ indicator: 'asb', length, end: month('2020-01') })
      expect(shown.subtitle).toContain('1 July 2025 to 30 June 2026')
    }
  })
})

describe('recorded crime', () => {
  test('has no rate before 2019, and a remedy that shows counts', () => {
    const shown = open.picture({ indicator: 'crime', end: month('2018-12') })
    expect(shown.refused?.remedy?.change).toEqual({ measure: 'count' })
    expect(shown.readings.every((reading) => reading.value === null && reading.slot === null)).toBe(true)
    expect(open.picture({ indicator: 'crime', end: month('2019-01') }).refused).toBeNull()
  })

  test('has no share of fewer than 50', () => {
    const few = open.picture({ indicator: 'crime-robbery-business', measure: 'share', length: '1' })
    expect(few.refused?.reason).toMatch(/^Only \d+ incidents? w(as|ere) recorded: too few for percentages\.$/)
    expect(open.picture({ indicator: 'crime-theft', measure: 'share' }).refused).toBeNull()
  })

  test('is provisional only in windows that end in its last three months', () => {
    const last = open.picture({ indicator: 'crime' }).period?.last ?? month('2026-03')
    const isProvisional = (back: number) =>
      open
        .picture({ indicator: 'crime', end: addMonths(last, -back) })
        .caveats.join()
        .includes('provisional')
    expect([0, 1, 2, 3, 12].map(isProvisional)).toEqual([true, true, true, false, false])
  })

  test('keeps its colours while time plays', () => {
    const edges = (end: string, length: WindowLength) =>
      open.picture({ indicator: 'crime-theft', end: month(end), length }).legend.edges.map(({ at }) => at)
    for (const length of ['1', '3', '12'] as const) {
      expect(edges('2019-06', length)).toEqual(edges('2026-03', length))
      expect(edges('2023-09', length)).toEqual(edges('2026-03', length))
      expect(edges('2026-03', length)).toHaveLength(4)
    }
  })

  test('in the public edition says how many sensitive types are in no ward, and names them', () => {
    const shown = open.picture({ indicator: 'crime' })
    expect(shown.subtitle).toContain('(all but 3 sensitive types)')
    expect(shown.caveats.join()).toContain(
      '(possession of weapons, racially or religiously aggravated public order and sexual offences)',
    )
    expect(officer.picture({ indicator: 'crime' }).subtitle).not.toContain('all but')
  })
})

describe('deprivation', () => {
  test('is highest in Cricklewood and lowest in Totteridge & Woodside, darker is more deprived, and nothing is missing', () => {
    const shown = open.picture({ indicator: 'iod2025' })
    const order = sortedReadings(shown, { column: 'value', down: true })
    expect([order[0]?.name, order.at(-1)?.name]).toEqual(['Cricklewood', 'Totteridge & Woodside'])
    expect([order[0]?.slot, order.at(-1)?.slot]).toEqual([5, 1])
    expect(shown.legend.palette).toBe('deprivation')
    expect(shown.title).toBe('Deprivation is highest in Cricklewood')
    expect(shown.readings.every((reading) => reading.state === 'value')).toBe(true)
  })
})
