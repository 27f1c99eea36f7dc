import type { Page } from 'playwright-core'
import { largestRadiusMetres } from '../../src/core/picture/circle-radius.ts'
import type { Picture } from '../../src/core/picture/picture.ts'
import { metresPerUnit } from '../../src/core/plane.ts'
import type { DrawnMap, ZoomableMap } from '../../src/core/zoomable-map.ts'

/** The same picture as it is said by whom: the core's own, the drawing's attributes and texts, the renderer's state. */
export type ThreeReadings = {
  readonly core: DrawnMap
  readonly drawing: DrawnMap
  readonly renderer: DrawnMap | null
}

const patienceMs = 25_000
const largestRadius = largestRadiusMetres / metresPerUnit

/**
 * Goes to an address inside the page, as Back and Forward do, and reads both renderers once they agree with the core; or
 * as they are when patience ends.
 * @param query with `?`; empty for the default view
 * @param of whether streets are drawn, or the outlines alone: then there is no renderer to be read
 */
export async function readBoth(
  page: Page,
  query: string,
  picture: Picture,
  of: 'streets' | 'outlines' = 'streets',
): Promise<ThreeReadings> {
  const core = readCore(picture)
  const found = await page.evaluate(readWhenAgreed, { query, core, of, patienceMs, largestRadius })
  return { core, ...found }
}

/** What a picture must come to, whoever draws it. */
function readCore(picture: Picture): DrawnMap {
  const { by, readings, borough, legend, chosen, ward, symbol } = picture
  const isSmall = by === 'small-area'
  const [one, many] = isSmall ? ['small area', 'small areas'] : ['ward', 'wards']
  const count = (state: string) => readings.filter((reading) => reading.state === state).length
  const circles = readings.filter(({ radius }) => radius > 0).length
  return {
    areas: readings.map(({ code, slot, state, say, radius }) => ({ code, slot, state, say, radius: rounded(radius) })),
    chosen: chosen?.code ?? null,
    described: [
      `${isSmall ? 'Small areas' : 'Wards'} filled by class: ${legend.classes.map(({ label }) => label).join(', ')}`,
      `missing: ${count('missing')}, suppressed: ${count('suppressed')}, uncovered: ${count('uncovered')}`,
      isSmall ? `Borders of ${readings.length} small areas` : 'No small areas',
      `Borders of the wards of ${borough.name}`,
      symbol === 'circles' ? `Circles of ${circles} ${many}` : 'No circles',
      ward ? `Chosen: ${chosen?.name ?? `${ward.name} ward`}` : `No ${one} chosen`,
    ],
  }
}

/** The drawing writes radii in tenths of its unit of 10 m. */
const rounded = (radius: number) => Number((radius * largestRadius).toFixed(1))

type Wish = {
  readonly query: string
  readonly core: DrawnMap
  readonly of: 'streets' | 'outlines'
  readonly patienceMs: number
  readonly largestRadius: number
}

/** Runs inside the page. */
async function readWhenAgreed({ query, core, of, patienceMs, largestRadius }: Wish) {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
  const readDrawing = (): DrawnMap => {
    const wards = all('[role=option][data-area]')
    const circles = all('.circles circle').map((circle) => Number(circle.getAttribute('r')))
    const states = wards.map((ward) => ward.dataset['state'])
    const count = (state: string) => states.filter((other) => other === state).length
    const legend = document.getElementById('legend-title')?.closest('section')
    const labels = [...(legend?.querySelectorAll('ol li b') ?? [])].map((label) => label.textContent)
    const heading = document.querySelector('.card h2')?.textContent ?? ''
    const isSmall = wards[0]?.dataset['area']?.startsWith('E01') === true
    const chosen = wards.find((ward) => ward.getAttribute('aria-selected') === 'true')
    return {
      areas: wards.map((ward, i) => ({
        code: ward.dataset['area'] as DrawnMap['areas'][number]['code'],
        slot: ward.dataset['slot'] === '' ? null : Number(ward.dataset['slot']),
        state: ward.dataset['state'] ?? '',
        say: ward.getAttribute('aria-label') ?? '',
        radius: circles[i] ?? 0,
      })),
      chosen: (chosen?.dataset['area'] ?? null) as DrawnMap['chosen'],
      described: [
        `${isSmall ? 'Small areas' : 'Wards'} filled by class: ${labels.join(', ')}`,
        `missing: ${count('missing')}, suppressed: ${count('suppressed')}, uncovered: ${count('uncovered')}`,
        all('.borders .fine').length > 0 ? `Borders of ${wards.length} small areas` : 'No small areas',
        all('.borders .edge').length === 1
          ? `Borders of the wards of ${document.querySelector('.data tfoot th')?.textContent}`
          : 'No borders',
        circles.length > 0
          ? `Circles of ${circles.filter((radius) => radius > 0).length} ${isSmall ? 'small areas' : 'wards'}`
          : 'No circles',
        heading.startsWith('No ') ? heading : `Chosen: ${heading}`,
      ],
    }
  }
  const readRenderer = (): DrawnMap | null => {
    const ground = document.querySelector<HTMLElement & { zoomableMap?: ZoomableMap }>('.map-ground')
    const drawn = ground?.zoomableMap?.read()
    if (!drawn) return null
    const inUnits = (radius: number) => Number((radius * largestRadius).toFixed(1))
    return { ...drawn, areas: drawn.areas.map((area) => ({ ...area, radius: inUnits(area.radius) })) }
  }
  history.pushState(null, '', `${location.pathname}${query}`)
  dispatchEvent(new PopStateEvent('popstate'))
  const [wanted, end] = [JSON.stringify(core), performance.now() + patienceMs]
  for (;;) {
    const [drawing, renderer] = [readDrawing(), readRenderer()]
    const agreed = [drawing, of === 'streets' ? renderer : drawing].every((said) => JSON.stringify(said) === wanted)
    if (agreed || performance.now() > end) return { drawing, renderer }
    await new Promise((later) => setTimeout(later, 5))
  }
}
