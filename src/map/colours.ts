import type { Legend, Slot } from '../core/picture/picture.ts'

/** The page's own colours, read from its style sheet, so that no layer has one of its own. */
export interface Colours {
  readonly slots: Record<Legend['palette'], Readonly<Record<Slot, string>>>
  readonly land: string
  readonly canvas: string
  readonly edge: string
  readonly casing: string
  readonly chosen: string
  readonly pattern: string
  readonly quiet: string
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const ramp = (prefix: string): Record<Slot, string> => ({
    0: token('map-land'),
    1: token(`${prefix}-1`),
    2: token(`${prefix}-2`),
    3: token(`${prefix}-3`),
    4: token(`${prefix}-4`),
    5: token(`${prefix}-5`),
  })
  return {
    slots: { sequential: ramp('seq'), deprivation: ramp('dep'), diverging: ramp('div') },
    land: token('map-land'),
    canvas: token('canvas'),
    edge: token('edge'),
    casing: token('casing'),
    chosen: token('chosen'),
    pattern: token('pattern'),
    quiet: token('line'),
  }
}
