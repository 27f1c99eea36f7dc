import type { Page } from 'playwright-core'

/** What a page says, read from what a visitor sees and hears. */
export type PageReading = {
  readonly title: string
  readonly documentTitle: string
  readonly subtitle: string
  /** The name of the map, and the caption of the table. */
  readonly mapName: string
  readonly caption: string
  /** In the order of the map. */
  readonly wards: readonly WardReading[]
  readonly legend: readonly { readonly label: string; readonly wards: number; readonly colour: string }[]
  /** `no data (1)` */
  readonly keys: readonly string[]
  readonly columns: readonly { readonly id: string; readonly label: string; readonly sorted: string | null }[]
  /** In the order of the table. */
  readonly rows: readonly RowReading[]
  readonly borough: readonly string[]
}

export type WardReading = {
  readonly code: string
  /** `value`, `missing`, `suppressed` or `uncovered`. */
  readonly state: string
  readonly slot: string
  readonly say: string
  readonly chosen: boolean
  /** The figure written in the ward; empty where there is none. */
  readonly label: string
  /** As it is painted: `rgb(31, 54, 99)`. */
  readonly colour: string
  /** The address of the pattern over it, such as `url("#map-missing")`. */
  readonly pattern: string | null
  /** Radius of its circle in units of the drawing; null in a choropleth. */
  readonly radius: number | null
}

export type RowReading = {
  readonly code: string
  readonly name: string
  readonly chosen: boolean
  /** In the order of the columns, without the ward's name. */
  readonly cells: readonly string[]
  /** The swatch beside the shown figure; null where there is none. */
  readonly colour: string | null
}

/** Reads the map page in one go, so that nothing changes between two readings. */
export async function readPage(page: Page): Promise<PageReading> {
  return page.evaluate(readInPage)
}

/** Runs inside the page. */
function readInPage(): PageReading {
  const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll<HTMLElement>(selector)]
  const text = (element: Element | null | undefined) => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
  const attribute = (element: Element | null | undefined, name: string) => element?.getAttribute(name) ?? ''
  const painted = (element: Element | null | undefined, property: 'fill' | 'backgroundColor') =>
    element ? getComputedStyle(element)[property] : ''

  const map = document.querySelector('[role=option][data-area]')?.closest('[role=listbox]')
  const table = document.querySelector('main table')
  // What is written on the map is hidden from assistive technology, which hears the options: only a class leads to it.
  const labels = all('.map-labels .label')
  const circles = all('.circles circle')
  const wards = all('[role=option][data-area]', map ?? document).map((ward, i) => {
    const [shape, over] = ward.querySelectorAll('path')
    return {
      code: attribute(ward, 'data-area'),
      state: attribute(ward, 'data-state'),
      slot: attribute(ward, 'data-slot'),
      say: attribute(ward, 'aria-label'),
      chosen: attribute(ward, 'aria-selected') === 'true',
      label: text(labels[i]?.querySelector('.label-value')),
      colour: painted(shape, 'fill'),
      pattern: over ? painted(over, 'fill') : null,
      radius: circles[i] ? Number(attribute(circles[i], 'r')) : null,
    }
  })
  const rows = all('tbody tr', table ?? document).map((row) => ({
    code: attribute(row, 'data-area'),
    name: text(row.querySelector('th button') ?? row.querySelector('th')),
    chosen: attribute(row.querySelector('th button'), 'aria-pressed') === 'true',
    cells: all('td', row).map(text),
    colour: row.querySelector('td span') ? painted(row.querySelector('td span'), 'backgroundColor') : null,
  }))
  const legend = document.getElementById('legend-title')?.closest('section') ?? document
  return {
    title: text(document.querySelector('main h1')),
    documentTitle: document.title,
    subtitle: text(document.querySelector('main h1 + p')),
    mapName: attribute(map, 'aria-label'),
    caption: text(table?.querySelector('caption')),
    wards,
    legend: all('ol li', legend).map((item) => ({
      label: text(item.querySelector('b')),
      wards: Number(/(\d+) (?:ward|small area)s?$/.exec(text(item))?.[1]),
      colour: painted(item.querySelector('span'), 'backgroundColor'),
    })),
    keys: all('ul:last-of-type li', legend).map(text),
    columns: all('thead th', table ?? document).map((head) => ({
      id: attribute(head.querySelector('button'), 'data-column'),
      label: text(head),
      sorted: head.getAttribute('aria-sort'),
    })),
    rows,
    borough: all('tfoot td', table ?? document).map(text),
  }
}
