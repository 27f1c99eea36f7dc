import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { readPage } from '../support/read-page.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor moves through time, by slider, by typing, step by step, and by play. */

const { open } = story()
const still = { reducedMotion: 'reduce' } as const

const slider = (page: Page) => page.getByRole('slider', { name: 'End of the period on the map' })
const shownPeriod = (page: Page) => slider(page).getAttribute('aria-valuetext')
const subtitle = async (page: Page) => (await readPage(page)).subtitle
const periodInAddress = (page: Page) => new URL(page.url()).searchParams.get('p')

describe('the slider', () => {
  test('arrows move by a month, Home and End to the ends, and map and title follow', async () => {
    const page = await open('', still)
    await slider(page).focus()
    const presses = [
      ['ArrowLeft', 'March 2025 to February 2026', '1 March 2025 to 28 February 2026'],
      ['ArrowDown', 'February 2025 to January 2026', '1 February 2025 to 31 January 2026'],
      ['ArrowRight', 'March 2025 to February 2026', '1 March 2025 to 28 February 2026'],
      ['Home', 'April 2010 to March 2011', '1 April 2010 to 31 March 2011'],
      ['ArrowLeft', 'April 2010 to March 2011', '1 April 2010 to 31 March 2011'],
      ['End', 'April 2025 to March 2026', '1 April 2025 to 31 March 2026'],
    ] as const
    for (const [key, months, days] of presses) {
      await page.keyboard.press(key)
      await eventually(() => shownPeriod(page)).toBe(months)
      await eventually(() => subtitle(page)).toContain(days)
      expect(await page.getByText(`Chosen: ${months}`).isVisible()).toBe(true)
    }
  })

  test('a drag with the mouse moves the window, and the grip stands where the window ends', async () => {
    const page = await open('', still)
    const box = await boxOf(page)
    await page.mouse.move(box.right, box.middle)
    await page.mouse.down()
    for (const share of [0.9, 0.8, 0.7, 0.5]) await page.mouse.move(box.left + share * box.width, box.middle)
    await page.mouse.up()

    await eventually(() => shownPeriod(page)).toMatch(/ 201[78]$/)
    await eventually(() => subtitle(page)).toMatch(/ 201[78]$/)
    const [value, max] = await slider(page).evaluate((input: HTMLInputElement) => [
      input.valueAsNumber,
      Number(input.max),
    ])
    expect(Number(value) / Number(max)).toBeCloseTo(0.5, 1)
  })

  test('the edges of the classes stay while time moves, only the wards change their class', async () => {
    const page = await open('?s=1&m=crime-theft&h=rate&p=latest-12', still)
    const seen = [await readPage(page)]
    await slider(page).focus()
    for (const _ of [1, 2, 3]) {
      const before = await subtitle(page)
      await page.keyboard.press('PageDown')
      await eventually(() => subtitle(page)).not.toBe(before)
      seen.push(await readPage(page))
    }
    const edges = seen.map((said) => said.legend.map((c) => c.label).join())
    const members = seen.map((said) => said.legend.map((c) => c.wards).join())
    expect(new Set(edges).size).toBe(1)
    expect(new Set(members).size).toBeGreaterThan(1)
  })
})

describe('typed months', () => {
  test('are read as people write them, and move the window without changing its length', async () => {
    const page = await open('', still)
    const typing = [
      ['To', 'December 2019', 'January 2019 to December 2019'],
      ['To', 'nov 2019', 'December 2018 to November 2019'],
      ['To', '12/2018', 'January 2018 to December 2018'],
      ['To', '2019-12', 'January 2019 to December 2019'],
      ['From', 'April 2021', 'April 2021 to March 2022'],
    ] as const
    for (const [label, typed, expected] of typing) {
      const field = page.getByRole('textbox', { name: label, exact: true })
      await field.fill(typed)
      await field.press('Enter')
      await eventually(async () => withBothYears(await shownPeriod(page))).toBe(expected)
      expect(await field.inputValue()).toBe(expected.split(' to ')[label === 'From' ? 0 : 1])
    }
  })

  test('that cannot be are answered with what can, and nothing moves', async () => {
    const page = await open('', still)
    const before = await subtitle(page)
    const typing = [
      ['To', 'Marchember 2019', 'Type a month, such as March 2026.'],
      ['To', '13/2019', 'Type a month, such as March 2026.'],
      ['To', 'June 2027', 'Choose from March 2011 to March 2026.'],
      ['From', 'March 2010', 'Choose from April 2010 to April 2025.'],
    ] as const
    for (const [label, typed, message] of typing) {
      const field = page.getByRole('textbox', { name: label, exact: true })
      await field.fill(typed)
      await field.press('Enter')
      await eventually(() => descriptionOf(field)).toBe(message)
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      expect(await subtitle(page)).toBe(before)
    }
    expect(await accessibilityProblems(page)).toEqual([])

    const to = page.getByRole('textbox', { name: 'To', exact: true })
    await to.fill('May 2018')
    await to.press('Enter')
    await eventually(() => to.getAttribute('aria-invalid')).toBe(null)
    await eventually(() => subtitle(page)).toContain('1 June 2017 to 31 May 2018')
  })
})

describe('step by step', () => {
  test('earlier and later move by one window, and stop at the ends', async () => {
    const page = await open('', still)
    const earlier = page.getByRole('button', { name: 'One period earlier' })
    const later = page.getByRole('button', { name: 'One period later' })
    expect(await later.isDisabled()).toBe(true)

    await earlier.click()
    await eventually(() => shownPeriod(page)).toBe('March 2025 to February 2026')
    await later.click()
    await eventually(() => shownPeriod(page)).toBe('April 2025 to March 2026')

    await slider(page).press('Home')
    await eventually(() => earlier.isDisabled()).toBe(true)
  })

  test('financial years step by the year, on every control', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=latest-fy', still)
    expect(await shownPeriod(page)).toBe('April 2025 to March 2026')
    await page.getByRole('button', { name: 'One period earlier' }).click()
    await eventually(() => shownPeriod(page)).toBe('April 2024 to March 2025')
    await slider(page).press('ArrowLeft')
    await eventually(() => shownPeriod(page)).toBe('April 2023 to March 2024')
    expect(periodInAddress(page)).toBe('fy2023-24')
    await slider(page).press('ArrowRight')
    await eventually(() => shownPeriod(page)).toBe('April 2024 to March 2025')

    const to = page.getByRole('textbox', { name: 'To', exact: true })
    await to.fill('March 2020')
    await to.press('Enter')
    await eventually(() => shownPeriod(page)).toBe('April 2019 to March 2020')
  })

  test('a series of one fixed period says so and offers no slider', async () => {
    const page = await open('?s=1&m=asb&h=rate&p=latest-12', still)
    await page.getByText('One fixed period: 1 July 2025 to 30 June 2026').waitFor()
    expect(await slider(page).count()).toBe(0)
    expect(await page.getByRole('group', { name: 'Period' }).count()).toBe(0)
  })
})

describe('play', () => {
  const begin = '?s=1&m=crime&h=rate&p=2020-01..2020-12'

  test('moves window by window with the same classes, and pauses', async () => {
    const page = await open(begin)
    const edges = (await readPage(page)).legend.map((c) => c.label)
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast')
    await page.getByRole('button', { name: 'Play' }).click()
    await eventually(() => periodInAddress(page)).toSatisfy((period: string) => period >= '2020-05')
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByRole('button', { name: 'Play' }).waitFor()

    const paused = await readPage(page)
    expect(paused.legend.map((c) => c.label)).toEqual(edges)
    expect(await page.getByRole('button', { name: 'Play' }).isEnabled()).toBe(true)
  })

  test('a faster speed shows more windows in the same time', async () => {
    const page = await open(begin)
    await page.clock.install()
    const shown: number[] = []
    for (const speed of ['Slow', 'Normal', 'Fast']) {
      await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed)
      const start = await slider(page).evaluate((input: HTMLInputElement) => input.valueAsNumber)
      await page.getByRole('button', { name: 'Play' }).click()
      // Fake time: ten times a second what is due is done, so that each window is drawn before the next is asked for.
      for (let tenths = 0; tenths < 50; tenths++) await page.clock.runFor(100)
      await page.getByRole('button', { name: 'Pause' }).click()
      shown.push((await slider(page).evaluate((input: HTMLInputElement) => input.valueAsNumber)) - start)
    }
    const [slow = 0, normal = 0, fast = 0] = shown
    expect(slow).toBeGreaterThanOrEqual(3)
    expect(normal).toBeGreaterThan(slow * 1.5)
    expect(fast).toBeGreaterThan(normal * 1.5)
  })

  test('stops at the end, and begins again from the first window that has the measure', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2025-03..2026-02')
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast')
    await page.getByRole('button', { name: 'Play' }).click()
    await eventually(() => shownPeriod(page)).toBe('April 2025 to March 2026')
    await page.getByRole('button', { name: 'Play' }).waitFor()

    await page.getByRole('button', { name: 'Play' }).click()
    await eventually(() => shownPeriod(page)).toMatch(/ 20(19|20|21|22)$/)
    await page.getByRole('button', { name: 'Pause' }).click()
  })
})

describe('Back and Forward', () => {
  test('walk through what was chosen', async () => {
    const page = await open('', still)
    await page.getByRole('combobox', { name: 'Type' }).selectOption('Theft')
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Theft/)
    await page.getByRole('button', { name: 'One period earlier' }).click()
    await eventually(() => subtitle(page)).toContain('28 February 2026')

    await page.goBack()
    await eventually(() => subtitle(page)).toContain('31 March 2026')
    expect((await readPage(page)).title).toMatch(/^Theft/)
    await page.goBack()
    await eventually(() => readPage(page).then((said) => said.title)).toMatch(/^Recorded crime/)
    expect(new URL(page.url()).search).toBe('')
    expect(await page.getByRole('combobox', { name: 'Type' }).inputValue()).toBe('crime')

    await page.goForward()
    await page.goForward()
    await eventually(() => subtitle(page)).toContain('28 February 2026')
  })

  test('a drag is one step, however far it went; Back returns to where it began', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2022-01..2022-12', still)
    const before = await page.evaluate(() => history.length)
    const box = await boxOf(page)
    const grip = (153 / 192) * box.width
    await page.mouse.move(box.left + grip, box.middle)
    await page.mouse.down()
    for (const part of [0.9, 0.8, 0.7, 0.6]) await page.mouse.move(box.left + part * grip, box.middle)
    await page.mouse.up()
    await eventually(() => periodInAddress(page)).not.toBe('2022-01..2022-12')
    expect((await page.evaluate(() => history.length)) - before).toBe(1)

    await page.goBack()
    await eventually(() => shownPeriod(page)).toBe('January to December 2022')
  })

  test('play leaves one step, and Back returns to where it began', async () => {
    const page = await open('?s=1&m=crime&h=rate&p=2022-01..2022-12')
    const before = await page.evaluate(() => history.length)
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('Fast')
    await page.getByRole('button', { name: 'Play' }).click()
    await eventually(() => periodInAddress(page)).toSatisfy((period: string) => period >= '2022-04')
    await page.getByRole('button', { name: 'Pause' }).click()
    await eventually(async () => (await page.evaluate(() => history.length)) - before).toBe(1)

    await page.goBack()
    await eventually(() => shownPeriod(page)).toBe('January to December 2022')
  })
})

/** What a field says of itself beyond its name. */
async function descriptionOf(field: Locator): Promise<string | null> {
  return field.evaluate((input) => {
    const described = input.getAttribute('aria-describedby')
    return described === null ? null : (document.getElementById(described)?.textContent ?? null)
  })
}

/** `January to December 2019` with both years, as typed months are named. */
function withBothYears(text: string | null): string {
  const [, first, last, year] = /^([A-Z][a-z]+) to ([A-Z][a-z]+ (\d{4}))$/.exec(text ?? '') ?? []
  return first ? `${first} ${year} to ${last}` : (text ?? '')
}

/** The track of the slider, from where the grip's middle stands at the left end to where it stands at the right. */
async function boxOf(page: Page) {
  const box = await slider(page).boundingBox()
  if (!box) throw new Error('the slider is not on the page')
  const grip = 11
  return {
    left: box.x + grip,
    right: box.x + box.width - grip,
    width: box.width - 2 * grip,
    middle: box.y + box.height / 2,
  }
}
