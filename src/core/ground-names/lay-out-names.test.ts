import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContextGroup } from '../zoomable-map.ts'
import { type GroundName, linesOf } from './ground-names.ts'
import { type Box, type FrameView, layOutNames } from './lay-out-names.ts'
import { nameKinds } from './name-kind.ts'

const groups: ReadonlySet<ContextGroup> = new Set(['transport', 'parks', 'names'])
const surroundings = {
  shown: groups,
  widthOf: (_kind: string, line: string) => line.length * 6,
  taken: [] as readonly Box[],
  covers: [] as readonly Box[],
}
/** One px is a metre: every kind is written. */
const view: FrameView = { width: 800, height: 500, centre: [40, 25], pxPerUnit: 10 }

const named = (kind: GroundName['kind'], text: string, x: number, y: number): GroundName => ({
  kind,
  text,
  lines: linesOf(text),
  ward: null,
  at: [x, y],
})
const textsOf = (names: readonly GroundName[], change: Partial<typeof surroundings> = {}, at = view) =>
  layOutNames(names, at, { ...surroundings, ...change }).map(({ name }) => name.text)

const anyName = fc
  .record({
    kind: fc.constantFrom(...nameKinds),
    text: fc.constantFrom('Elm Road', 'Oak Close', 'A41', 'Old Elizabethans Memorial Playing Fields', 'Edgware'),
    x: fc.integer({ min: -30, max: 110 }),
    y: fc.integer({ min: -30, max: 80 }),
  })
  .map(({ kind, text, x, y }) => named(kind, text, x, y))
const anyBox = fc
  .record({ left: fc.integer({ min: 0, max: 700 }), top: fc.integer({ min: 0, max: 450 }) })
  .map(({ left, top }) => ({ left, top, right: left + 60, bottom: top + 30 }))

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

test('no name touches another, a figure, a tool or the edge of the frame', () => {
  fc.assert(
    fc.property(
      fc.array(anyName, { maxLength: 60 }),
      fc.array(anyBox, { maxLength: 5 }),
      fc.array(anyBox, { maxLength: 3 }),
      (names, taken, covers) => {
        const boxes = layOutNames(names, view, { ...surroundings, taken, covers }).map(({ box }) => box)
        boxes.forEach((box, i) => {
          for (const other of [...boxes.slice(i + 1), ...taken, ...covers]) expect(overlap(box, other)).toBe(false)
          expect(box.left >= 0 && box.top >= 0 && box.right <= view.width && box.bottom <= view.height).toBe(true)
        })
      },
    ),
  )
})

test('a name alone in the frame is written about its place', () => {
  const [placed] = layOutNames([named('street', 'Elm Road', 50, 20)], view, surroundings)
  expect(placed?.box).toEqual({ left: 476, top: 193.5, right: 524, bottom: 206.5 })
})

test('of two names in one place the weightier is written', () => {
  const names = [named('station', 'Edgware', 40, 25), named('street', 'Elm Road', 41, 26)]
  expect(textsOf(names)).toEqual(['Edgware'])
})

test('a name is not written again beside itself, whatever it names', () => {
  const names = [named('town-centre', 'Edgware', 40, 25), named('station', 'Edgware', 40, 30)]
  expect(textsOf(names)).toEqual(['Edgware'])
  expect(textsOf(names, {}, { ...view, centre: [40, 27.5], pxPerUnit: 60 }).length).toBe(2)
})

test('each kind is written from its own scale on', () => {
  const names = nameKinds.map((kind, i) => named(kind, `${kind}`, 5 + 14 * i, 25))
  const at = (metresPerPx: number) =>
    textsOf(
      names.map((name) => ({ ...name, at: [40 + (name.at[0] - 40) * metresPerPx, 25] as const })),
      {},
      {
        ...view,
        pxPerUnit: 10 / metresPerPx,
      },
    )
  expect(at(20)).toEqual([])
  expect(at(9)).toEqual(['town-centre'])
  expect(at(6)).toEqual(['town-centre', 'road', 'station'])
  expect(at(4)).toEqual(['town-centre', 'road', 'station', 'park'])
  expect(at(1)).toEqual(nameKinds)
})

test('names of a group that is switched off are off too', () => {
  const names = [named('station', 'Edgware', 40, 10), named('park', 'Elm Park', 40, 40)]
  expect(textsOf(names, { shown: new Set(['parks']) })).toEqual(['Elm Park'])
})

test('what is written does not change while the map is moved, as long as it stays in the frame', () => {
  const near = anyName.filter(({ at: [x, y] }) => x > -15 && x < 95 && y > -15 && y < 65)
  fc.assert(
    fc.property(fc.array(near, { maxLength: 40 }), fc.integer({ min: -3, max: 3 }), (names, dx) => {
      const before = layOutNames(names, view, surroundings)
      const after = layOutNames(names, { ...view, centre: [40 + dx / 10, 25] }, surroundings).map(({ name }) => name)
      for (const { name, box } of before) {
        if (box.left > 5 && box.right < view.width - 5) expect(after).toContain(name)
      }
    }),
  )
})
