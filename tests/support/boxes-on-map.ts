import type { Page } from 'playwright-core'

/** What stands on the map, and where, in px of the window. */
export type NamedBox = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The elements of a selector that are shown. What is written on the map is for the eye alone: only classes lead to it. */
export async function boxesOn(page: Page, selector: string): Promise<NamedBox[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return width > 0 ? [{ text: element.textContent ?? '', x, y, width, height }] : []
    }),
  )
}

/** Boxes that lie on each other, or, where others are given, on one of those. */
export function overlapsOf(boxes: readonly NamedBox[], others: readonly NamedBox[] | null = null): string[] {
  return boxes.flatMap((a, i) =>
    (others ?? boxes.slice(i + 1)).filter((b) => overlap(a, b)).map((b) => `“${a.text}” and “${b.text}”`),
  )
}

function overlap(a: NamedBox, b: NamedBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
