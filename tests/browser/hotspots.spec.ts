import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { shownNumber } from '../../src/core/shown-number.ts'
import { accessibilityProblems } from '../support/accessibility.ts'
import { hotspotPictureOf, hotspotsReady, readHotspots } from '../support/hotspot-site.ts'
import { eventually, type StoryPage, story } from '../support/story.ts'

/** A visitor reads where incidents gather, when, and how sure that is. */

const site = story()

const open = async (query = '', options: StoryPage = {}): Promise<Page> => {
  const page = await site.open(`hotspots/${query}`, { ...options, asBuilt: true })
  if (options.javaScript !== false) await hotspotsReady(page)
  return page
}
const still = { reducedMotion: 'reduce' } as const
const burglary = '?s=1&m=burglary&v=squares&g=200'
const grip = (page: Page, end: 'Start' | 'End') => page.getByRole('slider', { name: `${end} of the period on the map` })
const marks = (page: Page) => page.getByRole('listbox', { name: /^Places on the map/ }).getByRole('option')
const chosenMark = (page: Page) =>
  page.getByRole('listbox', { name: /^Places on the map/ }).getByRole('option', { selected: true })
const list = (page: Page) =>
  page.getByRole('table', { name: /,/ }).filter({ has: page.getByRole('columnheader', { name: 'Pattern' }) })
const place = (page: Page, name: string) => list(page).getByRole('button', { name, exact: true })

/** What the page says, as it must say it. */
async function expected(query: string) {
  const { title, subtitle, legend, places, layers } = await hotspotPictureOf('dist', query)
  return {
    title,
    subtitle,
    classes: legend.classes.map(({ label }) => label),
    rows: places.slice(0, 10).map(({ rankWords, name, ward, count }) => ({
      ...{ rank: rankWords, name, ward: ward?.name ?? '', recorded: count, isChosen: false },
    })),
    paths: layers.map(({ class: number, path }) => [String(number), path]),
  }
}

describe('the opening view', () => {
  test('is recorded crime by small area, in the same figures as the core makes', async () => {
    const page = await open()
    expect(await readHotspots(page)).toEqual(await expected(''))
    expect(await page.title()).toContain((await expected('')).title)
    expect(await page.getByRole('link', { name: 'Hotspots' }).getAttribute('aria-current')).toBe('page')
  })

  test('stands without script: map, list and words', async () => {
    const page = await open('', { javaScript: false })
    const rows = await list(page).getByRole('row').count()
    expect(rows).toBe(11)
    const picture = await hotspotPictureOf('dist', '')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(picture.title)
    expect(await page.locator('.heat-band').count()).toBe(picture.layers.length)
    for (const { name, count } of picture.places.slice(0, 10)) {
      expect(
        await list(page)
          .getByRole('row', { name: new RegExp(`${name}.*${shownNumber(count)}`) })
          .count(),
      ).toBe(1)
    }
  })

  test('says what the public edition leaves out, and offers no single points', async () => {
    const page = await open(burglary)
    expect(await page.getByText('What is left out here.').isVisible()).toBe(true)
    expect(await page.getByRole('radio', { name: 'Map points' }).count()).toBe(0)
    expect(await page.locator('.snap-point').count()).toBe(0)
    await page.getByText('Not offered for these data').click()
    expect(await page.getByText('Map points are not in the public edition.').isVisible()).toBe(true)
  })

  test('draws without WebGL', async () => {
    const page = await open('', {
      before: async (opened) => {
        await opened.addInitScript(() => {
          Reflect.deleteProperty(window, 'WebGL2RenderingContext')
          HTMLCanvasElement.prototype.getContext = () => null
        })
      },
    })
    expect(await page.getByRole('button', { name: 'Streets' }).count()).toBe(0)
    expect(await readHotspots(page)).toEqual(await expected(''))
  })
})

describe('time', () => {
  test('both grips move by keys, and map, list and address follow', async () => {
    const page = await open(burglary, still)
    await grip(page, 'Start').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await grip(page, 'End').focus()
    await page.keyboard.press('ArrowLeft')
    const query = `${burglary}&p=2024-05..2025-01`
    const now = await expected(query)
    await eventually(() => readHotspots(page)).toEqual(now)
    expect(new URL(page.url()).searchParams.get('p')).toBe('2024-05..2025-01')
    expect(await grip(page, 'Start').getAttribute('aria-valuetext')).toBe('May 2024')
  })

  test('list and charts follow when the window rests, and name their own months until then', async () => {
    const page = await open(burglary, still)
    const seen = await page.evaluate(async () => {
      const said: (string | null | undefined)[][] = []
      const read = () => {
        const subtitle = document.querySelector('.subtitle')?.textContent?.replaceAll('\u00a0', ' ')
        said.push([subtitle, document.querySelector('table.hotspot-places caption')?.textContent])
      }
      const watched = new MutationObserver(read)
      watched.observe(document.querySelector('main') as Element, {
        subtree: true,
        childList: true,
        characterData: true,
      })
      const [shown] = document.querySelectorAll('.subtitle')
      const before = shown?.textContent
      document.querySelector<HTMLElement>('[aria-label="One month earlier"]')?.click()
      const isAtRest = () => {
        const [subtitle, caption] = said.at(-1) ?? []
        return shown?.textContent !== before && subtitle === caption
      }
      while (!isAtRest()) await new Promise((done) => setTimeout(done, 20))
      watched.disconnect()
      return said
    })
    expect(seen.some(([subtitle, caption]) => subtitle !== caption)).toBe(true)
    const { rows } = await readHotspots(page)
    expect(rows).toEqual((await expected(`${burglary}&p=2024-02..2025-01`)).rows)
  })

  test('the edges of the classes stay while the window moves', async () => {
    const page = await open(burglary, still)
    const before = await readHotspots(page)
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One month earlier' }).click()
    await eventually(() => readHotspots(page).then(({ subtitle }) => subtitle)).toContain('1 December 2023')
    const after = await readHotspots(page)
    expect(after.classes).toEqual(before.classes)
    expect(after.paths).not.toEqual(before.paths)
  })

  test('a month that is typed moves its end; one that cannot be is answered', async () => {
    const page = await open(burglary, still)
    const from = page.getByRole('textbox', { name: 'From' })
    await from.fill('jan 2025')
    await from.press('Enter')
    await eventually(() => readHotspots(page).then(({ subtitle }) => subtitle)).toContain('1 January 2025')
    await from.fill('May 1999')
    await from.press('Enter')
    await page.getByText('Choose from December 2010 to February 2025.').waitFor()
  })

  test('all months from the first: one grip, and the window grows with it', async () => {
    const page = await open(burglary, still)
    await page.getByRole('checkbox', { name: 'All months from December 2010' }).check()
    await eventually(() => readHotspots(page).then(({ subtitle }) => subtitle)).toContain('1 December 2010')
    expect(await grip(page, 'Start').count()).toBe(0)
    const whole = await expected(`${burglary}&a=1`)
    await eventually(() => readHotspots(page)).toEqual(whole)
  })

  test('play moves a month at a time and can be paused', async () => {
    const page = await open(`${burglary}&p=2020-01..2020-12`)
    await grip(page, 'End').evaluate((end) => {
      const seen: (string | null)[] = []
      Object.assign(window, { seen })
      const watched = new MutationObserver(() => seen.push(end.getAttribute('aria-valuetext')))
      watched.observe(end, { attributeFilter: ['aria-valuetext'] })
    })
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
    await page.getByRole('button', { name: 'Play' }).click()
    await eventually(async () => (await seen()).length).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Pause' }).click()
    expect((await seen()).slice(0, 2)).toEqual(['January 2021', 'February 2021'])
    const stands = await grip(page, 'End').getAttribute('aria-valuetext')
    await page.goBack()
    await eventually(() => grip(page, 'End').getAttribute('aria-valuetext')).toBe('December 2020')
    expect(stands).not.toBe('December 2020')
  })

  test('play is off where less motion is asked for', async () => {
    const page = await open('', still)
    expect(await page.getByRole('button', { name: 'Play' }).isDisabled()).toBe(true)
    expect(await page.getByText('Play is off').isVisible()).toBe(true)
  })
})

describe('the list', () => {
  test('sorts by name, ward and count, and says how', async () => {
    const page = await open(burglary)
    const { places } = await hotspotPictureOf('dist', burglary)
    await page.getByRole('button', { name: `Show all ${places.length}` }).click()
    await list(page).getByRole('columnheader', { name: 'Recorded' }).getByRole('button').click()
    const counts = () => readHotspots(page).then(({ rows }) => rows.map(({ recorded }) => recorded))
    await eventually(counts).toEqual(places.map(({ count }) => count).sort((a, b) => b - a))
    expect(await list(page).getByRole('columnheader', { name: 'Recorded' }).getAttribute('aria-sort')).toBe(
      'descending',
    )
    await list(page).getByRole('columnheader', { name: 'Ward' }).getByRole('button').click()
    const wards = places.map(({ ward }) => ward?.name ?? '').sort((a, b) => a.localeCompare(b, 'en-GB'))
    await eventually(() => readHotspots(page).then(({ rows }) => rows.map(({ ward }) => ward))).toEqual(wards)
    expect(new URL(page.url()).searchParams.get('o')).toBe('ward')
  })

  test('a chosen place is marked in list, map and words; Back takes it back', async () => {
    const page = await open()
    const { places } = await hotspotPictureOf('dist', '')
    const [, second] = places
    await place(page, second?.name ?? '').click()
    await page.getByRole('heading', { name: `2. ${second?.name}` }).waitFor()
    expect(await place(page, second?.name ?? '').getAttribute('aria-pressed')).toBe('true')
    expect(await chosenMark(page).getAttribute('aria-label')).toContain(second?.name)
    expect(await page.locator('.chosen-ward path').count()).toBe(2)
    const why = page.getByText(second?.why ?? 'nothing')
    expect(
      await list(page)
        .getByText(second?.why ?? 'nothing')
        .isVisible(),
    ).toBe(true)
    expect(await why.count()).toBe(2)
    expect(new URL(page.url()).searchParams.get('w')).toBe(second?.key)
    await page.goBack()
    await page.getByRole('heading', { name: 'No place chosen' }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: `2. ${second?.name}` }).waitFor()
  })

  test('its files hold what it shows, in its order', async () => {
    const page = await open(`${burglary}&o=count`)
    const { places } = await hotspotPictureOf('dist', burglary)
    const largest = Math.max(...places.map(({ count }) => count))
    const download = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return readFile(await file.path(), 'utf8')
    }
    const csv = Papa.parse<string[]>((await download('Download CSV')).slice(1).trim()).data
    const list = csv.slice(
      1,
      csv.findIndex((row) => row.length === 1),
    )
    expect(list.length).toBe(places.length)
    expect(list[0]).toContain(String(largest))
    const geo = JSON.parse(await download('Download GeoJSON'))
    expect(geo.features.map(({ id }: { id: string }) => id).sort()).toEqual(places.map(({ key }) => key).sort())
    for (const [lon, lat] of geo.features[0].geometry.coordinates[0][0]) {
      expect(lon).toBeGreaterThan(-0.4)
      expect(lon).toBeLessThan(-0.05)
      expect(lat).toBeGreaterThan(51.5)
      expect(lat).toBeLessThan(51.75)
    }
  })
})

describe('what is at a place', () => {
  test('a ward that is searched for is inspected by month and type', async () => {
    const page = await open()
    await page.getByRole('combobox', { name: /Find a ward/ }).fill('Burnt Oak')
    await page.getByRole('combobox', { name: /Find a ward/ }).press('Enter')
    await page.getByRole('heading', { name: 'Burnt Oak' }).waitFor()
    expect(await page.getByRole('img', { name: /Recorded each month/ }).count()).toBe(1)
    expect(new URL(page.url()).searchParams.get('w')).toMatch(/^E05/)
  })

  test('a click on the map inspects the ground there, and the same address opens it again', async () => {
    const page = await open()
    const drawing = await page.locator('.map-drawing').boundingBox()
    if (!drawing) throw new Error('no map')
    await page.mouse.click(drawing.x + drawing.width * 0.45, drawing.y + drawing.height * 0.45)
    const card = page.getByRole('region', { name: /^Barnet 0/ })
    await card.waitFor()
    const name = await card.getByRole('heading').textContent()
    await page.reload()
    await hotspotsReady(page)
    await page.getByRole('region', { name: name ?? 'none' }).waitFor()
  })
})

describe('numbers on the map', () => {
  test('stand apart, and each can be pressed', async () => {
    const page = await open()
    const dots = page.locator('.place-mark .place-dot')
    const middles = await dots.evaluateAll((circles) =>
      circles.map((circle) => {
        const { x, y, width, height } = circle.getBoundingClientRect()
        return [x + width / 2, y + height / 2] as const
      }),
    )
    expect(middles.length).toBe(10)
    for (const [i, [x, y]] of middles.entries()) {
      for (const [otherX, otherY] of middles.slice(0, i)) expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(20)
    }
    const { places } = await hotspotPictureOf('dist', '')
    for (const at of [3, 8]) {
      const { rankWords, name } = places[at] ?? { rankWords: '', name: '' }
      await page
        .locator('.place-number', { hasText: new RegExp(`^${rankWords}$`) })
        .last()
        .click()
      await page.getByRole('heading', { name: `${rankWords}. ${name}` }).waitFor()
    }
  })
})

describe('by keyboard alone', () => {
  test('the places on the map are one stop; arrows lead between them, Enter chooses, Escape clears', async () => {
    const page = await open()
    await marks(page).first().focus()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    const before = await focused()
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(key)
      if ((await focused()) !== before) break
    }
    expect(await focused()).not.toBe(before)
    await page.keyboard.press('Enter')
    await eventually(() => chosenMark(page).getAttribute('aria-label')).toBe(await focused())
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'No place chosen' }).waitFor()
  })
})

describe('when something is wrong', () => {
  test('a series that does not come leaves the map as it was, and is asked for again', async () => {
    const page = await open('', { expectedErrors: /404/ })
    const { title } = await readHotspots(page)
    const points = (await page.request.get(`${site.url()}data/manifest.json`).then((answer) => answer.json())).hotspots
      .series
    const file = `/data/${points.find(({ id }: { id: string }) => id === 'burglary').leaves[0].file.file}`
    site.replace.set(file, { status: 404, body: 'gone' })
    await page.getByRole('combobox', { name: 'Series' }).selectOption('burglary')
    await page.getByText('The hotspots did not load').waitFor()
    expect((await readHotspots(page)).title).toBe(title)
    site.replace.delete(file)
    await page.getByRole('button', { name: 'Try again' }).click()
    await eventually(() => readHotspots(page).then((said) => said.subtitle)).toContain('Burglaries')
    await eventually(() => page.getByText('The hotspots did not load').count()).toBe(0)
  })

  test('too few incidents are refused in words', async () => {
    const page = await open('?s=1&m=crime-2016-bicycle-theft&v=squares&g=200&p=2018-02', still)
    const picture = await hotspotPictureOf('dist', '?s=1&m=crime-2016-bicycle-theft&v=squares&g=200&p=2018-02')
    expect('unavailable' in picture.significant).toBe(true)
    expect(await page.locator('.significant').count()).toBe(0)
    expect(await page.getByText(/fewer than 60/i).count()).toBeGreaterThan(0)
  })
})

describe('for everyone', () => {
  test.each([
    ['wide', { width: 1280 }],
    ['dark', { width: 1280, colorScheme: 'dark' }],
    ['on a phone', { width: 360, height: 740 }],
  ] as const)('axe finds nothing, %s', async (_, options) => {
    const page = await open('', options)
    const [first] = (await readHotspots(page)).rows
    await place(page, first?.name ?? '').click()
    await page.getByRole('heading', { name: `1. ${first?.name}` }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.width)
  })
})
