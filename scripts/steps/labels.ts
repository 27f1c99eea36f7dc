import type { Point } from '../../src/core/plane.ts'
import { labelWidths, type Place } from '../../src/core/published.ts'
import { type Box, bestAnchor, type Fineness, fine, growthAt } from './label-box.ts'

/** Sizes of the labels in px, as the style sheet sets them: 11 px names above a 14 px bold value. */
const nameHeight = 13
const valueHeight = 17
const characterWidth = 6
/** Five figures; on the two narrowest maps the style sheet sets them smaller. */
const valueWidth = 40
const narrowValueWidth = 32
const narrowSteps = 2

/** A value may lean over its ward's border a little: it has an outline in the colour of its class. */
const valueLean = 0.55

/** A name that needs a wider map than this step gives way: the anchor is then the best place for the value alone. */
const widestNameStep = 7

interface Draft {
  readonly ring: readonly Point[]
  readonly at: Point
  readonly lines: readonly string[]
  valueFrom: number
  nameFrom: number
}

/**
 * Where each ward's value and name are written, and from which width of the map each fits its ward without touching
 * another label. Names stand above the value, so that one anchor serves both.
 * @param wards names and outer rings, in drawing units
 * @param width of the drawing
 * @param fineness of the search; many small rings of short sides need less
 */
export function placeLabels(
  wards: readonly { readonly name: string; readonly ring: readonly Point[] }[],
  width: number,
  fineness: Fineness = fine,
): Place['label'][] {
  const drafts = wards.map(({ name, ring }): Draft => {
    const lines = nameLines(name)
    const block = blockBox(lines)
    const named = anchored(ring, bestAnchor(ring, block, null, fineness).at, block, width, fineness)
    const bare = anchored(ring, bestAnchor(ring, valueBox, null, fineness).at, block, width, fineness)
    const anchor = named.nameFrom <= widestNameStep && named.valueFrom <= bare.valueFrom + 1 ? named : bare
    return { ring, lines, ...anchor }
  })
  labelWidths.forEach((_, step) => {
    keepApart(drafts, step, width)
  })
  return drafts.map(({ at, lines, valueFrom, nameFrom }) => ({
    at: [Math.round(at[0]), Math.round(at[1])],
    lines,
    valueFrom,
    nameFrom: Math.max(nameFrom, valueFrom),
  }))
}

/** From which step the value and the block of name and value fit at an anchor. */
function anchored(ring: readonly Point[], at: Point, block: Box, width: number, fineness: Fineness) {
  const fits = (box: Box, growth: number) =>
    orNever(labelWidths.findIndex((w) => growthAt(at, ring, scaled(box, width / w), fineness) >= growth))
  return { at, valueFrom: fits(valueBox, valueLean), nameFrom: fits(block, 1) }
}

const orNever = (step: number) => (step === -1 ? labelWidths.length : step)

const valueBox: Box = { half: valueWidth / 2, above: valueHeight / 2, below: valueHeight / 2 }

function blockBox(lines: readonly string[]): Box {
  const widest = Math.max(valueWidth, ...lines.map((line) => line.length * characterWidth))
  return { half: widest / 2, above: valueHeight / 2 + lines.length * nameHeight, below: valueHeight / 2 }
}

/** A box in px as one in units, where one px is so many units. */
const scaled = ({ half, above, below }: Box, units: number): Box => ({
  half: half * units,
  above: above * units,
  below: below * units,
})

/** Puts off, at one width, names and then values that would touch another label; the smaller ward gives way. */
function keepApart(drafts: readonly Draft[], step: number, width: number): void {
  const px = width / (labelWidths[step] ?? width)
  const value: Box = step < narrowSteps ? { ...valueBox, half: narrowValueWidth / 2 } : valueBox
  const bySize = [...drafts].sort((a, b) => areaOf(b.ring) - areaOf(a.ring))
  const shown: { at: Point; box: Box }[] = []
  const free = (at: Point, box: Box) =>
    shown.every((other) => !touch(at, scaled(box, px), other.at, scaled(other.box, px)))
  const values = bySize.filter((draft) => draft.valueFrom <= step)
  for (const draft of values) {
    if (free(draft.at, value)) shown.push({ at: draft.at, box: value })
    else draft.valueFrom = step + 1
  }
  for (const draft of values.filter((d) => d.valueFrom <= step && d.nameFrom <= step)) {
    const others = shown.filter((other) => other.at !== draft.at)
    const box = blockBox(draft.lines)
    const clear = others.every((other) => !touch(draft.at, scaled(box, px), other.at, scaled(other.box, px)))
    if (clear) shown.splice(0, shown.length, ...others, { at: draft.at, box })
    else draft.nameFrom = step + 1
  }
}

/** Of a ring, by the shoelace rule. */
function areaOf(ring: readonly Point[]): number {
  const crosses = ring.map(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay]
    return ax * by - bx * ay
  })
  return Math.abs(crosses.reduce((sum, cross) => sum + cross, 0)) / 2
}

function touch(a: Point, boxA: Box, b: Point, boxB: Box): boolean {
  const apartX = Math.abs(a[0] - b[0]) >= boxA.half + boxB.half
  const apartY = a[1] < b[1] ? a[1] + boxA.below <= b[1] - boxB.above : b[1] + boxB.below <= a[1] - boxA.above
  return !apartX && !apartY
}

/** A name on one to three lines, none much longer than the longest word. */
export function nameLines(name: string): string[] {
  const words = name.split(' ')
  if (name.length <= 9 || words.length === 1) return [name]
  const [before, after] = name.split(' & ')
  if (after) return [`${before} &`, after]
  const cut = words.length === 3 && (words[0] ?? '').length + (words[1] ?? '').length <= 12 ? 2 : 1
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
}
