import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, barnetAlone, built } from '../../../tests/support/built-council.ts'
import { numbersIn } from '../../../tests/support/numbers-in.ts'
import { month } from '../../../tests/support/parsed.ts'
import { addMonths } from '../iso-month.ts'
import { measures } from '../measure.ts'
import type { Picture } from '../picture/picture.ts'
import { isUnavailable } from '../unavailable.ts'
import type { View } from '../view.ts'
import { type WindowStatistics, windowStatistics } from '../window-statistics/window-statistics.ts'
import { deniedIn } from './denied-words.ts'
import { describeMap } from './describe-map.ts'
import { likelyRanks } from './ordinal.ts'

let site: Built
beforeAll(async () => {
  site = built(await barnetAlone(), 'public')
})

type Asked = Partial<View> & { readonly indicator: string }

function shown(asked: Asked): { picture: Picture; statistics: WindowStatistics | null } {
  const picture = site.picture(asked)
  const file = site.table(asked.indicator)
  const entry = site.manifest.series.find((s) => s.indicators.some((i) => i.indicator.id === asked.indicator))
  const ofWards = file.areas.every((code) => site.places.wards.some((ward) => ward.code === code))
  if (file.schema !== 'counts/1' || entry?.series.kind !== 'counts' || !picture.period || !ofWards) {
    return { picture, statistics: null }
  }
  const request = { file, places: site.places.wards, series: entry.series, window: picture.period }
  return { picture, statistics: windowStatistics({ ...request, measure: asked.measure ?? 'rate' }) }
}

const said = (asked: Asked) => {
  const { picture, statistics } = shown(asked)
  return describeMap(picture, statistics)
}

describe('a map in words', () => {
  test('short says the finding, what is shown, its ends and the borough', () => {
    const { picture } = shown({ indicator: 'crime', end: month('2025-12') })
    const { short } = said({ indicator: 'crime', end: month('2025-12') })
    expect(short).toBe(
      `${picture.title}. ${picture.subtitle}. Highest: Cricklewood 109.3, West Hendon 102.8 and Childs Hill 79.8. ` +
        'Lowest: Colindale North 44.4. Barnet: 65.3.',
    )
  })

  test('long adds class, rank, changes that pass, and to when it is complete', () => {
    const { long } = said({ indicator: 'crime-burglary', end: month('2025-12') })
    expect(long.join(' ')).toMatch(/The highest class, .* or more, holds \d+ wards?\./)
    expect(long.join(' ')).toMatch(
      /The rank of [A-Z][^.]* is likely \d+\w\w( to \d+\w\w)? of 24, where 1st is the highest\./,
    )
    expect(long.join(' ')).toMatch(
      /Against the same months a year earlier: higher in .*; lower in .*; no clear change in \d+ wards\./,
    )
    expect(long.at(-1)).toBe('Data complete to 31 March 2026.')
  })

  test('no arrow in words on provisional months: it says why', () => {
    const long = said({ indicator: 'crime' }).long.join(' ')
    expect(long).toContain('The figures after 31 December 2025 are provisional')
    expect(long).not.toMatch(/higher in|lower in/)
  })

  test('wards without a figure are named with the reason', () => {
    const long = said({ indicator: 'cctv' }).long.join(' ')
    expect(long).toMatch(/Without a figure, cover unknown: Brunswick Park, [^.]* and West Hendon\./)
    expect(long).toContain('No change is tested: there are no figures for the same period a year earlier.')
  })

  test('values have neither rank nor change', () => {
    const long = said({ indicator: 'iod2025' }).long.join(' ')
    expect(long).not.toMatch(/rank|earlier/)
    expect(long).toContain('Lowest:')
  })

  test('law: every number is the table’s, the legend’s, a date’s, or a count of wards that can be made again', () => {
    const indicators = site.open.map(({ indicator }) => indicator.id)
    const anyView = fc.record({
      indicator: fc.constantFrom(...indicators),
      measure: fc.constantFrom(...measures),
      end: fc.nat(48).map((back) => addMonths(month('2026-03'), -back)),
      length: fc.constantFrom('1', '3', '12', 'fy') as fc.Arbitrary<View['length']>,
    })
    fc.assert(
      fc.property(anyView, (view) => {
        const { picture, statistics } = shown(view)
        const { short, long } = describeMap(picture, statistics)
        const known = knownNumbers(picture, statistics)
        for (const sentence of [short, ...long]) {
          const figures = numbersIn(withoutNames(sentence, picture))
          expect(
            figures.filter((number) => !known.has(number)),
            sentence,
          ).toEqual([])
          expect(deniedIn(sentence), sentence).toEqual([])
          expect(sentence).not.toMatch(/NaN|undefined|null/)
        }
        expect(long.join(' ').startsWith(short)).toBe(true)
      }),
      { numRuns: 30, seed: 1 },
    )
  })
})

/** Small areas have numbers in their names. */
const withoutNames = (sentence: string, { readings }: Picture) =>
  readings.reduce((rest, { name }) => rest.replaceAll(name, ''), sentence)

/** What the table, the legend, the dates and the statistics hold, made apart from the sentences. */
function knownNumbers(picture: Picture, statistics: WindowStatistics | null): Set<string> {
  const column = picture.columns.find((candidate) => candidate.shown)?.id ?? ''
  const table = [...picture.readings, picture.borough].flatMap(({ figures }) => figures[column]?.text ?? '')
  const states = picture.readings.map(({ state }) => state)
  const countOf = (state: string) => String(states.filter((other) => other === state).length)
  const top = picture.legend.classes.at(-1)
  const inTop = picture.readings.filter(({ slot }) => slot === top?.slot).length
  const texts = [...table, picture.title, picture.subtitle, picture.completeTo, top?.label ?? '', String(inTop)]
  return new Set(
    [...texts, ...['suppressed', 'missing', 'uncovered'].map(countOf), ...tested(statistics)].flatMap(numbersIn),
  )
}

function tested(statistics: WindowStatistics | null): string[] {
  if (!statistics) return []
  const { change, ranks } = statistics
  const directions = isUnavailable(change)
    ? []
    : change.areas.map((area) => (!isUnavailable(area) && area.kind === 'tested' ? area.direction : ''))
  const none = String(directions.filter((direction) => direction === 'none').length)
  const all = isUnavailable(ranks) ? [] : ranks.areas.flatMap((rank) => (rank ? likelyRanks(rank, ranks.of) : []))
  const reason = isUnavailable(change) ? change.unavailable : (change.provisional ?? '')
  return [none, '1st', reason, ...all]
}
