import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { buildData } from '../../scripts/build-data.ts'
import { byteBudgets } from '../../scripts/lib/byte-budgets.ts'
import { commandLine } from '../../scripts/lib/command-line.ts'
import { profileChoice } from '../../src/catalogue/profile.ts'
import { deepPicture } from '../../src/core/evidence/deep-picture.ts'
import { wardProfiles } from '../../src/core/profile/ward-profile.ts'
import { search } from '../../src/core/search/search.ts'
import { defaultView } from '../../src/core/view.ts'
import { launchBrowser, openPage } from '../support/browser.ts'
import { type Built, barnetAlone, built } from '../support/built-council.ts'
import { searchFilesOf, searchIndexOf } from '../support/search-of.ts'
import { serveSite } from '../support/site.ts'
import { hotspotLines } from './hotspot-analysis.ts'
import { measureHotspotMoves } from './hotspots.ts'
import { measurePoints, measureWards } from './points.ts'
import { measureNames, measureRounds } from './streets.ts'

/**
 * `npm run bench`: the figures of docs/performance.md, from the built public edition. Medians; nothing here passes or
 * fails, since other machines are faster or slower.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const loads = 9
/** Fewer than the months of the shortest series that is moved through. */
const moves = 15
/** How often streets come and go before what is left of them is weighed. */
const rounds = 50

interface Loaded {
  readonly painted: number
  readonly ready: number
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`

/** @param slowdown how many times slower the processor is made, as laptops of councils are */
async function measureLoad(browser: Browser, url: string, slowdown: number): Promise<Loaded> {
  const { page, close } = await openPage(browser, 'about:blank')
  await throttle(page, slowdown)
  await page.goto(url)
  await page.waitForFunction(() => performance.getEntriesByName('map:ready').length > 0)
  const marks = await page.evaluate(() => ({
    painted: performance.getEntriesByName('wards:painted')[0]?.startTime ?? Number.NaN,
    ready: performance.getEntriesByName('map:ready')[0]?.startTime ?? Number.NaN,
  }))
  await close()
  return marks
}

async function throttle(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}

/** Milliseconds that the page's main thread has worked: unlike a clock it does not count what other programs did. */
async function threadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** From key to painted frame, for steps of the slider and changes of what is shown. */
async function measureMoves(
  browser: Browser,
  url: string,
  slowdown: number,
): Promise<{ window: number[]; recolour: number[]; threadMs: number }> {
  const { page, close } = await openPage(browser, url)
  // By then what measures is there as well.
  await page.getByRole('heading', { name: 'This map in words' }).waitFor()
  const session = await throttle(page, slowdown)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.getByRole('slider').focus()
  const started = await threadMs(session)
  for (let i = 0; i < moves; i++) {
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction((n) => performance.getEntriesByName('window').length > n, i)
  }
  const moved = (await threadMs(session)) - started
  const before = await page.evaluate(() => performance.getEntriesByName('recolour').length)
  for (let i = 0; i < moves; i++) {
    await page.getByRole('radio', { name: i % 2 === 0 ? 'Count' : /^Per 1,000/ }).check({ force: true })
    await page.waitForFunction((n) => performance.getEntriesByName('recolour').length > n, before + i)
  }
  const durations = await page.evaluate(() =>
    ['window', 'recolour'].map((name) => performance.getEntriesByName(name).map((entry) => entry.duration)),
  )
  await close()
  return { window: durations[0] ?? [], recolour: durations[1] ?? [], threadMs: moved / moves }
}

/** Milliseconds from a keystroke to what it finds, while every fifth name of the index is typed letter by letter. */
async function measureSearch(): Promise<{ keystrokes: number[]; names: number }> {
  const index = searchIndexOf(built(await barnetAlone(), 'public'))
  const names = index.filter((_, i) => i % 5 === 0).map(({ entry }) => entry.name)
  const keystrokes = names.flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, i) => {
      const start = performance.now()
      search(index, name.slice(0, i + 2))
      return performance.now() - start
    }),
  )
  return { keystrokes, names: index.length }
}

/** Milliseconds for a picture with all its statistics, in Node: the first is cold. */
function measureDeepPicture(site: Built, indicator: string): number[] {
  const { manifest, places, smallAreas } = site
  return Array.from({ length: 21 }, () => {
    const start = performance.now()
    deepPicture(defaultView(indicator), { manifest, places, smallAreas, table: site.table(indicator) })
    return performance.now() - start
  })
}

/** Milliseconds for all statistics, quarters and sentences of all ward profiles, first cold and then warm. */
async function measureProfiles(): Promise<number[]> {
  const site = built(await barnetAlone(), 'public')
  return Array.from({ length: 5 }, () => {
    const start = performance.now()
    wardProfiles(site, profileChoice)
    return performance.now() - start
  })
}

const usage = `npm run bench -- [--json]
  measures both built editions (npm run build, npm run build:officer first); medians, and nothing passes or fails
  --json   the machine and the figures as one JSON object`

async function main(): Promise<void> {
  const values = commandLine(usage, {})
  if (!values) return
  const figures: string[] = []
  const say = (figure: string) => {
    figures.push(figure.trim())
    if (!values.json) console.log(figure)
  }
  const site = await serveSite('dist')
  const browser = await launchBrowser()
  const machine = `${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Chromium ${browser.version()}`
  if (!values.json) console.log(`Machine: ${machine}\n`)
  for (const { name, bytes, limit } of await byteBudgets(`${root}/dist`)) say(`${name}: ${bytes} of ${limit} bytes`)
  for (const slowdown of [1, 4]) {
    const times: Loaded[] = []
    for (let i = 0; i < loads; i++) times.push(await measureLoad(browser, site.url, slowdown))
    const wards = await measureMoves(browser, site.url, slowdown)
    const areas = await measureMoves(browser, `${site.url}?s=1&m=crime-lsoa&h=rate&p=latest-12`, slowdown)
    say(`\nProcessor ${slowdown === 1 ? 'as it is' : `slowed ${slowdown} times`}`)
    say(
      `  wards:painted ${ms(times.map((t) => t.painted))}, map:ready ${ms(times.map((t) => t.ready))} (median of ${loads})`,
    )
    for (const [what, { window, recolour, threadMs }] of Object.entries({
      '24 wards': wards,
      '220 small areas': areas,
    }))
      say(
        `  ${what}: window ${ms(window)} (${window.length} moves, ${threadMs.toFixed(0)} ms of the main thread each), recolour ${ms(recolour)} (${recolour.length} changes), input to painted frame`,
      )
  }
  const officers = await serveSite('dist-officer')
  for (const query of ['', '?s=1&v=squares&g=100', '?s=1&m=crime-lsoa&v=areas', '?s=1&m=asb-2016&v=points']) {
    const moved = await measureHotspotMoves(browser, `${officers.url}hotspots/${query}`, moves)
    say(
      `\nHotspots ${query}: window ${ms(moved.window)}, ${median(moved.thread).toFixed(1)} ms of the main thread each, ${median(moved.rest).toFixed(1)} ms at rest`,
    )
  }
  await officers.close()
  const { keystrokes, names } = await measureSearch()
  const slow = [...keystrokes].sort((a, b) => a - b)[Math.floor(keystrokes.length * 0.95)] ?? Number.NaN
  say(
    `\nSearch of ${names} names: ${median(keystrokes).toFixed(1)} ms a keystroke, ${slow.toFixed(1)} ms at the 95th per cent (${keystrokes.length} keystrokes, in Node)`,
  )
  const council = built(await barnetAlone(), 'public')
  const layouts = measureNames(council.places, searchFilesOf(council))
  say(`\nNames of a frame of 1,400 by 900 px laid out: ${median(layouts).toFixed(2)} ms, in Node`)
  for (const indicator of ['crime', 'crime-lsoa']) {
    const deep = measureDeepPicture(council, indicator)
    say(`Picture of ${indicator} with all its statistics: ${ms(deep)}, ${deep[0]?.toFixed(0)} ms cold, in Node`)
  }
  const { bytes, incidents, readMs } = measurePoints()
  const [perIncident, readIn] = [(bytes / incidents).toFixed(2), median(readMs).toFixed(1)]
  say(`\nPoints of ${incidents} burglaries: ${perIncident} bytes an incident, gzip; read in ${readIn} ms, in Node`)
  const wards = await measureWards()
  say(`Wards of 1,000,000 places: ${ms(wards.millionMs)}; the raster for them ${ms(wards.rasterMs)}, in Node`)
  const { before, after } = await measureRounds(browser, site.url, rounds)
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
  say(
    `Streets ${rounds} times: ${mb(before.heapBytes)} before, ${mb(after.heapBytes)} after, ${after.contexts} contexts and ${after.canvases} canvases left`,
  )
  for (const line of hotspotLines(built(await barnetAlone(), 'officer'))) say(line)
  const profiles = await measureProfiles()
  say(`\nAll ward profiles: ${ms(profiles)} (median of ${profiles.length}), ${profiles[0]?.toFixed(0)} ms cold`)
  const start = performance.now()
  await buildData({ edition: 'public', council: `${root}/data`, sources: null, out: `${root}/public/data` })
  say(`\nnpm run data, public edition: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  await browser.close()
  await site.close()
  if (values.json) console.log(JSON.stringify({ machine, figures }))
}

await main()
