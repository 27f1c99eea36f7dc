import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { month, period } from '../../../tests/support/parsed.ts'
import type { ChangeDirection, TestedChange } from '../change/tested-change.ts'
import { boardFinding, groupsOf } from './finding.ts'
import type { BoardLine } from './quarters-file.ts'

const quarter = period('2025-10..2025-12')
const tested = (before: number, after: number, direction: ChangeDirection): TestedChange => ({
  kind: 'tested',
  before,
  after,
  p: 0.5,
  direction,
})
const provisional: TestedChange = {
  kind: 'untested',
  before: 7,
  after: 9,
  reason: 'figures after 1 May are provisional',
}
const line = (label: string, change: TestedChange, year = change, parent: string | null = null): BoardLine => ({
  id: label,
  label,
  parent,
  source: 'nobody',
  first: month('2025-10'),
  counts: [],
  settled: month('2025-12'),
  breaks: [],
  withWards: false,
  comparisons: [
    {
      quarter: { kind: 'compared', period: quarter, change },
      year: { kind: 'compared', period: quarter, change: year },
    },
  ],
})
const none = tested(1, 1, 'none')
const all = line('All', tested(999, 1111, 'higher'))

describe('the finding of a quarter', () => {
  test('counts the groups, names them, and tells both counts', () => {
    const found = boardFinding(
      [
        all,
        line('Theft', tested(1617, 1818, 'higher'), none),
        line('Robbery', tested(304, 169, 'lower'), none),
        line('Fraud', none),
      ],
      0,
    )
    expect(found.title).toBe('One type is higher, one is lower')
    expect(found.lead).toBe(
      'Higher: theft (1,818 against 1,617). Lower: robbery (169 against 304). The other one moved no more than chance could move it.',
    )
  })

  test('tells the twelve months where a group is clear in them', () => {
    const found = boardFinding([all, line('Burglary', none, tested(2394, 2067, 'lower'))], 0)
    expect(found).toEqual({
      title: 'No type is clearly higher or lower',
      lead: 'The only type moved no more than chance could move it. Over the twelve months that end with it, lower: burglary (2,067 against 2,394).',
    })
  })

  test('tells no change where none is tested, and why', () => {
    expect(boardFinding([all, line('Theft', provisional)], 0)).toEqual({
      title: 'No change can be told for this quarter yet',
      lead: 'Figures after 1 May are provisional: their publisher still revises them.',
    })
    expect(boardFinding([], 0).lead).toBe('There are no figures for the same months a year earlier.')
  })

  test('all types together and kinds of a group are no groups', () => {
    const lines = [all, line('Theft', none), line('Shoplifting', none, none, 'Theft')]
    expect(groupsOf(lines).map(({ label }) => label)).toEqual(['Theft'])
  })
})

test('every number of the lead is a count of its lines, and every title has ten words at most', () => {
  const change = record({ before: nat(9999), after: nat(9999), direction: constantFrom('higher', 'lower', 'none') })
  assert(
    property(array(change, { minLength: 1, maxLength: 14 }), (changes) => {
      const lines = changes.map(({ before, after, direction }, i) =>
        line(`Type${'abcdefghijklmn'[i]}`, tested(before, after, direction as ChangeDirection)),
      )
      const { title, lead } = boardFinding([all, ...lines], 0)
      const counts = new Set(changes.flatMap(({ before, after }) => [before, after]))
      const told = [...lead.matchAll(/\((\d[\d,]*) against (\d[\d,]*)\)/g)].flatMap(([, a = '', b = '']) => [a, b])
      for (const number of told) expect(counts).toContain(Number(number.replaceAll(',', '')))
      const clear = changes.filter(({ direction }) => direction !== 'none')
      // Told once for the quarter and once for the twelve months, which are the same here.
      expect(told).toHaveLength(4 * clear.length)
      expect(title.split(' ').length).toBeLessThanOrEqual(10)
      expect(`${title} ${lead}`).not.toMatch(/improve|worse|decrease|danger|safe|%|NaN|undefined/)
    }),
  )
})
