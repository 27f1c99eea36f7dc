/** Whether rings hold a place, by the even-odd rule: of holes and islands too. */
export function holds(
  rings: readonly (readonly (readonly [number, number])[])[],
  [x, y]: readonly [number, number],
): boolean {
  let isInside = false
  for (const ring of rings) {
    let [x1, y1] = ring.at(-1) ?? [0, 0]
    for (const [x2, y2] of ring) {
      if (y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) isInside = !isInside
      ;[x1, y1] = [x2, y2]
    }
  }
  return isInside
}
