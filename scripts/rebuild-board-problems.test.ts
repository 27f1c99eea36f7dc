import { describe, expect, test } from 'vitest'
import { type Changes, rebuildChanged } from './fixtures/tiny/tiny-council.ts'

/** Damaged copies of the tables behind the board page: each is refused with a message that says where, what and what to do. */

const boroughs = 'sources/SYNTHETIC-crime-mps-borough.csv'
const dashboard = 'sources/SYNTHETIC-mps-dashboard.csv'
const vawg = 'sources/SYNTHETIC-vawg.csv'

const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`not in the file: ${from}`)
  return text.replace(from, to)
}
const append = (row: string) => (text: string) => `${text}${row}\n`
const problemsAfter = async (changes: Changes) => (await rebuildChanged(changes)).problems

describe('recorded crime by borough', () => {
  test('a borough that the list does not know', async () => {
    expect(await problemsAfter({ [boroughs]: append('SYNTHETIC New,THEFT,SHOPLIFTING,2024-04,1') })).toBe(
      'SYNTHETIC-crime-mps-borough.csv:18  borough "SYNTHETIC New"\n  is not in reference/boroughs.csv. Add a row to that table that says whether it is a borough.',
    )
  })

  test('a type that no table of types knows', async () => {
    expect(await problemsAfter({ [boroughs]: replace('RAPE', 'NEW TYPE') })).toBe(
      'SYNTHETIC-crime-mps-borough.csv:6  type "SEXUAL OFFENCES", "NEW TYPE"\n  is not in reference/crime-types.csv. Add a row to that table that says as which of our types it counts.',
    )
  })

  test('a month of one borough that is missing, as in a file that was cut', async () => {
    const cut = (text: string) => text.replace('SYNTHETIC Far,THEFT,SHOPLIFTING,2024-04,46\n', '')
    expect(await problemsAfter({ [boroughs]: cut })).toBe(
      'SYNTHETIC-crime-mps-borough.csv  no row of SYNTHETIC Far in 2024-04\n  should be there, as those of the other boroughs and months are. Get the file again: it may be cut short.',
    )
  })

  test('the same row twice', async () => {
    expect(await problemsAfter({ [boroughs]: append('SYNTHETIC,THEFT,SHOPLIFTING,2024-04,26') })).toContain(
      'a second row of SYNTHETIC, 2024-04, THEFT, SHOPLIFTING\n  is there already',
    )
  })

  test('a negative count', async () => {
    expect(await problemsAfter({ [boroughs]: replace('2024-04,26', '2024-04,-26') })).toContain(
      'count "-26"\n  is below 0; a count is 0 or more.',
    )
  })

  test('what is no borough is left out with its offences, and nothing else is', async () => {
    const { files } = await rebuildChanged({})
    const csv = files.get('snapshot/crime-boroughs.csv') ?? ''
    expect(csv).not.toContain('Airport')
    expect(csv).toContain('shoplifting,SYNTHETIC Far,40,41,42,43,44,45,46\n')
    expect(csv).toContain('sexual-offences,SYNTHETIC Far,0,1,0,0,0,0,0\n')
  })
})

describe('the police’s dashboard', () => {
  test('a type that no table of types knows', async () => {
    expect(await problemsAfter({ [dashboard]: replace('Racist Crime', 'New Crime') })).toBe(
      'SYNTHETIC-mps-dashboard.csv:6  type "Hate crime", "New Crime"\n  is not in reference/dashboard-types.csv. Add a row to that table that says as which line of the board it counts, or why it is left out.',
    )
  })

  test('a measure that is neither offences nor outcomes', async () => {
    expect(await problemsAfter({ [dashboard]: replace('Positive Outcomes', 'Victims') })).toBe(
      'SYNTHETIC-mps-dashboard.csv:7  measure "Victims"\n  is none of: Offences, Positive Outcomes. Correct the row.',
    )
  })

  test('rows of another borough', async () => {
    expect(await problemsAfter({ [dashboard]: replace('Borough,E09990001', 'Borough,E09990002') })).toBe(
      'SYNTHETIC-mps-dashboard.csv:2  area_code "E09990002"\n  is not E09990001, the council of area.json. Take the rows of other boroughs out.',
    )
  })

  test('the same figure twice', async () => {
    const twice = append('Borough,E09990001,SYNTHETIC,2024-03,Knife Crime,Knife Crime,Offences,5,SYNTHETIC-C')
    expect(await problemsAfter({ [dashboard]: twice })).toContain('a second row of Borough, E09990001, 2024-03')
  })

  test('a month in the middle that no edition covers', async () => {
    const gap = (text: string) => text.replaceAll('2024-02', '2024-05').replaceAll('2024-03', '2024-07')
    expect(await problemsAfter({ [dashboard]: gap })).toContain(
      'SYNTHETIC-mps-dashboard.csv  no month 2024-02\n  is covered, as the months before and after it are.',
    )
  })

  test('a line that is seldom 0 and lacks a month', async () => {
    const many = (text: string) => text.replace('Offences,3,', 'Offences,90,').replace('Offences,5,', 'Offences,95,')
    const lacking = (text: string) =>
      many(text).replace('Borough,E09990001,SYNTHETIC,2024-02,Knife Crime,Knife Crime,Offences,4,SYNTHETIC-A\n', '')
    expect(await problemsAfter({ [dashboard]: many })).toBe('')
    expect(await problemsAfter({ [dashboard]: lacking })).toContain(
      'SYNTHETIC-mps-dashboard.csv  no row of "knife-crime" in 2024-02\n  should be there: it has 62 a month.',
    )
  })

  test('a month without a row, inside what an edition covers, is 0; beyond it is nothing', async () => {
    const { files } = await rebuildChanged({})
    expect(files.get('snapshot/dashboard.csv')).toContain('hate-crime,[x],[x],[x],0,7,[x],[x]\n')
  })

  test('no ward and no outcome is in the snapshot', async () => {
    const { files } = await rebuildChanged({})
    const account = JSON.parse(files.get('snapshot/provenance.json') ?? '')['mps-dashboard']
    expect(account.rows.leftOut.map(({ reason }: { reason: string }) => reason)).toEqual([
      'it counts outcomes and no offences',
      'it is a part of hate crime',
      'it is by ward, and these types are shown for the borough only',
    ])
  })
})

describe('violence against women and girls', () => {
  test('a name that is no ward', async () => {
    expect(await problemsAfter({ [vawg]: replace('SYNTHETIC North,2024-04', 'SYNTHETIC Nowhere,2024-04') })).toContain(
      'ward_name "SYNTHETIC Nowhere"',
    )
  })

  test('a ward that is missing in the newest month', async () => {
    expect(await problemsAfter({ [vawg]: (text) => text.replace('SYNTHETIC West,2024-04,2\n', '') })).toContain(
      'SYNTHETIC-vawg.csv  no row of SYNTHETIC West (E05990004) in 2024-04\n  should be there in the newest month.',
    )
  })

  test('offences without a ward, and of a ward that is no more, count for the borough', async () => {
    const { files } = await rebuildChanged({})
    expect(files.get('snapshot/dashboard.csv')).toContain('vawg,8,8,8,8,11,9,8\n')
    expect(JSON.parse(files.get('snapshot/provenance.json') ?? '')['mps-vawg'].incidents).toMatchObject({
      read: 60,
      placed: 56,
      notPlaced: 4,
    })
  })
})
