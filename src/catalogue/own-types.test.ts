import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readReference } from '../../scripts/council/reference.ts'
import { foldType, typeReader } from '../core/intake/read-type.ts'
import { ownTypeGroups, ownTypes } from './own-types.ts'
import { series } from './series.ts'

const idsOf = (dataset: keyof typeof ownTypes, group: string) =>
  ownTypes[dataset].filter((type) => type.group === group).map(({ id }) => id)

describe('the types of a council’s own tables', () => {
  test.each(Object.entries(ownTypes))('%s: ids and writings mean one type each', (_, types) => {
    const ids = types.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const writings = types.flatMap(({ label, writings }) => [label, ...writings].map(foldType))
    expect(writings.filter((writing, i) => writings.indexOf(writing) !== i)).toEqual([])
    expect(ids).not.toContain('ignore')
    for (const type of types) expect(ownTypeGroups[type.group]).toBeTruthy()
  })

  test('the control room has the 25 types of its series, four of them apart from incidents of harm', () => {
    const leaves = series.flatMap((s) => (s.id === 'cctv' ? s.leaves : []))
    expect(ownTypes.cctv.map(({ id, label, sensitive }) => ({ id, label, sensitive }))).toEqual(leaves)
    expect(ownTypes.cctv).toHaveLength(25)
    expect(idsOf('cctv', 'control-room')).toEqual(['alarm', 'hoax-call', 'police-stop', 'welfare-concerns'])
    expect(ownTypes.cctv.find(({ id }) => id === 'welfare-concerns')?.sensitive).toBe(true)
  })

  test('every writing of the printed control-room tables is read as the type that their own table says', async () => {
    const reference = await readReference(fileURLToPath(new URL('../../data', import.meta.url)))
    if (reference.kind === 'failed') throw new Error('the reference tables cannot be read')
    const printed = reference.value.printedTypes.filter(({ series: of }) => of === 'cctv')
    expect(printed).toHaveLength(25)
    const read = typeReader(ownTypes.cctv, {})
    for (const { printed: text, leaf } of printed)
      expect([text, read(text)]).toEqual([text, { kind: 'type', id: leaf }])
  })

  test('three types of the case system are anti-social behaviour; casework is never counted as such', () => {
    expect(idsOf('asb', 'asb')).toEqual(['asb-personal', 'asb-nuisance', 'asb-environmental'])
    expect(idsOf('asb', 'environment')).toEqual(['fly-tipping', 'environmental-crime'])
    expect(idsOf('asb', 'casework')).toEqual([
      'members-enquiries',
      'unauthorised-encampments',
      'section-34',
      'marac',
      'casework',
    ])
    expect(ownTypes.asb.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual(['marac'])
  })

  test('tables of things have a kind for what is not stated', () => {
    for (const dataset of ['places', 'cameras'] as const) {
      expect(ownTypes[dataset].map(({ id }) => id)).toContain('other')
    }
  })
})
