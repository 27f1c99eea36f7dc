import { expect, test } from 'vitest'
import { toDrawing } from '../plane.ts'
import type { SearchFile, SearchGroup } from '../search/search-file.ts'
import { parseWardCode } from '../ward-code.ts'
import { groundNames, linesOf } from './ground-names.ts'
import { nameKindInfo, nameKindOf, nameKinds, namesFrom } from './name-kind.ts'

const plane = { lon: -0.2, lat: 51.6, left: -5000, top: 5000 }
const ward = parseWardCode('E05013630')

const file = (...groups: readonly SearchGroup[]): SearchFile => ({
  schema: 'search/1',
  licence: 'OGL',
  attribution: 'A publisher',
  origin: [-0.3, 51.5],
  wards: ward ? [ward] : [],
  groups,
})
const group = (
  kind: SearchGroup['kind'],
  named: Readonly<Record<string, SearchGroup['places'][number]>>,
): SearchGroup => ({
  kind,
  what: kind,
  names: Object.keys(named),
  places: Object.values(named),
})

test('names stand in the order of their weight, whatever the order of the files', () => {
  const names = groundNames(plane, [
    file(group('street', { 'High Street': [[0, 10, 10]], 'Oak Close': [[0, 900, 10]], A41: [[0, 400, 400]] })),
    file(group('park', { 'Elm Park': [[0, 600, 10]] }), group('town-centre', { Edgware: [[0, 10, 900]] })),
  ])
  expect(names.map(({ kind, text }) => [kind, text])).toEqual([
    ['town-centre', 'Edgware'],
    ['road', 'A41'],
    ['park', 'Elm Park'],
    ['street', 'High Street'],
    ['side-street', 'Oak Close'],
  ])
})

test('a name stands where its file says, in its ward or outside the council', () => {
  const [inside, outside] = groundNames(plane, [
    file(group('station', { Edgware: [[0, 1000, 500]], Stanmore: [[-1, 0, 0]] })),
  ])
  expect(inside?.ward).toBe(ward)
  expect(inside?.at).toEqual(toDrawing(plane, [-0.2, 51.55]))
  expect(outside?.ward).toBeNull()
})

test('a thing that two files or two wards know near each other is written once, from the later file', () => {
  const names = groundNames(plane, [
    file(group('station', { Edgware: [[0, 100, 100]] })),
    file(
      group('station', { Edgware: [[0, 101, 100]] }),
      group('park', {
        'Elm Park': [
          [0, 0, 0],
          [-1, 10, 10],
        ],
      }),
    ),
  ])
  expect(names.map(({ text }) => text)).toEqual(['Edgware', 'Elm Park'])
  expect(names[0]?.at).toEqual(toDrawing(plane, [-0.2899, 51.51]))
})

test('streets of the same name far apart are both written', () => {
  const names = groundNames(plane, [
    file(
      group('street', {
        'Park Road': [
          [0, 0, 0],
          [0, 500, 500],
        ],
      }),
    ),
  ])
  expect(names.length).toBe(2)
})

test('names of no one place are not written', () => {
  expect(groundNames(plane, [file(group('general', { Hospital: [[0, 1, 1]] }))])).toEqual([])
})

test('streets that lead nowhere else wait until one is closer, and roads with a number do not', () => {
  expect(nameKindOf('street', 'Oak Close')).toBe('side-street')
  expect(nameKindOf('street', 'Close Lane')).toBe('street')
  expect(nameKindOf('street', 'B1462')).toBe('road')
  expect(nameKindOf('street', 'Beech Avenue')).toBe('street')
  expect(nameKindInfo['side-street'].from).toBeLessThan(nameKindInfo.street.from)
  for (const kind of nameKinds) expect(nameKindInfo[kind].from).toBeLessThanOrEqual(namesFrom)
})

test('a long name breaks where its lines are nearest in length, a short one does not', () => {
  expect(linesOf('Woodcote Avenue')).toEqual(['Woodcote Avenue'])
  expect(linesOf('Charles Sevright Drive')).toEqual(['Charles', 'Sevright Drive'])
  expect(linesOf('Supercalifragilistic')).toEqual(['Supercalifragilistic'])
})
