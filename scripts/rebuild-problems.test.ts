import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Changes, rebuildChanged } from './fixtures/tiny/tiny-council.ts'

/** Damaged copies of the synthetic council: each is refused with a message that says where, what and what to do. */

const crime = 'sources/SYNTHETIC-crime-mps-ward.csv'
const asb = 'sources/SYNTHETIC-asb-points-month.csv'
const cctv = 'sources/SYNTHETIC-cctv-ward-type.csv'
const iod = 'sources/SYNTHETIC-imd2025-lsoa21.csv'
const boundaries = 'sources/SYNTHETIC-wards.geojson'

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`not in the file: ${from}`)
  return text.replace(from, to)
}
const append = (row: string) => (text: string) => `${text}${row}\n`
const withoutLast = (rows: number) => (text: string) => `${text.trimEnd().split('\n').slice(0, -rows).join('\n')}\n`
const without = (part: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(part))
    .join('\n')
const problemsAfter = async (changes: Changes) => (await rebuildChanged(changes)).problems

describe('a table that is not what it was', () => {
  test('a table that is missing', async () => {
    expect(await problemsAfter({ [asb]: null })).toBe(
      'SYNTHETIC-asb-points-month.csv  no such file\n  is needed. Put the file in its place, or take the table out of "tables" in area.json.',
    )
  })

  test('a table cut within a row', async () => {
    expect(await problemsAfter({ [asb]: (text) => text.slice(0, -4) })).toContain(
      'SYNTHETIC-asb-points-month.csv:25  a last line without a line break\n  is a sign that the file may be cut short.',
    )
  })

  test('a monthly table cut at the end of a line lacks wards in its newest month', async () => {
    expect(await problemsAfter({ 'sources/SYNTHETIC-burglary-points-month.csv': withoutLast(2) })).toBe(
      [
        'SYNTHETIC-burglary-points-month.csv  no row of SYNTHETIC East (E05990003) in 2024-03\n  should be there in the newest month. Get the file again: it may be cut short.',
        'SYNTHETIC-burglary-points-month.csv  no row of SYNTHETIC West (E05990004) in 2024-03\n  should be there in the newest month. Get the file again: it may be cut short.',
      ].join('\n'),
    )
  })

  test('a table with fewer rows than the snapshot was made of', async () => {
    const provenance = '{"crime":{"tables":[{"file":"SYNTHETIC-crime-mps-ward.csv","rows":76}]}}\n'
    expect(
      await problemsAfter({ [crime]: withoutLast(1), 'council/snapshot/provenance.json': () => provenance }),
    ).toContain(
      'SYNTHETIC-crime-mps-ward.csv  74 rows\n  are fewer than the 76 of which snapshot/provenance.json was made. Get the file again: it may be cut short.',
    )
  })

  test('a month in the middle that is missing', async () => {
    expect(await problemsAfter({ [asb]: without(',2024-02,') })).toContain(
      'SYNTHETIC-asb-points-month.csv  no row of 2024-02\n  should be there, as the months before and after it are.',
    )
  })

  test('a compressed table that was cut', async () => {
    const path = 'sources/SYNTHETIC-asb-points-month.csv.gz'
    const area = replace('SYNTHETIC-asb-points-month.csv', 'SYNTHETIC-asb-points-month.csv.gz')
    const cut = () => gzipSync('lon,lat\n'.repeat(999)).subarray(0, 30)
    expect(await problemsAfter({ 'council/area.json': area, [path]: cut })).toBe(
      'SYNTHETIC-asb-points-month.csv.gz  a compressed file that ends too early\n  may be cut short. Get the file again.',
    )
  })

  test('a column under another name', async () => {
    expect(await problemsAfter({ [asb]: replace(',count', ',incidents') })).toBe(
      'SYNTHETIC-asb-points-month.csv:1  no column "count"\n  is needed; the columns are: lon, lat, location, lsoa, ward_code, month, incidents. Correct the header or the file.',
    )
  })

  test('a byte order mark, line ends of Windows and another order of columns change nothing but the hash', async () => {
    const plain = await rebuildChanged({})
    const windows = await rebuildChanged({ [asb]: (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` })
    expect(windows.problems).toBe('')
    expect(windows.files.get('snapshot/asb-2016.csv')).toBe(plain.files.get('snapshot/asb-2016.csv'))
  })
})

describe('recorded crime by small area', () => {
  const file = 'sources/SYNTHETIC-crime-mps-lsoa.csv'
  const row = 'E01990001,SYNTHETIC 001A,THEFT,SHOPLIFTING,2024-01,3'

  test('of a small area of another council', async () => {
    expect(await problemsAfter({ [file]: replace(row, row.replace('E01990001', 'E01000001')) })).toContain(
      'SYNTHETIC-crime-mps-lsoa.csv:2  small area E01000001\n  is not in SYNTHETIC-lsoa21-to-ward22.csv.',
    )
  })

  test('without a row of one of ours', async () => {
    expect(await problemsAfter({ [file]: without('E01990007') })).toContain(
      'SYNTHETIC-crime-mps-lsoa.csv  no row of small area E01990007\n  should be there, since SYNTHETIC-lsoa21-to-ward22.csv has it.',
    )
  })

  test('of a type that nobody knows, and of one that the small-area file does not have', async () => {
    expect(await problemsAfter({ [file]: replace(row, row.replace('SHOPLIFTING', 'PIRACY')) })).toContain(
      'SYNTHETIC-crime-mps-lsoa.csv:2  type "THEFT", "PIRACY"\n  is not in reference/crime-types.csv.',
    )
    const fraud = row.replace('THEFT,SHOPLIFTING', 'FRAUD AND FORGERY,FRAUD AND FORGERY')
    expect(await problemsAfter({ [file]: replace(row, fraud) })).toContain(
      'SYNTHETIC-crime-mps-lsoa.csv:2  type "FRAUD AND FORGERY", "FRAUD AND FORGERY"\n  counts as "fraud", which is no type of this table.',
    )
  })

  test('with a month left out, or told twice', async () => {
    expect(await problemsAfter({ [file]: without(',2024-02,') })).toContain('no row of 2024-02')
    expect(await problemsAfter({ [file]: append(row) })).toContain('a second row of E01990001')
  })
})

describe('a month that is a stub', () => {
  const stub = 'THEFT,OTHER THEFT,2024-01,1,SYNTHETIC-B'

  test('is left out, whatever it counts', async () => {
    const plain = await rebuildChanged({})
    const more = await rebuildChanged({ [crime]: replace(stub, stub.replace(',1,', ',999,')) })
    expect(more.files.get('snapshot/crime.csv')).toBe(plain.files.get('snapshot/crime.csv'))
    expect(more.files.get('snapshot/provenance.json')).toContain('"incidents": 999')
  })

  test('counts where its vintage is not known as one', async () => {
    const other = await rebuildChanged({ [crime]: replace(stub, stub.replace('-B', '-A')) })
    expect(other.files.get('snapshot/crime.csv')).toContain('other-theft,E05990001,0,0,0,1,0,0,0\n')
  })
})

describe('a row that cannot be', () => {
  const row = 'E05990004,2024-03,8'
  test.each([
    ['a negative count', 'E05990004,2024-03,-8', 'count "-8"\n  is below 0; a count is 0 or more. Correct the row.'],
    [
      'a part of an incident',
      'E05990004,2024-03,8.5',
      'count "8.5"\n  is not a whole number; a count is 0 or more. Correct the row.',
    ],
    ['a month 13', 'E05990004,2024-13,8', 'month "2024-13"\n  is not a month written as 2026-03. Correct the row.'],
    [
      'the code of an old ward',
      'E05980002,2024-03,8',
      'ward_code "E05980002"\n  is the former ward SYNTHETIC Centre, whose boundaries are no longer in use. Correct the code, or take the row out.',
    ],
    [
      "another council's ward",
      'E05013545,2024-03,8',
      'ward_code "E05013545"\n  is not the code of one of the 4 wards. Correct the code, or take the row out.',
    ],
  ])('%s', async (_, damaged, problem) => {
    expect(await problemsAfter({ [asb]: replace(row, damaged) })).toBe(`SYNTHETIC-asb-points-month.csv:23  ${problem}`)
  })

  test('all problems of all tables are told at once, the same ones once', async () => {
    const changes = {
      [asb]: replace(row, 'E05990004,2024-03,x'),
      [crime]: (text: string) => text.replaceAll('RAPE', 'NEW TYPE'),
    }
    expect(await problemsAfter({ ...changes, [boundaries]: null })).toBe(
      [
        'SYNTHETIC-wards.geojson  no such file\n  is needed. Put the file in its place, or take the table out of "tables" in area.json.',
        'SYNTHETIC-crime-mps-ward.csv:75  type "SEXUAL OFFENCES", "NEW TYPE"\n  is not in reference/crime-types.csv. Add a row to that table that says as which of our types it counts.',
        'SYNTHETIC-asb-points-month.csv:23  count "x"\n  is not a whole number; a count is 0 or more. Correct the row.',
      ].join('\n'),
    )
  })

  test('the same row twice', async () => {
    const twice = append('E05990004,SYNTHETIC West,SEXUAL OFFENCES,RAPE,2024-04,1,SYNTHETIC-B')
    expect(await problemsAfter({ [crime]: twice })).toBe(
      'SYNTHETIC-crime-mps-ward.csv:77  a second row of E05990004, 2024-04, SEXUAL OFFENCES, RAPE\n  is there already, on line 75. Remove one of the two rows.',
    )
  })

  test('a category that no table of types knows', async () => {
    const change = replace('2024-03,Drugs,2\n', '2024-03,Piracy,2\n')
    expect(await problemsAfter({ 'sources/SYNTHETIC-crime-points-month.csv': change })).toMatch(
      /:48 {2}type "Piracy"\n {2}is not in reference\/printed-types.csv for "crime-2016". Add a row to that table that says as which of our types it counts, or why it is left out.$/,
    )
  })
})

describe('a name and a code that do not agree', () => {
  test('in a table of crime', async () => {
    const change = replace('E05990004,SYNTHETIC West,SEXUAL', 'E05990004,SYNTHETIC East,SEXUAL')
    expect(await problemsAfter({ [crime]: change })).toBe(
      'SYNTHETIC-crime-mps-ward.csv:75  ward_name of SYNTHETIC East\n  does not agree with the code E05990004, which is SYNTHETIC West. Correct the name or the code.',
    )
  })

  test('in the printed CCTV table', async () => {
    const change = replace(
      'SYNTHETIC South & Parc,SYNTHETIC South & Park,E05990002,Alarm',
      'SYNTHETIC East,SYNTHETIC East,E05990002,Alarm',
    )
    expect(await problemsAfter({ [cctv]: change })).toBe(
      'SYNTHETIC-cctv-ward-type.csv:27  ward_as_printed of SYNTHETIC East\n  does not agree with the code E05990002, which is SYNTHETIC South & Park. Correct the name or the code.',
    )
  })

  test('in the outlines', async () => {
    const change = replace(
      '"WD22CD": "E05990003", "WD22NM": "SYNTHETIC East"',
      '"WD22CD": "E05990003", "WD22NM": "SYNTHETIC West"',
    )
    expect(await problemsAfter({ [boundaries]: change })).toBe(
      'SYNTHETIC-wards.geojson  WD22NM "SYNTHETIC West"\n  is not the name of E05990003. Correct the name or the code.',
    )
  })

  test('an alias that holds in the CCTV tables only is refused in another', async () => {
    const change = (text: string) => text.replaceAll('SYNTHETIC South & Park,THEFT', 'SYNTHETIC South & Parc,THEFT')
    expect(await problemsAfter({ [crime]: change })).toContain(
      'ward_name "SYNTHETIC South & Parc"\n  is no SYNTHETIC ward. 3 rows have this: lines 8, 24, 64. Did you mean SYNTHETIC South & Park (E05990002)? Correct the file or add an alias.',
    )
  })
})

describe('tables that contradict each other', () => {
  test('a CCTV total that is not the sum of its types', async () => {
    expect(
      await problemsAfter({ 'sources/SYNTHETIC-cctv-ward-total.csv': replace('E05990002,10,10', 'E05990002,10,11') }),
    ).toBe(
      'SYNTHETIC-cctv-ward-total.csv:3  a total of 11 for SYNTHETIC South & Park\n  is not the sum of its types in SYNTHETIC-cctv-ward-type.csv, 10. Correct the table that is wrong.',
    )
  })

  test('a CCTV cell that is not there is no 0', async () => {
    expect(await problemsAfter({ [cctv]: without('SYNTHETIC West,E05990004,Alarm') })).toBe(
      'SYNTHETIC-cctv-ward-type.csv  no row of SYNTHETIC West (E05990004) and "alarm"\n  should be there, as 0 or more. Get the file again: it may be cut short.',
    )
  })

  test('small areas that the look-up or the table lacks', async () => {
    expect(await problemsAfter({ [iod]: replace('E01990007', 'E01990008') })).toBe(
      [
        'SYNTHETIC-imd2025-lsoa21.csv:8  small area E01990008\n  is not in SYNTHETIC-lsoa21-to-ward22.csv. Take out the areas of other councils, or get the look-up again.',
        'SYNTHETIC-imd2025-lsoa21.csv  no row of small area E01990007\n  should be there, since SYNTHETIC-lsoa21-to-ward22.csv has it. Get the file again: it may be cut short.',
      ].join('\n'),
    )
  })

  test('a rate above 1 that is no known artefact', async () => {
    expect(await problemsAfter({ [iod]: replace('8,9,0.08', '8,9,1.08') })).toBe(
      'SYNTHETIC-imd2025-lsoa21.csv:8  income_score "1.08"\n  is a rate that cannot be: it should be 0 to 1. Correct it, or name it in reference/known-artefacts.csv.',
    )
  })

  test('households whose parts do not sum', async () => {
    expect(
      await problemsAfter({ 'sources/SYNTHETIC-ts011-lsoa21.csv': replace('E01990007,500', 'E01990007,501') }),
    ).toBe('SYNTHETIC-ts011-lsoa21.csv:8  households "501"\n  is not the sum of its parts, 500. Correct the row.')
  })

  test('shares of a small area that do not sum to 1', async () => {
    expect(await problemsAfter({ 'sources/SYNTHETIC-lsoa11-to-ward22.csv': replace('0.6000', '0.7000') })).toBe(
      'SYNTHETIC-lsoa11-to-ward22.csv:3  shares of E01980002 that sum to 1.1\n  should each be above 0 and sum to 1. Correct the rows.',
    )
  })

  test('a ward without an outline', async () => {
    expect(await problemsAfter({ [boundaries]: without('"E05990003"') })).toBe(
      'SYNTHETIC-wards.geojson  0 outlines of SYNTHETIC East (E05990003)\n  should be one. Get the file again.',
    )
  })

  test('a ring that is not closed', async () => {
    expect(await problemsAfter({ [boundaries]: replace('[-0.2, 51.62]]]', '[-0.2, 51.621]]]') })).toBe(
      'SYNTHETIC-wards.geojson  the outline of SYNTHETIC North (E05990001) has a ring that is not closed\n  should be closed rings of longitude and latitude. Get the file again.',
    )
  })
})

describe('area.json', () => {
  const area = 'council/area.json'

  test('a table that is not known, and one that all councils need', async () => {
    expect(await problemsAfter({ [area]: replace('"ward-population"', '"ward-people"') })).toMatch(
      /^area.json {2}table "ward-people"\n {2}is none of: ward-names, .*\narea.json {2}no table "ward-population"\n {2}is needed. Add its file to "tables".$/s,
    )
  })

  test('a table whose companion is not listed', async () => {
    expect(
      await problemsAfter({ [area]: replace('    "lsoa-2011-wards": "SYNTHETIC-lsoa11-to-ward22.csv",\n', '') }),
    ).toBe(
      'area.json  table "iod2019"\n  cannot be used without "lsoa-2011-wards". Add that file, or take this one out.',
    )
  })

  test('a table that is not listed is skipped, with its series', async () => {
    const { problems, files } = await rebuildChanged({
      [area]: replace('    "asb-points": "SYNTHETIC-asb-points-month.csv",\n', ''),
    })
    expect(problems).toBe('')
    expect(files.has('snapshot/asb-2016.csv')).toBe(false)
    expect(files.has('snapshot/asb.csv')).toBe(true)
  })

  test('the CCTV tables without their period', async () => {
    expect(
      await problemsAfter({
        [area]: (text) => text.replace(/\{\s*"file": ("SYNTHETIC-cctv[^"]*"),\s*"period"[^}]*\}/, '$1'),
      }),
    ).toBe(
      'area.json  table "cctv-ward-type" (SYNTHETIC-cctv-ward-type.csv) without a period\n  should say which months it counts, since the table does not. Write it as { "file": "…", "period": "2023-03..2023-05" }.',
    )
  })

  test('text that is not JSON', async () => {
    expect(await problemsAfter({ [area]: (text) => `${text.slice(0, 40)}\n` })).toBe(
      'area.json  text that is not JSON\n  cannot be read. Correct the file, or get it again if it is cut short.',
    )
  })
})
