import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { count, missing } from '../../src/core/cell.ts'
import { describeProblems, type Outcome } from '../../src/core/problem.ts'
import { code, period } from '../../tests/support/parsed.ts'
import { readCounts, readValues } from './snapshot.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
  await mkdir(join(folder, 'snapshot'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function counts(...lines: string[]) {
  await writeFile(join(folder, 'snapshot/thefts.csv'), `${lines.join('\n')}\n`)
  return readCounts(folder, 'thefts')
}
async function values(...lines: string[]) {
  await writeFile(join(folder, 'snapshot/score.csv'), `${lines.join('\n')}\n`)
  return readValues(folder, 'score')
}
const done = <T>(outcome: Outcome<T>): T => {
  if (outcome.kind === 'failed') throw new Error(describeProblems(outcome.problems))
  return outcome.value
}
const problemsOf = (outcome: Outcome<unknown>) =>
  outcome.kind === 'failed' ? describeProblems(outcome.problems) : 'no problem'
const remedy = 'Rebuild the snapshot: npm run data -- --sources FOLDER.'
const [west, east] = [code(1), code(2)]

describe('the counts of a snapshot', () => {
  test('are read by type, ward and month, with what has no ward', async () => {
    const read = done(
      await counts(
        'type,ward,2026-01,2026-02',
        `theft,${west},1,[x]`,
        `theft,${east},3,4`,
        'theft,none,0,2',
        `arson,${west},0,0`,
      ),
    )
    expect(read.times).toEqual({ kind: 'months', first: '2026-01', count: 2 })
    expect([...read.leaves.keys()]).toEqual(['theft', 'arson'])
    expect(read.leaves.get('theft')?.areas.get(west)).toEqual([count(1), missing('source-gap')])
    expect(read.leaves.get('theft')?.notPlaced).toEqual([0, 2])
    expect(read.leaves.get('arson')?.notPlaced).toEqual([])
  })

  test('are read for fixed periods', async () => {
    const read = done(await counts('type,ward,2025-07..2026-06', `asb,${west},7`))
    expect(read.times).toEqual({ kind: 'periods', periods: [period('2025-07..2026-06')] })
  })

  test('are read the same with a byte order mark and the line ends of Windows', async () => {
    const plain = done(await counts('type,ward,2026-01', `theft,${west},1`))
    await writeFile(join(folder, 'snapshot/thefts.csv'), `\ufefftype,ward,2026-01\r\ntheft,${west},1\r\n`)
    expect(done(await readCounts(folder, 'thefts'))).toEqual(plain)
  })

  test.each([
    ['type,ward,2026-01,2026-03', `theft,${west},1,2`, '1  the columns\n  are neither months in a row nor periods'],
    ['type,ward,2026-02,2026-01', `theft,${west},1,2`, '1  the columns\n  are neither months in a row nor periods'],
    ['type,ward,2026-13', `theft,${west},1`, '1  the columns\n  are neither months in a row nor periods'],
    ['type,ward', `theft,${west}`, '1  the columns\n  are neither months in a row nor periods'],
    ['type,ward,2026-06..2025-07', `theft,${west},1`, '1  the columns\n  are neither months in a row nor periods'],
    ['type,place,2026-01', `theft,${west},1`, '1  the columns\n  do not begin with type, ward'],
    ['type,ward,2026-01', `theft,${west},-1`, '2  2026-01 "-1"\n  is neither a whole number nor [x]'],
    ['type,ward,2026-01', `theft,${west},1.5`, '2  2026-01 "1.5"\n  is neither a whole number nor [x]'],
    ['type,ward,2026-01', `theft,${west},`, '2  2026-01 ""\n  is neither a whole number nor [x]'],
    ['type,ward,2026-01', 'theft,E0599,1', '2  ward "E0599"\n  is neither a ward code nor "none"'],
    [
      'type,ward,2026-01',
      `theft,${west.toLowerCase()},1`,
      `2  ward "${west.toLowerCase()}"\n  is neither a ward code nor "none"`,
    ],
    ['type,ward,2026-01', 'theft,borough,1', '2  ward "borough"\n  is neither a ward code nor "none"'],
  ])('%s / %s is refused with its line', async (header, row, problem) => {
    expect(problemsOf(await counts(header, row))).toBe(`snapshot/thefts.csv:${problem}. ${remedy}`)
  })

  test('with two rows of one type and ward are refused: the second would take the place of the first', async () => {
    expect(problemsOf(await counts('type,ward,2026-01', `theft,${west},1`, `arson,${west},1`, `theft,${west},2`))).toBe(
      `snapshot/thefts.csv:4  a second row of theft, ${west}\n  is there already, on line 2. Remove one of the two rows.`,
    )
  })

  test('of a file that is not there, or is cut within a line, are refused', async () => {
    expect(problemsOf(await readCounts(folder, 'nothing'))).toContain('snapshot/nothing.csv  no such file')
    await writeFile(join(folder, 'snapshot/thefts.csv'), `type,ward,2026-01\ntheft,${west},1`)
    expect(problemsOf(await readCounts(folder, 'thefts'))).toContain('may be cut short')
  })
})

describe('the values of a snapshot', () => {
  test('are read by column, ward and borough', async () => {
    const read = done(await values('ward,score,health', `${west},34.65,-0.85`, `${east},[x],0`, 'borough,21.5,-0.4'))
    expect([...read.keys()]).toEqual(['score', 'health'])
    expect(read.get('score')?.areas.get(east)).toEqual(missing('source-gap'))
    expect(read.get('health')?.areas.get(west)).toEqual(count(-0.85))
    expect(read.get('score')?.borough).toEqual(count(21.5))
  })

  test('have no borough where there is no row of it', async () => {
    expect(done(await values('ward,score', `${west},1`)).get('score')?.borough).toEqual(missing('source-gap'))
  })

  test.each([
    ['ward,score', `${west},high`, '2  score "high"\n  is neither a number nor [x]'],
    ['ward,score', 'none,1', '2  ward "none"\n  is neither a ward code nor "borough"'],
    ['place,score', `${west},1`, '1  the columns\n  do not begin with ward'],
  ])('%s / %s is refused with its line', async (header, row, problem) => {
    expect(problemsOf(await values(header, row))).toBe(`snapshot/score.csv:${problem}. ${remedy}`)
  })

  test('with two rows of one ward are refused', async () => {
    expect(problemsOf(await values('ward,score', `${west},1`, `${west},2`))).toContain(`a second row of ${west}`)
  })
})
