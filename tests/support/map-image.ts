import type { Page } from 'playwright-core'

/** A screenshot of the map alone, as PNG in base64. */
export type MapImage = { readonly png: string }

/** The upper left corners of squares of 5 px that lie well inside a ward, in px of the map's frame. */
export type WardSquares = { readonly code: string; readonly squares: readonly (readonly [number, number])[] }
const wardSide = 5

/** What lies over the map in either renderer, and would hide what differs. */
const over = '.map-tools, .map-context, .map-credit, .map-readout, .map-labels, .ground-names'

/**
 * Hides what is the same in both renderers, or shows it again. The policy refuses style elements, not sheets made by
 * script.
 */
export async function bareMap(page: Page, bare: boolean): Promise<void> {
  await page.evaluate(
    ({ selector, hide }) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`${selector} { visibility: hidden !important; }`)
      document.adoptedStyleSheets = hide ? [sheet] : []
      document.querySelector('.map')?.scrollIntoView({ block: 'center', behavior: 'instant' })
    },
    { selector: over, hide: bare },
  )
}

export async function imageOf(page: Page): Promise<MapImage> {
  const png = await page.locator('.map').screenshot({ animations: 'disabled', scale: 'css' })
  return { png: png.toString('base64') }
}

/** Squares inside each ward, none nearer to its border than `fromBorder` px: single px would fall in with a pattern. */
export async function wardSquares(page: Page, fromBorder: number): Promise<WardSquares[]> {
  return page.evaluate(squaresInPage, { reach: fromBorder + (wardSide - 1) / 2, side: wardSide })
}

/** Runs inside the page: paints each ward in a number of its own, and reads where it is alone. */
function squaresInPage({ reach, side }: { readonly reach: number; readonly side: number }): WardSquares[] {
  const frame = document.querySelector('.map')?.getBoundingClientRect() ?? new DOMRect()
  const [width, height] = [Math.floor(frame.width), Math.floor(frame.height)]
  const pen = new OffscreenCanvas(width, height).getContext('2d')
  const wards = [...document.querySelectorAll<SVGGElement>('[role=option][data-area]')]
  if (!pen) throw new Error('no canvas')
  wards.forEach((ward, i) => {
    const path = ward.querySelector('path')
    const { a, b, c, d, e, f } = path?.getScreenCTM() ?? new DOMMatrix()
    pen.setTransform(a, b, c, d, e - frame.left, f - frame.top)
    pen.fillStyle = `rgb(${i + 1} 0 0)`
    pen.fill(new Path2D(path?.getAttribute('d') ?? ''))
  })
  const { data } = pen.getImageData(0, 0, width, height)
  const wardAt = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : (data[4 * (y * width + x)] ?? 0)
  const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [Math.round(dx * reach), Math.round(dy * reach)]))
  const found = wards.map((ward) => ({ code: ward.dataset['area'] ?? '', squares: [] as [number, number][] }))
  for (let y = 0; y + side <= height; y += side) {
    for (let x = 0; x + side <= width; x += side) {
      const [middleX, middleY] = [x + (side - 1) / 2, y + (side - 1) / 2]
      const ward = wardAt(middleX, middleY)
      const alone = around.every(([dx = 0, dy = 0]) => wardAt(middleX + dx, middleY + dy) === ward)
      if (alone) found[ward - 1]?.squares.push([x, y])
    }
  }
  return found
}

/** Two images of the same map set against each other. Colours are 0 to 255 a channel. */
export type Compared = {
  /** By how much the mean colours of each ward differ at most in a channel, over how many squares. */
  readonly wards: readonly { readonly code: string; readonly apart: number; readonly squares: number }[]
  /** Share of the squares of 6 px whose mean colours differ by more than 32 in a channel. */
  readonly squaresApart: number
}

/** @param blank a page without a policy, in which images may be read */
export async function compareImages(
  blank: Page,
  a: MapImage,
  b: MapImage,
  wards: readonly WardSquares[],
): Promise<Compared> {
  return blank.evaluate(compareInPage, { a: a.png, b: b.png, wards, wardSide, side: 6, most: 32 })
}

type Comparison = {
  readonly a: string
  readonly b: string
  readonly wards: readonly WardSquares[]
  readonly wardSide: number
  readonly side: number
  readonly most: number
}

/**
 * The mean colour of each ward, 0 to 255 a channel.
 * @param blank a page without a policy, in which images may be read
 */
export async function meanColours(blank: Page, { png }: MapImage, wards: readonly WardSquares[]): Promise<number[][]> {
  return blank.evaluate(meansInPage, { png, wards, side: wardSide })
}

/** Runs inside the page. */
async function meansInPage({ png, wards, side }: { png: string; wards: readonly WardSquares[]; side: number }) {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  pen?.drawImage(bitmap, 0, 0)
  return wards.map(({ squares }) => {
    const sums = [0, 0, 0]
    for (const [x, y] of squares) {
      const { data } = pen?.getImageData(x, y, side, side) ?? { data: [] as number[] }
      for (let at = 0; at < data.length; at++) if (at % 4 < 3) sums[at % 4] = (sums[at % 4] ?? 0) + (data[at] ?? 0)
    }
    return sums.map((sum) => sum / (squares.length * side * side))
  })
}

/** Runs inside the page. */
async function compareInPage({ a, b, wards, wardSide, side, most }: Comparison): Promise<Compared> {
  const read = async (png: string) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    pen?.drawImage(bitmap, 0, 0)
    const data = pen?.getImageData(0, 0, bitmap.width, bitmap.height)
    if (!data) throw new Error('no image')
    return data
  }
  const [first, second] = [await read(a), await read(b)]
  const { width, height } = first
  if (width !== second.width || height !== second.height) throw new Error('maps of two sizes')
  /** By how much the sums of a square's px differ, a channel. */
  const difference = (left: number, top: number, size: number) => {
    const sums: [number, number, number] = [0, 0, 0]
    for (let y = top; y < top + size; y++) {
      for (let at = 4 * (y * width + left); at < 4 * (y * width + left + size); at += 4) {
        sums[0] += (first.data[at] ?? 0) - (second.data[at] ?? 0)
        sums[1] += (first.data[at + 1] ?? 0) - (second.data[at + 1] ?? 0)
        sums[2] += (first.data[at + 2] ?? 0) - (second.data[at + 2] ?? 0)
      }
    }
    return sums
  }
  const largest = (sums: readonly number[], px: number) => Math.max(...sums.map(Math.abs)) / px
  let [squares, differing] = [0, 0]
  for (let y = 0; y + side <= height; y += side) {
    for (let x = 0; x + side <= width; x += side) {
      squares++
      if (largest(difference(x, y, side), side * side) > most) differing++
    }
  }
  return {
    wards: wards.map(({ code, squares: inside }) => {
      const sums = [0, 0, 0]
      for (const [x, y] of inside)
        difference(x, y, wardSide).forEach((sum, i) => {
          sums[i] = (sums[i] ?? 0) + sum
        })
      return { code, apart: largest(sums, inside.length * wardSide * wardSide), squares: inside.length }
    }),
    squaresApart: differing / squares,
  }
}

/**
 * Colours of single px, as red, green and blue.
 * @param blank a page without a policy, in which images may be read
 */
export async function coloursAt(
  blank: Page,
  png: string,
  places: readonly (readonly [number, number])[],
): Promise<number[][]> {
  const square = (place: readonly [number, number]) => ({ code: '', squares: [place] })
  return blank.evaluate(meansInPage, { png, wards: places.map(square), side: 1 })
}
