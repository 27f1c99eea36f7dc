import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { coloursAt } from '../support/map-image.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** Whatever the visitor holds, and whatever they need, nothing is lost. */

const { open, visit, blank } = story()

/** Views with long words, six figures, a notice, many keys, no slider. */
const views = [
  '',
  '?s=1&m=residents&h=rate&p=latest-12&w=E05013646',
  '?s=1&m=crime-public-order-aggravated&h=rate&p=fy2012-13',
  '?s=1&m=crime-2016&h=share&p=2016-04&w=E05013639',
  '?s=1&m=iod2025-most-deprived&h=rate&p=latest-12',
]

describe('a phone of 320 px', () => {
  const phone = { width: 320, height: 640, hasTouch: true }

  test('fits the map page without scrolling sideways, and every control can be touched', async () => {
    const page = await open('', phone)
    for (const query of views) {
      await visit(page, query)
      expect([query, ...(await sidewaysOverflow(page)), ...(await tooSmallToTouch(page))]).toEqual([query])
    }
  })

  test('About the data fits too', async () => {
    const page = await open('about/', { ...phone, asBuilt: true })
    await openAllDetails(page)
    expect(await sidewaysOverflow(page)).toEqual([])
    expect(await tooSmallToTouch(page)).toEqual([])
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('title, map and slider come first, and a tap chooses a ward', async () => {
    const page = await open('', phone)
    const tops = await Promise.all(
      [
        page.getByRole('heading', { level: 1 }),
        page.getByRole('listbox', { name: /^Map of / }),
        page.getByRole('slider'),
        page.getByRole('region', { name: /^Offences recorded/ }),
        page.getByRole('combobox', { name: 'Series' }),
        page.getByRole('table'),
      ].map(async (part) => {
        await part.waitFor()
        return (await part.boundingBox())?.y ?? 0
      }),
    )
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    await page.getByRole('option', { name: /^Hendon: / }).tap()
    await page.getByRole('region', { name: 'Chosen ward' }).getByRole('heading', { name: 'Hendon' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('text of twice the size', () => {
  test('keeps everything in sight', async () => {
    const page = await open()
    for (const query of views) {
      await visit(page, query)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect([query, ...(await sidewaysOverflow(page)), ...(await cutText(page))]).toEqual([query])
    }
  })
})

describe('less motion', () => {
  test('turns Play off and says why; stepping does the same', async () => {
    const page = await open('', { reducedMotion: 'reduce' })
    const play = page.getByRole('button', { name: 'Play' })
    await eventually(() => play.isDisabled()).toBe(true)
    await page.getByText('Play is off: your device asks for less motion.').waitFor()
    expect(await play.getAttribute('aria-describedby')).toBe('play-off')
    expect(await page.getByRole('button', { name: 'One period earlier' }).isEnabled()).toBe(true)
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).transitionDuration !== '0s')
          .length,
    )
    expect(moving).toBe(0)
  })

  test('asked for while it plays, stops it', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2020-01..2020-12')
    const period = () => page.getByRole('slider').getAttribute('aria-valuetext')
    const begun = await period()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await eventually(period).not.toBe(begun)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.getByText('Play is off: your device asks for less motion.').waitFor()
    await eventually(() => page.getByRole('button', { name: 'Play' }).isDisabled()).toBe(true)

    const stopped = await period()
    await page.clock.install()
    await page.clock.fastForward(5000)
    expect(await period()).toBe(stopped)
    // Where it stopped is a step that Back undoes.
    expect(new URL(page.url()).searchParams.get('p')).not.toBe('2020-01..2020-12')
  })
})

describe('a dark scheme', () => {
  test('darkens the page, keeps the map’s paper, and stays readable', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636', {
      colorScheme: 'dark',
      reducedMotion: 'reduce',
    })
    const light = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636', { reducedMotion: 'reduce' })
    expect(await lightness(page)).toBeLessThan(0.2)
    expect(await lightness(light)).toBeGreaterThan(0.9)
    const colours = async (one: Page) => (await readPage(one)).wards.map((ward) => ward.colour)
    expect(await colours(page)).toEqual(await colours(light))
    expect(await accessibilityProblems(page)).toEqual([])
  })

  test('About the data stays readable', async () => {
    const page = await open('about/', { colorScheme: 'dark', asBuilt: true })
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('colours forced by the system', () => {
  test('leave the classes of the map apart, and show what is chosen and what has the focus', async () => {
    const page = await open('', { forcedColors: 'active', reducedMotion: 'reduce' })
    const said = await readPage(page)
    expect(new Set(said.wards.map((ward) => ward.colour)).size).toBe(said.legend.length)
    expect(said.legend.map((c) => c.colour).sort()).toEqual([...new Set(said.wards.map((w) => w.colour))].sort())

    const segment = (name: string) =>
      page
        .getByRole('radio', { name })
        .evaluate((radio) => getComputedStyle(radio.nextElementSibling ?? radio).backgroundColor)
    expect(await segment('12 months')).not.toBe(await segment('3 months'))
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

describe('colours forced by the system, closely', () => {
  const forced = { forcedColors: 'active', reducedMotion: 'reduce' } as const

  test('the slider has a track, and only the current view has bars', async () => {
    const page = await open('', forced)
    const reader = await blank()
    const box = await page.getByRole('slider').boundingBox()
    if (!box) throw new Error('the slider is not on the page')
    const png = (await page.screenshot({ clip: { ...box, width: 40 } })).toString('base64')
    const middle = Math.floor(box.height / 2)
    const [paper, track] = await coloursAt(reader, png, [
      [30, 1],
      [30, middle],
    ])
    const contrast = Math.abs((track?.[0] ?? 0) - (paper?.[0] ?? 0))
    expect(contrast).toBeGreaterThan(100)

    const bars = await page
      .getByRole('navigation', { name: 'Views' })
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => {
          const { borderTopColor, borderBottomColor } = getComputedStyle(link)
          const canvas = getComputedStyle(document.documentElement).backgroundColor
          return [link.textContent, [borderTopColor, borderBottomColor].filter((colour) => colour !== canvas).length]
        }),
      )
    expect(bars.length).toBeGreaterThan(1)
    expect(bars.filter(([, count]) => count !== 0)).toEqual([['Map', 1]])
  })
})

describe('on paper', () => {
  test('controls are gone; title, map, legend, card, table and source are there', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636')
    await page.emulateMedia({ media: 'print' })
    const gone = [
      page.getByRole('combobox', { name: 'Series' }),
      page.getByRole('slider'),
      page.getByRole('button', { name: 'Play' }),
      page.getByRole('button', { name: 'Zoom in on map' }),
      page.getByRole('button', { name: 'Download CSV' }),
      page.getByRole('navigation', { name: 'Views' }),
      page.getByRole('button', { name: 'Clear' }),
    ]
    for (const control of gone) expect(await control.isVisible()).toBe(false)
    const there = [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('listbox', { name: /^Map of / }),
      page.getByRole('region', { name: /^Offences recorded/ }),
      page.getByRole('region', { name: 'Chosen ward' }),
      page.getByRole('table'),
      page.getByText(/^Source: /),
      page.getByText(/^Data complete to .* may change/),
    ]
    for (const part of there) expect(await part.first().isVisible()).toBe(true)
    expect(await sidewaysOverflow(page)).toEqual([])
  })

  test('the finding, the map and its legend come first, then the card, the caveats, the months and the table', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2024-04..2025-03&w=E05013636', { width: 690, height: 1016 })
    await page.emulateMedia({ media: 'print' })
    const parts = [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('listbox', { name: /^Map of / }),
      page.getByRole('region', { name: /^Offences recorded/ }),
      page.getByRole('region', { name: 'Chosen ward' }),
      page.getByText(/^Data complete to .* may change/),
      page.getByRole('region', { name: 'Period' }),
      page.getByRole('table'),
    ]
    const tops = await Promise.all(parts.map(async (part) => (await part.boundingBox())?.y ?? 0))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })

  test('every column of the table is printed, and a dark scheme prints on white', async () => {
    const page = await open('', { width: 794, height: 1123, colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const head of await page.getByRole('columnheader').all()) expect(await head.isVisible()).toBe(true)
    expect(await lightness(page)).toBeGreaterThan(0.9)
  })
})

/** What sticks out of the page to the right, outermost first; parts that scroll by themselves may. */
async function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} px on ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 80))]
  })
}

/** Controls below 24 by 24 px. Links inside a sentence are exempt (WCAG 2.5.8), and so are the wards, whose outlines are given. */
async function tooSmallToTouch(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a, button, select, input, summary')]
    return controls.flatMap((control) => {
      const label =
        control instanceof HTMLInputElement && /radio|checkbox/.test(control.type) ? control.closest('label') : null
      const { width, height, right } = (label ?? control).getBoundingClientRect()
      const inSentence = control.tagName === 'A' && getComputedStyle(control).display === 'inline'
      const unseen = width === 0 || right < 0
      return unseen || inSentence || (width >= 24 && height >= 24)
        ? []
        : [`${Math.round(width)} x ${Math.round(height)}: ${control.outerHTML.slice(0, 80)}`]
    })
  })
}

/** Text that does not fit into what clips it. */
async function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clipping = [
      ...document.querySelectorAll<HTMLElement>('h1, h2, p, label, button, legend, th, td, dt, dd, li, .segments span'),
    ]
    return clipping.flatMap((element) => {
      if (element.closest('.hide, .scroll') || element.classList.contains('hide')) return []
      const cut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline'
      return cut ? [element.outerHTML.slice(0, 100)] : []
    })
  })
}

async function openAllDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}

/** Of the page's paper, 0 to 1. */
async function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [r = 0, g = 0, b = 0] = (
      getComputedStyle(document.documentElement).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number)
    return (r + g + b) / 3 / 255
  })
}
