import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { accessibilityProblems } from '../support/accessibility.ts'
import { eventually, story } from '../support/story.ts'

/** A visitor looks closer, and nothing on the map lies on anything else. */

const { open } = story()

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('zoom', () => {
  test('buttons zoom in and out, and reset goes back', async () => {
    const page = await open()
    const usual = await mapBox(page)
    expect(await tool(page, 'Zoom out of map').isDisabled()).toBe(true)
    expect(await tool(page, 'Reset map').isDisabled()).toBe(true)

    await tool(page, 'Zoom in on map').click()
    await eventually(async () => (await mapBox(page)).width / usual.width).toBeCloseTo(1.5, 2)
    await tool(page, 'Zoom in on map').click()
    await eventually(async () => (await mapBox(page)).width / usual.width).toBeCloseTo(2.25, 2)
    await tool(page, 'Zoom out of map').click()
    await eventually(async () => (await mapBox(page)).width / usual.width).toBeCloseTo(1.5, 2)
    expect(await accessibilityProblems(page)).toEqual([])

    await tool(page, 'Reset map').click()
    await eventually(() => mapBox(page)).toEqual(usual)
    expect(await tool(page, 'Zoom out of map').isDisabled()).toBe(true)
  })

  test('has an end, and more values and names are written the closer one looks', async () => {
    const page = await open('', { width: 360, height: 700 })
    const few = (await labelsOf(page)).length
    for (let presses = 0; presses < 4; presses++) await tool(page, 'Zoom in on map').click()
    await eventually(async () => (await labelsOf(page)).length).toBeGreaterThan(few)
    for (let presses = 0; presses < 12; presses++) await tool(page, 'Zoom in on map').click()
    const { width } = await mapBox(page)
    await tool(page, 'Zoom in on map').click()
    expect((await mapBox(page)).width).toBe(width)
  })

  test('Ctrl and wheel zoom about the pointer; a plain wheel scrolls the page', async () => {
    const page = await open()
    const usual = await mapBox(page)
    const hendon = await wardBox(page, 'Hendon')
    await page.mouse.move(hendon.x, hendon.y)
    await page.mouse.wheel(0, 200)
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await eventually(async () => (await mapBox(page)).width).toBe(usual.width)

    await page.evaluate(() => scrollTo(0, 0))
    const before = await wardBox(page, 'Hendon')
    await page.mouse.move(before.x, before.y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await eventually(async () => (await mapBox(page)).width).toBeGreaterThan(usual.width * 1.2)
    const after = await wardBox(page, 'Hendon')
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(12)
    expect(await page.evaluate(() => scrollY)).toBe(0)
  })
})

describe('moving the map', () => {
  test('a drag with the mouse moves it and chooses no ward; a click without a drag does', async () => {
    const page = await open()
    await tool(page, 'Zoom in on map').click()
    await tool(page, 'Zoom in on map').click()
    const before = await wardBox(page, 'Hendon')
    await page.mouse.move(before.x, before.y)
    await page.mouse.down()
    for (const part of [10, 30, 60]) await page.mouse.move(before.x + part, before.y - part / 2)
    await page.mouse.up()

    await eventually(async () => {
      const { x, y } = await wardBox(page, 'Hendon')
      return [Math.round(x - before.x), Math.round(y - before.y)]
    }).toEqual([60, -30])
    expect(await page.getByRole('option', { selected: true, name: /: / }).count()).toBe(0)
    expect(new URL(page.url()).search).toBe('')

    const after = await wardBox(page, 'Hendon')
    await page.mouse.click(after.x, after.y)
    await eventually(() => page.getByRole('option', { selected: true, name: /^Hendon: / }).count()).toBe(1)
  })

  test('buttons move it without a drag, and are there only while it is zoomed in', async () => {
    const page = await open()
    expect(await page.getByRole('group', { name: 'Move the map' }).count()).toBe(0)
    await tool(page, 'Zoom in on map').click()
    await tool(page, 'Zoom in on map').click()
    const moves = [
      ['Move map right', -1, 0],
      ['Move map left', 1, 0],
      ['Move map down', 0, -1],
      ['Move map up', 0, 1],
    ] as const
    for (const [name, right, down] of moves) {
      const before = await mapBox(page)
      await tool(page, name).click()
      await eventually(async () => {
        const after = await mapBox(page)
        return [Math.sign(Math.round(after.x - before.x)), Math.sign(Math.round(after.y - before.y))]
      }).toEqual([right, down])
    }
  })

  test('it cannot be lost: however far it is moved, some of it stays in sight', async () => {
    const page = await open()
    for (let presses = 0; presses < 3; presses++) await tool(page, 'Zoom in on map').click()
    for (let presses = 0; presses < 20; presses++) await tool(page, 'Move map right').click()
    for (let presses = 0; presses < 20; presses++) await tool(page, 'Move map down').click()
    const [map, frame] = [await mapBox(page), await frameBox(page)]
    expect(map.x + map.width).toBeGreaterThan(frame.x + 40)
    expect(map.y + map.height).toBeGreaterThan(frame.y + 40)
  })

  test('two fingers spread zoom; one finger scrolls the page while the map is whole', async () => {
    const page = await open('', { width: 360, height: 700, hasTouch: true })
    expect(await page.locator('.map').evaluate((frame) => getComputedStyle(frame).touchAction)).toBe('pan-y')
    const usual = await mapBox(page)
    await pinch(page, 60, 120)
    await eventually(async () => (await mapBox(page)).width / usual.width).toBeGreaterThan(1.5)
    expect(await page.locator('.map').evaluate((frame) => getComputedStyle(frame).touchAction)).toBe('none')
  })
})

describe('labels never overlap and never leave the frame', () => {
  const views = {
    crime: '',
    'residents, of six figures': '?s=1&m=residents&h=rate&p=latest-12',
    'CCTV incidents': '?s=1&m=cctv&h=count&p=latest-12',
    'deprivation, 2025': '?s=1&m=iod2025&h=rate&p=latest-12',
    'counts of all years': '?s=1&m=crime&h=count&p=latest-12',
    shares: '?s=1&m=crime&h=share&p=latest-12',
  }
  test.each(Object.entries(views))('%s', async (_name, query) => {
    const page = await open(query)
    const faults: string[] = []
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: width < 600 ? 700 : 900 })
      const labels = await labelsOf(page)
      const [frame, tools] = [await frameBox(page), await toolBoxes(page)]
      faults.push(...overlaps(labels).map((fault) => `${width} px: ${fault}`))
      faults.push(...outside(labels, frame).map((fault) => `${width} px: ${fault}`))
      faults.push(
        ...overlaps([...labels.filter((label) => label.ward), ...tools], true).map((f) => `${width} px: ${f}`),
      )

      await tool(page, 'Zoom in on map').click()
      await tool(page, 'Zoom in on map').click()
      faults.push(...overlaps(await labelsOf(page)).map((fault) => `${width} px, closer: ${fault}`))
      await tool(page, 'Reset map').click()
    }
    expect(faults).toEqual([])
  })
})

test('every figure stands in the ward it belongs to', async () => {
  const page = await open()
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const found = await page.evaluate(() => {
      document.querySelector('.map')?.scrollIntoView()
      const wards = [...document.querySelectorAll('[role=option][data-area]')]
      return [...document.querySelectorAll('.map-labels .label')].flatMap((label, i) => {
        const { x, y, width, height } = label.querySelector('.label-value')?.getBoundingClientRect() ?? new DOMRect()
        const under = document.elementFromPoint(x + width / 2, y + height / 2)?.closest('[data-area]')
        return width === 0 ? [] : [under === wards[i]]
      })
    })
    expect(found.length).toBeGreaterThan(10)
    expect(found.every((own) => own)).toBe(true)
  }
})

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
/** One line of a label: what it says, whose it is, and whether it belongs to a ward of the borough. */
type Line = Box & { readonly text: string; readonly of: number; readonly ward: boolean }

/** The lines of text that are shown on the map, each with its box. Only a class leads to them: they are hidden from the ear. */
async function labelsOf(page: Page): Promise<Line[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll('.map-labels text')]
    return texts.flatMap((text, of) => {
      const lines = text.children.length > 0 ? [...text.children] : [text]
      return lines.flatMap((line) => {
        const { x, y, width, height } = line.getBoundingClientRect()
        const shown =
          width > 0 && getComputedStyle(line).display !== 'none' && getComputedStyle(text).display !== 'none'
        // A line's box has room for letters with descenders and accents; figures and names take its middle.
        const ink = { x, y: y + height * 0.15, width, height: height * 0.7 }
        return shown ? [{ ...ink, text: line.textContent ?? '', of, ward: text !== line }] : []
      })
    })
  })
}

/** Lines of different labels that lie on each other. */
function overlaps(lines: readonly Line[], onTools = false): string[] {
  return lines.flatMap((a, i) =>
    lines.slice(i + 1).flatMap((b) => {
      if (a.of === b.of || (onTools && a.of >= 0 === b.of >= 0)) return []
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
      return apart ? [] : [`“${a.text}” and “${b.text}”`]
    }),
  )
}

function outside(lines: readonly Line[], frame: Box): string[] {
  return lines
    .filter(({ x, y, width, height }) => {
      return x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height
    })
    .map((line) => `“${line.text}” leaves the frame`)
}

const frameBox = (page: Page) => boxOf(page, '.map')
const mapBox = (page: Page) => boxOf(page, '.map-plane')

async function boxOf(page: Page, selector: string): Promise<Box> {
  return page.locator(selector).evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    return { x, y, width, height }
  })
}

/** What lies over the map and is no label. */
async function toolBoxes(page: Page): Promise<Line[]> {
  const names = ['Zoom in on map', 'Zoom out of map', 'Reset map']
  return Promise.all(
    names.map(async (name, i) => {
      const box = await tool(page, name).boundingBox()
      if (!box) throw new Error(`not on the page: ${name}`)
      return { ...box, text: name, of: -1 - i, ward: false }
    }),
  )
}

/** The middle of a ward's box. */
async function wardBox(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await page.getByRole('option', { name: new RegExp(`^${name}: `) }).boundingBox()
  if (!box) throw new Error(`not on the map: ${name}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Two fingers at the same height, from one distance to another. */
async function pinch(page: Page, from: number, to: number): Promise<void> {
  const { x, y } = await wardBox(page, 'Hendon')
  const session = await page.context().newCDPSession(page)
  const fingers = (apart: number) => [
    { x: x - apart / 2, y, id: 0 },
    { x: x + apart / 2, y, id: 1 },
  ]
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(from) })
  for (let part = 1; part <= 5; part++) {
    const apart = from + ((to - from) * part) / 5
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
