import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { describeProblems } from '../../src/core/problem.ts'
import { tinyCouncilFolder } from '../../tests/support/built-council.ts'
import { readCouncil } from './read-council.ts'

let folder: string
beforeEach(async () => {
  folder = await tinyCouncilFolder()
})
afterEach(() => rm(folder, { recursive: true }))

const asb = 'points/asb-2016-asb.json'

describe('points of a council’s folder', () => {
  test('are read whole', async () => {
    const read = await readCouncil(folder)
    expect(read.kind === 'done' && [...read.value.points].map(([id, files]) => [id, files.length])).toEqual([
      ['asb-2016', 1],
      ['crime-2016', 12],
      ['burglary', 1],
    ])
  })

  test('that were cut or changed are refused', async () => {
    await change(asb, (text) => text.replace('[5,7,0,0,10,9,0,0]', '[5,7,0,0,10,9,0,1]'))
    expect(await problems()).toContain(
      `points/asb-2016-…  ${placed + 1} incidents\n  should be ${placed}, as snapshot/provenance.json counts them.`,
    )
    await change(asb, (text) => text.replace('"eastings":[', '"eastings":[1,'))
    expect(await problems()).toContain('points/asb-2016-asb.json  the points of asb-2016/asb: eastings and northings')
    await change(asb, (text) => text.replace('"points/1"', '"points/2"'))
    expect(await problems()).toContain('points/asb-2016-asb.json  schema is "points/2"')
  })

  test('of which a type is not there, or stands under another’s name, are refused', async () => {
    const [drugs, robbery] = ['points/crime-2016-drugs.json', 'points/crime-2016-robbery.json']
    await writeFile(join(folder, robbery), await readFile(join(folder, drugs)))
    expect(await problems()).toContain(`${robbery}  points of crime-2016, drugs\n  belong under another name.`)
    await rm(join(folder, drugs))
    expect(await problems()).toContain(`${drugs}  no such file`)
  })
})

const placed = 82

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8')
  expect(edit(text)).not.toBe(text)
  await writeFile(join(folder, file), edit(text))
}

async function problems(): Promise<string> {
  const read = await readCouncil(folder)
  return read.kind === 'failed' ? describeProblems(read.problems) : ''
}
