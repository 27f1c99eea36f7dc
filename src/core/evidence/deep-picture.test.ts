import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../../tests/support/built-council.ts'
import { month } from '../../../tests/support/parsed.ts'
import { measures } from '../measure.ts'
import type { Picture, Reading } from '../picture/picture.ts'
import { defaultView, type View } from '../view.ts'
import { deepPicture } from './deep-picture.ts'

let site: Built
let sample: { readonly view: View; readonly plain: Picture; readonly deep: Picture }[]

beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
  const indicators = ['crime-burglary', 'crime-robbery', 'asb', 'asb-2016', 'cctv', 'iod2025']
  const ends = [month('2025-12'), month('2017-12')]
  sample = indicators.flatMap((indicator) =>
    measures.flatMap((measure) => ends.map((end) => both({ indicator, measure, end }))),
  )
})

const filesOf = (indicator: string) => ({ manifest: site.manifest, places: site.places, table: site.table(indicator) })

function both(change: Partial<View> & { readonly indicator: string }) {
  const view = { ...defaultView(change.indicator), ...change }
  return { view, plain: site.picture(view), deep: deepPicture(view, filesOf(view.indicator)) }
}

const changesOf = (end: string, indicator = 'crime-burglary') =>
  both({ indicator, measure: 'change', end: month(end) }).deep
const where = ({ view }: { readonly view: View }) => JSON.stringify(view)
const wordOf = (reading: Reading) => reading.figures['change']?.text ?? ''

describe('the picture with its statistics', () => {
  test('says what the picture said, and adds to it', () => {
    for (const one of sample.filter(({ view }) => view.measure !== 'change')) {
      const { readings, borough, evidence, ...said } = one.deep
      const { readings: before, borough: _, evidence: none, ...saidBefore } = one.plain
      expect([where(one), said]).toEqual([where(one), saidBefore])
      expect(none).toBeNull()
      const shown = (list: readonly Reading[]) => list.map(({ figures: _, ...rest }) => rest)
      expect([where(one), shown(readings)]).toEqual([where(one), shown(before)])
    }
  })

  test('leaves no figure to come later, of counts', () => {
    for (const one of sample) {
      const figures = [...one.deep.readings, one.deep.borough].flatMap((row) => Object.values(row.figures))
      expect([where(one), figures.filter((figure) => figure.later)]).toEqual([where(one), []])
    }
  })

  test('gives no rank without its interval, and none where there is no figure', () => {
    for (const { deep } of sample.filter(({ deep }) => deep.evidence)) {
      for (const reading of deep.readings) {
        const text = reading.figures['rank']?.text
        if (reading.state === 'uncovered' || reading.state === 'missing') continue
        expect(text).toMatch(/^\d+ \(\d+ to \d+\)$|^not ranked$/)
      }
      expect(JSON.stringify(deep)).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('says no number of a change that is not in its row of the table', () => {
    for (const { deep } of sample.filter(({ deep }) => deep.evidence)) {
      for (const [i, reading] of deep.readings.entries()) {
        const line = deep.evidence?.says[i]?.find((text) => text.startsWith('Against'))
        if (!line) continue
        const numbers = line
          .replace(/^Against [^:]+: /, '')
          .replaceAll(',', '')
          .match(/\d+(?!%|\d)/g)
        const figures = [reading.figures['count']?.plain, reading.figures['before']?.plain]
        expect([reading.name, numbers]).toEqual([reading.name, figures])
      }
    }
  })
})

describe('a map of changes', () => {
  test('has colours and arrows where the table has them, and nowhere else', () => {
    for (const { deep } of sample.filter(({ deep }) => deep.legend.palette === 'diverging')) {
      for (const reading of deep.readings) {
        const arrow = /^[▲▼]/.exec(reading.label)?.[0] ?? ''
        expect(wordOf(reading).startsWith(arrow)).toBe(true)
        const slots = { '▲': [4, 5], '▼': [1, 2], '': [3, null] }[arrow] as (number | null)[]
        expect([reading.name, slots.includes(reading.slot)]).toEqual([reading.name, true])
        expect(reading.say.length).toBeLessThanOrEqual(160)
      }
    }
  })

  test('counts in its title and its legend the wards that passed', () => {
    const shown = changesOf('2025-12')
    const passed = (arrow: string) => shown.readings.filter((reading) => wordOf(reading).startsWith(arrow)).length
    expect(shown.title).toBe(`Burglary: lower in ${passed('▼')}, higher in ${passed('▲')} ward`)
    expect(shown.title.split(' ').length).toBeLessThanOrEqual(10)
    const inLegend = shown.legend.classes.reduce((sum, { areas }) => sum + areas, 0)
    expect(inLegend).toBe(24)
    expect(shown.legend.classes.map(({ label }) => label)).toEqual([
      'lower by 2 or more',
      'lower by less',
      'no clear change',
      'higher by less',
      'higher by 2 or more',
    ])
  })

  test('keeps its steps while time plays', () => {
    const labels = (end: string) => changesOf(end).legend.classes.map(({ label }) => label)
    expect(labels('2025-12')).toEqual(labels('2024-12'))
  })

  test('is refused while figures are provisional, and the remedy is one that works', () => {
    const { deep, view } = both({ indicator: 'crime', measure: 'change' })
    expect(deep.refused?.reason).toMatch(/provisional/)
    expect(deep.readings.every(({ label, slot }) => label === '' && slot === null)).toBe(true)
    const mended = both({ ...view, ...deep.refused?.remedy?.change })
    expect(mended.deep.refused).toBeNull()
    expect(mended.deep.period?.last).toBe('2025-12')
  })

  test('is refused where there is no year before, and tells direction alone where there are no residents', () => {
    expect(changesOf('2011-03').refused?.reason).toBe(
      'No comparison: there are no figures for the same period a year earlier.',
    )
    expect(changesOf('2016-12').legend.classes.map(({ label }) => label)).toEqual([
      'lower',
      'no clear change',
      'higher',
    ])
  })

  test('of fixed periods cannot be chosen, with the reason', () => {
    const choice = both({ indicator: 'cctv' }).plain.measures.find(({ value }) => value === 'change')
    expect(choice?.closed).toBe('There are no figures for a year earlier.')
  })

  test('before the tests are made has both titles of what comes and no colour', () => {
    const { plain } = both({ indicator: 'crime-burglary', measure: 'change', end: month('2025-12') })
    expect(plain.title).toBe('Burglary: change on a year earlier')
    expect(plain.readings.every(({ label, slot }) => label === '' && slot === null)).toBe(true)
    expect(plain.measures.filter(({ chosen }) => chosen).map(({ value }) => value)).toEqual(['change'])
  })
})

describe('other legends', () => {
  const under = (change: Partial<View>) => both({ indicator: 'crime-burglary', end: month('2025-12'), ...change }).deep

  test('tell how many wards would change their colour, and do so', () => {
    const standing = under({})
    for (const method of ['natural', 'equal'] as const) {
      const told = standing.evidence?.alternatives.find((alternative) => alternative.method === method)
      const now = under({ method })
      const changed = now.readings.filter((reading, i) => reading.slot !== standing.readings[i]?.slot).length
      expect(told?.changed).toBe(changed)
      expect(changed).toBeGreaterThan(0)
      expect(now.legend.classes.reduce((sum, { areas }) => sum + areas, 0)).toBe(24)
    }
    expect(standing.evidence?.alternatives.find(({ method }) => method === 'quantile')?.changed).toBe(0)
  })

  test('by typed edges put every value in one class, each under its range', () => {
    const shown = under({ method: 'manual', edges: [4, 6] })
    expect(shown.legend.classes.map(({ label }) => label)).toEqual(['up to 3.9', '4.0 to 5.9', '6.0 or more'])
    const low = shown.readings.filter(({ value }) => (value ?? 0) < 4).length
    expect(shown.legend.classes[0]?.areas).toBe(low)
  })

  test('of smoothed rates draw wards towards the borough, and the table keeps the rates as recorded', () => {
    const [raw, smooth] = [under({}), under({ smooth: true })]
    const spread = (shown: Picture) => {
      const values = shown.readings.map(({ value }) => value ?? 0)
      return Math.max(...values) - Math.min(...values)
    }
    expect(spread(smooth)).toBeLessThan(spread(raw))
    expect(smooth.subtitle).toContain('smoothed')
    expect(smooth.readings.map((r) => r.figures['rate'])).toEqual(raw.readings.map((r) => r.figures['rate']))
  })
})
