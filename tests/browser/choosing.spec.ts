import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { measures } from '../../src/core/measure.ts'
import type { Picture } from '../../src/core/picture/picture.ts'
import { windowLengths, windowsOf } from '../../src/core/times.ts'
import { defaultView, type View, writeView } from '../../src/core/view.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { pictureAtRest, readAtRest } from '../support/at-rest.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { type PageReading, readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor chooses what, when and how, and everything on the page says the same. */

const { open, visit } = story()
const files = builtFiles()
// Colours fade in; here they are compared as they stand.
const still = { reducedMotion: 'reduce' } as const

describe('with the controls', () => {
  test('a series, a type, a measure and a window are chosen one after the other', async () => {
    const page = await open('', still)
    const title = page.getByRole('heading', { level: 1 })
    const subtitle = () => readPage(page).then((said) => said.subtitle)

    await page.getByRole('combobox', { name: 'Series' }).selectOption('Burglary, street level, 2010 to 2025')
    await eventually(() => title.textContent()).toMatch(/^Burglary/)
    expect(await subtitle()).toContain('Burglaries recorded per 1,000 residents a year')

    await page.getByRole('combobox', { name: 'Series' }).selectOption('Recorded crime')
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: '\u2003Shoplifting' })
    await eventually(() => title.textContent()).toMatch(/^Shoplifting/)

    await page.getByRole('radio', { name: 'Share', exact: true }).check()
    await eventually(subtitle).toContain('Share of Barnet’s offences of shoplifting')

    await page.getByRole('radio', { name: '3 months' }).check()
    await eventually(subtitle).toMatch(/1 \w+ \d{4} to 2[89] February \d{4}$/)
    await page.getByRole('radio', { name: 'Financial year' }).check()
    await eventually(subtitle).toMatch(/1 April \d{4} to 31 March \d{4}$/)
    expect(disagreements(await readAtRest(page, files))).toEqual([])
  })

  test('every series of the picker opens, with its own types and without disagreement', async () => {
    const page = await open('', still)
    const labels = await page.getByRole('combobox', { name: 'Series' }).locator('option').allTextContents()
    expect(labels).toEqual(openSeries().map(({ series }) => series.label))

    for (const { series, indicators } of openSeries()) {
      await page.getByRole('combobox', { name: 'Series' }).selectOption(series.label)
      const first = indicators[0]?.indicator.id ?? ''
      const expected = pictureOf(files, { ...viewOf(files, ''), indicator: first })
      await eventually(async () => (await readPage(page)).subtitle.split(',')[0]).toBe(expected.subtitle.split(',')[0])
      expect(disagreements(await readWhole(page)), series.label).toEqual([])
      const types = await page.getByRole('combobox', { name: 'Type' }).locator('option').allTextContents()
      expect(types.map((label) => label.trim())).toEqual(indicators.map((entry) => entry.indicator.label))
    }
  })

  test('colours by all years change the classes and their note, and are kept in the address', async () => {
    const page = await open('', still)
    const legend = page.getByRole('region', { name: /^Offences recorded/ })
    const before = await readAtRest(page, files)
    await page.getByLabel('Colours by all years').check()
    await legend.getByText('of all years').waitFor()
    const after = await readAtRest(page, files)

    expect(after.legend.map((c) => c.label)).not.toEqual(before.legend.map((c) => c.label))
    expect(after.rows.map((row) => row.cells)).toEqual(before.rows.map((row) => row.cells))
    expect(new URL(page.url()).searchParams.get('c')).toBe('all')
    expect(disagreements(after)).toEqual([])
  })

  test('counts are circles whose areas grow with the count, and no ward is coloured', async () => {
    const page = await open('', still)
    await page.getByRole('radio', { name: 'Count', exact: true }).check()
    await eventually(async () => (await readPage(page)).wards[0]?.radius).not.toBe(null)
    const said = await readPage(page)

    const ratios = said.wards.map(({ radius, label }) => (radius ?? 0) ** 2 / Number(label.replaceAll(',', '')))
    for (const ratio of ratios) expect(ratio / Number(ratios[0])).toBeCloseTo(1, 1)
    expect(new Set(said.wards.map((ward) => ward.colour)).size).toBe(1)
    expect(said.legend).toEqual([])
    expect(disagreements(said)).toEqual([])
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('from an address', () => {
  test('thirty views drawn at random say the same in title, map, ear, legend and table, and say it right', async () => {
    const page = await open('', still)
    for (const view of fc.sample(views(), { seed: 20260331, numRuns: 30 })) {
      const query = writeView(view, files.known)
      await visit(page, `?${query}`)
      const said = await readWhole(page)

      expect(whatPageSays(said), query).toEqual(whatPictureSays(pictureAtRest(files, view)))
      // Changes have words and colours of their own; see the story of the map of changes.
      if (view.measure !== 'change') expect(disagreements(said), query).toEqual([])
    }
  })

  test('a view that is not the usual one has no accessibility problems', async () => {
    const page = await open('?s=1&m=iod2025&h=rate&p=latest-12&w=E05013634', still)
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

/** Series with at least one indicator that is shown by ward, and those indicators. */
function openSeries() {
  return files.manifest.series
    .map(({ series, indicators }) => ({ series, indicators: indicators.filter((entry) => entry.file) }))
    .filter(({ indicators }) => indicators.length > 0)
}

/** Views that an address can ask for: any indicator and measure, any window that its table has, some with a ward. */
function views(): fc.Arbitrary<View> {
  const ids = openSeries().flatMap(({ indicators }) => indicators.map((entry) => entry.indicator.id))
  return fc
    .record({
      indicator: fc.constantFrom(...ids),
      measure: fc.constantFrom(...measures),
      length: fc.constantFrom(...windowLengths),
      at: fc.noBias(fc.nat({ max: 999 })),
      ward: fc.option(fc.constantFrom(...files.places.wards.map((ward) => ward.code))),
      classes: fc.constantFrom('recent' as const, 'all' as const),
    })
    .map(({ at, ...view }) => {
      const table = files.table(view.indicator)
      const windows = table.schema === 'counts/1' ? windowsOf(table.times, view.length) : []
      const end = windows[Math.floor((at / 1000) * windows.length)]?.last ?? null
      // A fixed period is named by its last month: which length the address gives it does not matter.
      return viewOf(files, writeView({ ...defaultView(view.indicator), ...view, end }, files.known))
    })
}

/** The page with all rows of its table. */
async function readWhole(page: Page): Promise<PageReading> {
  const more = page.getByRole('button', { name: /^Show all \d+$/ })
  if ((await more.count()) > 0) await more.click()
  return readAtRest(page, files)
}

function whatPageSays(said: PageReading) {
  const { title, documentTitle, subtitle, caption, mapName, borough } = said
  return {
    ...{ title, documentTitle, subtitle, caption, mapName, borough },
    wards: said.wards.map(({ code, state, slot, say, label, chosen }) => ({ code, state, slot, say, label, chosen })),
    legend: said.legend.map(({ label, wards }) => ({ label, wards })),
    columns: said.columns.map((column) => column.label),
    table: said.rows.map(({ code, cells }) => [code, ...cells].join(' | ')).sort(),
  }
}

function whatPictureSays(picture: Picture): ReturnType<typeof whatPageSays> {
  const { by, title, subtitle, readings, columns, borough, legend, chosen } = picture
  return {
    ...{ title, subtitle, caption: subtitle, mapName: `Map of ${subtitle}` },
    documentTitle: `${title} - Safer Wards, Barnet`,
    wards: readings.map(({ code, state, slot, say, label }) => {
      return { code, state, slot: slot === null ? '' : String(slot), say, label, chosen: code === chosen?.code }
    }),
    legend: legend.classes.map(({ label, areas }) => ({ label, wards: areas })),
    columns: [by === 'ward' ? 'Ward' : 'Small area', ...columns.map((column) => column.label)],
    table: readings
      .map(({ code, figures }) => [code, ...columns.map(({ id }) => figures[id]?.text)].join(' | '))
      .sort(),
    borough: columns.map(({ id }) => borough.figures[id]?.text ?? ''),
  }
}

/** A measure that cannot be had of a figure that is there. */
const notShown = 'not shown'

const stateWords: Readonly<Record<string, string>> = {
  missing: 'no data',
  suppressed: 'hidden to protect small numbers',
  uncovered: 'cover unknown',
}

/**
 * Where the parts of one page contradict each other, by what is seen: the figure in the ward, its name for the ear, its
 * colour, its row and swatch in the table, the legend's classes, ranges and numbers of wards.
 */
function disagreements(said: PageReading): string[] {
  return [...said.wards.flatMap((ward) => disagreementsOfWard(ward, said)), ...disagreementsOfLegend(said)]
}

function disagreementsOfWard(ward: PageReading['wards'][number], said: PageReading): string[] {
  const row = said.rows.find(({ code }) => code === ward.code)
  const shown = said.columns.findIndex((column) => column.sorted !== null) - 1
  const cell = row?.cells[shown] ?? ''
  const refused = cell === notShown
  const words = refused ? notShown : stateWords[ward.state]
  const number = cell.replace(/ .*$/, '')
  const legendColour = said.legend.find(({ label }) => inRange(number, label))?.colour
  const isChoropleth = ward.radius === null
  const checks: Record<string, boolean> = {
    'no row in the table': row !== undefined,
    'the name for the ear lacks the ward': new RegExp(`^${row?.name}( in [^:]+)?: `).test(ward.say),
    'chosen in one place only': row?.chosen === ward.chosen,
    'a figure without a state of value': (ward.label !== '') === (ward.state === 'value'),
    [`map ${ward.label}, table ${cell}`]: ward.state === 'value' ? ward.label === number : refused || cell === words,
    [`map ${ward.label || words}, ear ${ward.say}`]: ward.say.includes(ward.label.replace('%', '') || (words ?? '')),
    'a pattern and a value': (ward.pattern === null) === (ward.state === 'value'),
    [`pattern ${ward.pattern} for ${ward.state}`]: ward.pattern?.includes(`#map-${ward.state}`) ?? true,
    [`ward ${ward.colour}, swatch ${row?.colour}`]: !isChoropleth || ward.colour === row?.colour,
    [`ward ${ward.colour}, legend ${legendColour}`]:
      !isChoropleth || said.legend.length === 0 || ward.state !== 'value' || ward.colour === legendColour,
  }
  return Object.entries(checks).flatMap(([fault, holds]) => (holds ? [] : [`${row?.name}: ${fault}`]))
}

/** Each class holds as many wards as it says, and the wards without a value are told in the keys. */
function disagreementsOfLegend(said: PageReading): string[] {
  const values = said.wards.filter((ward) => ward.state === 'value')
  const classes = said.legend.flatMap(({ label, wards }) => {
    const found = values.filter((ward) => inRange(ward.label, label)).length
    return found === wards ? [] : [`class ${label}: ${wards} in the legend, ${found} on the map`]
  })
  const keys = Object.entries(stateWords).flatMap(([state, words]) => {
    const wards = said.wards.filter((ward) => ward.state === state).length
    const refused = state === 'missing' && said.wards.some(({ say }) => say.includes(`: ${notShown}`))
    const wanted = `${refused ? notShown : words}${wards > 0 ? ` (${wards})` : ''}`
    return said.keys.includes(wanted) ? [] : [`no key “${wanted}” among ${said.keys.join(', ')}`]
  })
  return [...classes, ...keys]
}

/** Whether a figure lies in the range that a class of the legend names. */
function inRange(figure: string, range: string): boolean {
  const number = (text: string | undefined) => Number(text?.replaceAll(/[,%]/g, '').replace('−', '-'))
  const value = number(figure)
  const [, upTo] = /^up to (.+)$/.exec(range) ?? []
  const [, orMore] = /^(.+) or more$/.exec(range) ?? []
  const [, from, to] = /^(.+) to (.+)$/.exec(range) ?? []
  if (range === 'all values') return true
  if (upTo) return value <= number(upTo)
  if (orMore) return value >= number(orMore)
  if (from && to) return value >= number(from) && value <= number(to)
  return value === number(range)
}
