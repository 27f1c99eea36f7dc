import { beforeAll, describe, expect, test } from 'vitest'
import { tinyCouncil } from '../../tests/support/built-council.ts'
import { settingOf } from '../../tests/support/own-rows.ts'
import type { OwnSetting } from '../core/intake/own-setting.ts'
import { type FilesToRead, readFiles } from './read-files.ts'

let setting: OwnSetting
let ward = ''

beforeAll(async () => {
  const council = await tinyCouncil()
  const { names, wardsSince } = settingOf(council, 'cctv')
  setting = { schema: 'own-setting/1', names, wardsSince, shapes: [] }
  ward = council.wards[0]?.name ?? ''
})

const read = (...files: FilesToRead['files']) =>
  readFiles({ dataset: 'cctv', files, answers: {}, today: '2026-07-15' }, setting, () => {})
const problemOf = async (...files: FilesToRead['files']) => {
  const result = await read(...files)
  return result.kind === 'failed' ? result.problems[0] : null
}
const table = (name = 'SYNTHETIC.csv') => new File([`Tag,Type,Ward\n01/05/2026,Alarm,${ward}\n`], name)
const mapping = (name = 'map.json') => new File(['\ufeff{"columns": {"date": "Tag"}}'], name)

describe('files that are chosen in the page', () => {
  test('are read with the mapping file among them', async () => {
    expect(await read(mapping(), table())).toMatchObject({ kind: 'read', own: { report: { rows: { accepted: 1 } } } })
  })

  test('are not a mapping file alone, nor two of them', async () => {
    expect(await problemOf(mapping())).toMatchObject({ file: 'map.json', found: 'a mapping file alone' })
    expect(await problemOf(mapping(), table(), mapping('b.json'))).toMatchObject({ found: 'a second mapping file' })
  })

  test('a folder, or a file that has gone, is named', async () => {
    const gone = Object.assign(table('gone.csv'), {
      stream: () => new ReadableStream({ start: (controller) => controller.error(new Error('NotFoundError')) }),
    })
    expect(await problemOf(gone)).toMatchObject({
      file: 'gone.csv',
      found: 'a folder, or a file that can no longer be read',
    })
  })

  test('more rows than a page can hold are refused before the memory is full', async () => {
    const block = `Date,Type,Ward\n${`01/05/2026,Alarm,${ward}\n`.repeat(10_000)}`
    let blocks = 0
    const endless = Object.assign(table('endless.csv'), {
      stream: () =>
        new ReadableStream({
          pull: (controller) => controller.enqueue(new TextEncoder().encode(block.slice(blocks++ === 0 ? 0 : 15))),
        }),
    })
    const asked = { dataset: 'cctv', files: [endless], answers: {}, today: '2026-07-15' } as const
    const result = await readFiles(asked, setting, () => {}, 25_000)
    expect(result).toMatchObject({ problems: [{ file: 'endless.csv', found: 'more than 25,000 rows' }] })
    expect(blocks).toBeLessThan(10)
  })
})
