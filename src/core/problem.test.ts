import { describe, expect, test } from 'vitest'
import { describeProblems, type Problem } from './problem.ts'

const problem = (line: number | null, more: Partial<Problem> = {}): Problem => ({
  file: 'board.csv',
  line,
  found: 'ward "Totteridge & Whetstone"',
  expected: "is not one of Barnet's 24 wards",
  remedy: 'Correct the file or add an alias.',
  ...more,
})

describe('problems as text', () => {
  test('say where, what, what was expected and what to do', () => {
    expect(describeProblems([problem(418)])).toBe(
      'board.csv:418  ward "Totteridge & Whetstone"\n  is not one of Barnet\'s 24 wards. Correct the file or add an alias.',
    )
  })

  test('name the file alone where the problem is the file', () => {
    expect(describeProblems([problem(null, { found: 'no such file' })])).toMatch(/^board\.csv {2}no such file\n/)
  })

  test('tell the same problem once, with its lines', () => {
    expect(describeProblems([problem(418), problem(420), problem(431)])).toContain(
      ' 3 rows have this: lines 418, 420, 431.',
    )
    const many = Array.from({ length: 12 }, (_, i) => problem(i + 2))
    expect(describeProblems(many)).toContain(' 12 rows have this: lines 2, 3, 4, 5, 6, 7, 8, 9 and 4 more.')
  })

  test('stop at the most that a person reads, and say how many are left', () => {
    const kinds = Array.from({ length: 5 }, (_, i) => problem(2, { found: `ward "${i}"` }))
    expect(describeProblems(kinds, 3).split('\n').at(-1)).toBe('and 2 more kinds of problem')
    expect(describeProblems(kinds, 5)).not.toContain('more kinds')
  })

  test('are nothing where there is none', () => {
    expect(describeProblems([])).toBe('')
  })
})
