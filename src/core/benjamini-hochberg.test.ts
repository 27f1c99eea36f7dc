import { readFileSync } from 'node:fs'
import { array, assert, double, property } from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { eTest } from './e-test.ts'
import { isUnavailable } from './unavailable.ts'

const manyP = array(double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 })

test('the fifteen tests of Benjamini and Hochberg (1995) pass four', () => {
  const p = [1, 4, 19, 95, 201, 278, 298, 344, 459, 3240, 4262, 5719, 6528, 7590, 10000].map((each) => each / 10_000)
  expect(passing(p)).toEqual(p.map((_, i) => i < 4))
})

test('a p above its own line passes when a later one passes', () => {
  expect(passing([0.04, 0.03, 0.05])).toEqual([true, true, true])
  expect(passing([0.04, 0.03, 0.06])).toEqual([false, false, false])
})

test('what passes is a prefix in order of p, the longest under the line', () => {
  assert(
    property(manyP, (p) => {
      const passes = passing(p)
      const sorted = [...p].sort((a, b) => a - b)
      const longest = Math.max(0, ...sorted.map((each, i) => (each <= ((i + 1) * 0.05) / p.length ? i + 1 : 0)))
      const prefix = sorted.slice(0, longest)
      expect(p.filter((_, i) => passes[i]).sort((a, b) => a - b)).toEqual(prefix)
    }),
  )
})

test('nothing passes that fails alone, and a stricter level passes no more', () => {
  assert(
    property(manyP, (p) => {
      const [loose, strict] = [passing(p, 0.2), passing(p, 0.05)]
      for (const [i, each] of p.entries()) {
        if (loose[i]) expect(each).toBeLessThanOrEqual(0.2)
        if (strict[i]) expect(loose[i]).toBe(true)
      }
    }),
  )
})

describe('the stated changes of the July 2023 papers', () => {
  const family = statedChanges()
  const p = family.map(({ now, before }) => Number(eTest(now, before)))

  test('are 30', () => {
    expect(family.map(({ name }) => name)).toEqual([
      'Residential burglary, 3 months',
      'Residential burglary, 12 months',
      'Non-residential burglary, 3 months',
      'Non-residential burglary, 12 months',
      'Robbery of personal property, 3 months',
      'Robbery of personal property, 12 months',
      'Violence with injury, 3 months',
      'Violence with injury, 12 months',
      'Knife crime with injury, 3 months',
      'Knife crime with injury, 12 months',
      'Gun crime lethal barrelled discharged, 3 months',
      'Gun crime lethal barrelled discharged, 12 months',
      'Domestic abuse violence with injury, 3 months',
      'Domestic abuse violence with injury, 12 months',
      'Drugs, 3 months',
      'Drugs: Possession, 3 months',
      'Drugs: Trafficking, 3 months',
      'Knife Crime, 3 months',
      'Knife Injury (non DA 1-24yrs), 3 months',
      'Knife Crime with Injury Personal Robbery, 3 months',
      'Possession of Weapons, 3 months',
      'Other Firearm Offences, 3 months',
      'Possession of Other Weapons, 3 months',
      'Possession of Article with a Blade, 3 months',
      'Possession of Firearm Offences, 3 months',
      'Possession of Firearms with Intent, 3 months',
      'Violence Against the Person, 3 months',
      'Violence Without Injury, 3 months',
      'Homicide, 3 months',
      'Prevent: Total referrals, 3 months',
    ])
  })

  test('pass plain 5% eight times', () => {
    expect(family.filter((_, i) => (p[i] ?? 1) < 0.05).map(({ name }) => name)).toEqual([
      'Robbery of personal property, 12 months',
      'Gun crime lethal barrelled discharged, 12 months',
      'Drugs: Possession, 3 months',
      'Drugs: Trafficking, 3 months',
      'Possession of Weapons, 3 months',
      'Other Firearm Offences, 3 months',
      'Possession of Other Weapons, 3 months',
      'Possession of Article with a Blade, 3 months',
    ])
  })

  test('pass Benjamini-Hochberg three times', () => {
    const passes = passing(p)
    expect(family.filter((_, i) => passes[i]).map(({ name }) => name)).toEqual([
      'Gun crime lethal barrelled discharged, 12 months',
      'Drugs: Trafficking, 3 months',
      'Other Firearm Offences, 3 months',
    ])
  })
})

interface Change {
  readonly name: string
  readonly now: number
  readonly before: number
}

/**
 * Of the July 2023 papers: the dashboard's indicators (3 and 12 months), the additional offences and the Prevent total.
 * The other Prevent rows are parts of the total, and 0 to 0 has no test.
 */
function statedChanges(): Change[] {
  const text = readFileSync('data/snapshot/board.csv', 'utf8')
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
  return rows
    .filter(({ note = '', indicator = '' }) => isOfFamily(note, indicator))
    .map(({ indicator, first = '', last = '', value, compared_value: before }) => ({
      name: `${indicator}, ${first.slice(0, 4) === last.slice(0, 4) ? 3 : 12} months`,
      now: Number(value),
      before: Number(before),
    }))
    .filter(({ now, before }) => now + before > 0)
}

function isOfFamily(note: string, indicator: string): boolean {
  const [papers = '', table = ''] = note.split('; ')
  if (papers !== 'performance dashboard, July 2023 papers') return false
  const tables = ['3 months vs same 3 months a year before', 'rolling 12 months', 'Additional Crime Offences table']
  return tables.includes(table) || indicator === 'Prevent: Total referrals'
}

function passing(p: readonly number[], alpha?: number): boolean[] {
  const passes = benjaminiHochberg(p, alpha)
  if (isUnavailable(passes)) throw new Error(passes.unavailable)
  return passes
}
