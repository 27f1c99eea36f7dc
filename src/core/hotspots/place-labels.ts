import type { Point } from '../plane.ts'
import type { Shift } from './spread-markers.ts'

/** Words at a point of the map that want to be read, and the box they need in px. */
export interface WantedLabel {
  readonly id: string
  /** In drawing units. */
  readonly at: Point
  readonly width: number
  readonly height: number
  /** How far the mark that it belongs to stands from the point, in px. */
  readonly shift?: Shift
  /** Beside its point, on whichever side has room, or about it. */
  readonly side: 'beside' | 'about'
  /** Whether it may stand beyond the drawing, as the names of neighbours do. */
  readonly beyond?: boolean
}

/** Where a label stands, and from which step of the widths on; labels without room at any width are left out. */
export interface LaidLabel {
  readonly id: string
  readonly anchor: 'start' | 'end' | 'middle'
  readonly from: number
}

/** A mark on the map: its point in drawing units, and how far from it the mark stands, in px. */
export interface Mark {
  readonly at: Point
  readonly shift: Shift
}

/** Half the side of a marker's box, and the room between it and its words, in px. */
export const markerPx = 12
const gapPx = 4
/** So far words may reach over the sides of the drawing, which has a little room about it. */
const overPx = 10

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Lays labels out so that none lies upon another or upon a marker, the first given first. The same for every size of the
 * map: a label has a width of the map from which it has room, so that a style sheet can show it without a script.
 * @param markers marks that are always there
 * @param widths of the whole drawing in px, ascending
 * @param drawing its width in drawing units
 */
export function layOutLabels(
  markers: readonly Mark[],
  labels: readonly WantedLabel[],
  widths: readonly number[],
  drawing: number,
): LaidLabel[] {
  const laid: { readonly label: WantedLabel; readonly anchor: LaidLabel['anchor']; readonly from: number }[] = []
  const isFree = (label: WantedLabel, anchor: LaidLabel['anchor'], step: number) => {
    const scale = (widths[step] ?? 1) / drawing
    const box = boxOf(label, anchor, scale)
    const own = label.side === 'beside' ? label.at : null
    return (
      (label.beyond || (box.left > -overPx && box.right < drawing * scale + overPx)) &&
      markers.every((mark) => mark.at === own || !overlaps(box, markerBox(mark, scale))) &&
      laid.every((other) => other.from > step || !overlaps(box, boxOf(other.label, other.anchor, scale)))
    )
  }
  for (const label of labels) {
    const found = firstPlace(label, widths.length, isFree)
    if (found) laid.push({ label, ...found })
  }
  return laid.map(({ label, anchor, from }) => ({ id: label.id, anchor, from }))
}

/** The first step from which the label has room at every wider map too, on one side. */
function firstPlace(
  label: WantedLabel,
  steps: number,
  isFree: (label: WantedLabel, anchor: LaidLabel['anchor'], step: number) => boolean,
) {
  const anchors = label.side === 'about' ? (['middle'] as const) : (['start', 'end'] as const)
  const found = anchors.map((anchor) => {
    let from = steps
    while (from > 0 && isFree(label, anchor, from - 1)) from--
    return { anchor, from }
  })
  const best = found.reduce((a, b) => (b.from < a.from ? b : a))
  return best.from < steps ? best : null
}

function boxOf(
  { at, width, height, side, shift = [0, 0] }: WantedLabel,
  anchor: LaidLabel['anchor'],
  scale: number,
): Box {
  const [x, y] = [at[0] * scale + shift[0], at[1] * scale + shift[1]]
  const beside = markerPx + gapPx
  const left = side === 'about' ? x - width / 2 : anchor === 'start' ? x + beside : x - beside - width
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 }
}

function markerBox({ at, shift }: Mark, scale: number): Box {
  const [x, y] = [at[0] * scale + shift[0], at[1] * scale + shift[1]]
  return { left: x - markerPx, right: x + markerPx, top: y - markerPx, bottom: y + markerPx }
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
