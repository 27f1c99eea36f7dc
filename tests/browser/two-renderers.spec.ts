import { describe, expect, test } from 'vitest'
import type { Picture } from '../../src/core/picture/picture.ts'
import { readBoth } from '../support/both-renderers.ts'
import { builtFiles, pictureOf, viewOf } from '../support/built-files.ts'
import { bareMap, type Compared, compareImages, imageOf, type MapImage, wardSquares } from '../support/map-image.ts'
import { oddViews } from '../support/odd-views.ts'
import { sampledViews } from '../support/sampled-views.ts'
import { eventually, story } from '../support/story.ts'
import { wantStreets, withoutContext } from '../support/streets.ts'

/** Whoever draws it, it is the same picture. */

const { open, blank } = story()
const files = builtFiles()
const picture = (query: string) => pictureOf(files, viewOf(files, query))

/** WebGL in software draws a few views a second: the whole list is for the long run. */
const nothing: MapImage = { png: '' }
const long = process.env.SAFER_WARDS_LONG === '1'
/** Small areas in both symbols and palettes, with one chosen, with its ward chosen alone, and with a missing value. */
const smallAreaViews = [
  '?s=1&m=crime-lsoa&h=rate&p=latest-12',
  '?s=1&m=crime-lsoa-theft&h=count&p=2025-01..2025-03&w=E01000115',
  '?s=1&m=iod2025-lsoa-children&w=E05013651',
]
const views = [...new Set([...oddViews, ...smallAreaViews, ...sampledViews(files, 200)])].slice(0, long ? 200 : 50)

test('the views hold every state, both symbols and all palettes, with and without a chosen ward', () => {
  const pictures = oddViews.map(picture)
  const states = new Set(pictures.flatMap(({ readings }) => readings.map(({ state }) => state)))
  expect([...states].sort()).toEqual(['missing', 'suppressed', 'uncovered', 'value'])
  expect(new Set(pictures.map(({ symbol }) => symbol)).size).toBe(2)
  expect(new Set(pictures.map(({ legend }) => legend.palette)).size).toBe(3)
  expect(new Set(pictures.map(({ chosen }) => chosen === null)).size).toBe(2)
})

test(`${views.length} views: the same classes, circles, chosen ward and texts in the drawing, in the renderer and by the core`, async () => {
  const page = await open('', { width: 700, height: 700 })
  await wantStreets(page)
  for (const query of views) {
    const { core, drawing, renderer } = await readBoth(page, query, picture(query))
    expect({ query, ...drawing }).toEqual({ query, ...core })
    expect({ query, ...renderer }).toEqual({ query, ...core })
  }
}, 600_000)

describe('screenshots', () => {
  /**
   * How far a ward's mean colour may be off, of 255: borders and circles are drawn to a px; patterns are as dense as in
   * the legend in the one renderer, and grow with the map in the other.
   */
  const most = { plain: 2, circles: 5, patterned: 12 }
  /** Share of the squares of 6 px that may differ by more than 32 of 255. A ward in a wrong class is 2% and more. */
  const mostSquares = 0.015

  test('ten views look alike in both renderers', async () => {
    const page = await open('', { width: 1280, height: 800, reducedMotion: 'reduce' })
    const reader = await blank()
    const outlines: MapImage[] = []
    for (const query of oddViews) {
      await readBoth(page, query, picture(query), 'outlines')
      await bareMap(page, true)
      outlines.push(await imageOf(page))
    }
    await bareMap(page, false)
    await wantStreets(page)
    await withoutContext(page)
    await bareMap(page, true)
    for (const [i, query] of oddViews.entries()) {
      await readBoth(page, query, picture(query))
      const wards = await wardSquares(page, 6)
      const compare = async () => compareImages(reader, outlines[i] ?? nothing, await imageOf(page), wards)
      await eventually(async () => faultsOf(await compare(), picture(query))).toEqual([])
    }
  }, 180_000)

  function faultsOf({ wards, squaresApart }: Compared, { readings, symbol }: Picture): string[] {
    const wrong = wards.flatMap(({ code, apart, squares }, i) => {
      const reading = readings[i]
      const kind = reading?.state !== 'value' ? 'patterned' : symbol === 'circles' ? 'circles' : 'plain'
      if (squares < 5) return [`${reading?.name ?? code}: only ${squares} squares to compare`]
      return apart > most[kind] ? [`${reading?.name ?? code} (${kind}): ${apart.toFixed(1)} apart`] : []
    })
    const share = (100 * squaresApart).toFixed(1)
    return squaresApart > mostSquares ? [...wrong, `${share}% of the squares differ`] : wrong
  }
})
