import type { Page } from 'playwright-core'
import { bareMap, imageOf, meanColours, wardSquares } from './map-image.ts'

/** How far a ward's mean colour may be from its class, of 255: parks, roads and railways lie over it. */
const most = 24

/**
 * Wards that are not painted in the colour of their class, one line each; empty where none is blank. For views in which
 * every ward has a class, and the map is not zoomed in.
 * @param blank a page without a policy, in which images may be read
 */
export async function blankWards(page: Page, blank: Page): Promise<string[]> {
  await bareMap(page, true)
  const wards = await wardSquares(page, 6)
  const painted = await meanColours(blank, await imageOf(page), wards)
  const wanted = await classColours(page)
  await bareMap(page, false)
  if (wards.length === 0) return ['no wards']
  return wards.flatMap(({ code, squares }, i) => {
    const [is, be] = [painted[i] ?? [], wanted[i] ?? []]
    const apart = Math.max(...be.map((value, channel) => Math.abs(value - (is[channel] ?? Number.NaN))))
    const said = `${code}: ${is.map(Math.round)} instead of ${be}`
    return squares.length > 0 && apart <= most ? [] : [said]
  })
}

/** The colour that each ward's class has in the style sheet, whichever renderer paints it. */
async function classColours(page: Page): Promise<number[][]> {
  return page.locator('[role=option][data-area]').evaluateAll((wards) =>
    wards.map((ward) => {
      const probe = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
      probe.setAttribute('color', getComputedStyle(ward).getPropertyValue('--c').trim())
      ward.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      return (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
    }),
  )
}
