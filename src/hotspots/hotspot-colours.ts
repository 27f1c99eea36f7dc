/** Red, green and blue, 0 to 255. */
export type Rgb = [number, number, number]

/** The page's own colours, read from its style sheet, so that no layer has one of its own. */
export interface HotspotColours {
  /** By class, from 1. */
  readonly classes: Readonly<Record<number, Rgb>>
  readonly line: Rgb
  readonly casing: Rgb
}

export function hotspotColours(element: Element): HotspotColours {
  const style = getComputedStyle(element)
  const token = (name: string) => rgbOf(style.getPropertyValue(`--${name}`))
  return {
    classes: Object.fromEntries([1, 2, 3, 4, 5].map((number) => [number, token(`hot-${number}`)])),
    line: token('chosen'),
    casing: token('casing'),
  }
}

/** Of a colour as the style sheet writes it: `#f8e0d4`. Bundlers shorten `#ffffff` to `#fff`. */
function rgbOf(text: string): Rgb {
  const digits = text.trim().slice(1)
  const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const number = Number.parseInt(whole, 16)
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255]
}
