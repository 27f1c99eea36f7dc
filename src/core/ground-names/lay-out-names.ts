import type { Point } from '../plane.ts'
import { metresPerUnit } from '../plane.ts'
import type { ContextGroup } from '../zoomable-map.ts'
import type { GroundName } from './ground-names.ts'
import { type NameKind, nameKindInfo } from './name-kind.ts'

/** A rectangle in px of the frame. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What the frame shows: its size in px, the place in its middle, and the scale. */
export interface FrameView {
  readonly width: number
  readonly height: number
  /** In units of the drawing. */
  readonly centre: Point
  readonly pxPerUnit: number
}

/** A name with the box it is written in. */
export interface PlacedName {
  readonly name: GroundName
  readonly box: Box
}

interface Surroundings {
  readonly shown: ReadonlySet<ContextGroup>
  /** Px that a line is wide. */
  readonly widthOf: (kind: NameKind, line: string) => number
  /** What names keep clear of: it moves with the map, so that who gives way does not change while it is moved. */
  readonly taken: readonly Box[]
  /** What lies over the map and stays where it is: names that would be cut by it are left out. */
  readonly covers: readonly Box[]
}

export const nameLinePx = 13

/** Of air about a name, and between two writings of the same text: a station and its town centre need it once. */
const air = { x: 7, y: 4, same: 160 }

/** How far beyond the frame names still claim their room, so that none appears when another one leaves. */
const beyondPx = 160

/** A station's name stands below its mark. */
const belowMarkPx = 7

/**
 * The names that fit, the weightiest first: none touches another, a ward's figures, or the edge of the frame.
 * @param names in the order of their weight
 */
export function layOutNames(
  names: readonly GroundName[],
  view: FrameView,
  { shown, widthOf, taken, covers }: Surroundings,
): readonly PlacedName[] {
  const metresPerPx = metresPerUnit / view.pxPerUnit
  const isWritten = ({ kind }: GroundName) => {
    const { from, of } = nameKindInfo[kind]
    return metresPerPx <= from && (of === null || shown.has(of))
  }
  const placed: PlacedName[] = []
  for (const name of names) {
    if (!isWritten(name)) continue
    const box = boxOf(name, view, widthOf)
    if (box === null || taken.some((other) => touch(box, other, air.x, air.y))) continue
    if (!placed.some((other) => crowds(other, name, box))) placed.push({ name, box })
  }
  const frame = { left: 0, top: 0, right: view.width, bottom: view.height }
  return placed.filter(({ box }) => isInside(box, frame) && !covers.some((cover) => touch(box, cover, 0, 0)))
}

/** Null where it is too far outside the frame to matter. */
function boxOf(name: GroundName, { width, height, centre, pxPerUnit }: FrameView, widthOf: Surroundings['widthOf']) {
  const x = width / 2 + (name.at[0] - centre[0]) * pxPerUnit
  const y = height / 2 + (name.at[1] - centre[1]) * pxPerUnit
  if (x < -beyondPx || y < -beyondPx || x > width + beyondPx || y > height + beyondPx) return null
  const half = Math.max(...name.lines.map((line) => widthOf(name.kind, line))) / 2
  const tall = name.lines.length * nameLinePx
  const top = name.kind === 'station' ? y + belowMarkPx : y - tall / 2
  return { left: x - half, top, right: x + half, bottom: top + tall }
}

function crowds(other: PlacedName, name: GroundName, box: Box): boolean {
  if (touch(other.box, box, air.x, air.y)) return true
  return other.name.text === name.text && touch(other.box, box, air.same, air.same)
}

function touch(a: Box, b: Box, airX: number, airY: number): boolean {
  return a.left < b.right + airX && b.left < a.right + airX && a.top < b.bottom + airY && b.top < a.bottom + airY
}

function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.top >= frame.top && box.right <= frame.right && box.bottom <= frame.bottom
}
