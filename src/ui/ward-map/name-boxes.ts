import type { RefObject } from 'preact'
import type { Box } from '../../core/ground-names/lay-out-names.ts'
import type { NameKind } from '../../core/ground-names/name-kind.ts'

/** Where the elements stand that a selector finds on the map, in px of the layer of names; hidden ones stand nowhere. */
export function boxesIn(layer: Element, selector: string): Box[] {
  const origin = layer.getBoundingClientRect()
  const found = layer.closest('.map')?.querySelectorAll(selector) ?? []
  return Array.from(found, (element) => element.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ left, top, right, bottom }) => ({
      left: left - origin.left,
      top: top - origin.top,
      right: right - origin.left,
      bottom: bottom - origin.top,
    }))
}

/** How many px a line of a kind is wide in the type that the style sheet gives it; each line is measured once. */
export function lineWidths(svg: RefObject<SVGSVGElement | null>): (kind: NameKind, line: string) => number {
  const pen = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (kind, line) => {
    const key = `${kind} ${line}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const group = svg.current?.querySelector(`[data-kind="${kind}"]`)
    if (!pen || !group) return 0
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(group)
    pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
    const { width } = pen.measureText(line)
    widths.set(key, width)
    return width
  }
}
