import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { indicators } from '../src/catalogue/indicators.ts'
import { pictureCsv } from '../src/core/picture/picture-csv.ts'
import { sortedReadings } from '../src/core/picture/sorted-readings.ts'
import type { CountIndicator, Indicator, ValueIndicator } from '../src/core/series.ts'
import { shownPicture } from '../src/store/shown-picture.ts'
import { noAct } from '../src/ui/act.ts'
import { MapPage } from '../src/ui/page/map-page.tsx'
import { type Built, built, tinyCouncil } from '../tests/support/built-council.ts'
import { stateOf } from '../tests/support/made-up-state.ts'

/** One declarative object adds an indicator on a source that is there: nothing else has to know of it. */

const onCounts: CountIndicator = {
  kind: 'counts',
  series: 'crime',
  id: 'crime-burglary-theft',
  label: 'Burglary and theft together',
  of: ['burglary-residential', 'burglary-business', 'shoplifting', 'other-theft'],
  subject: 'Burglary and theft',
  verb: 'are',
  counted: 'burglaries and thefts',
}

const onValues: ValueIndicator = {
  kind: 'values',
  series: 'iod2025',
  id: 'iod2025-schools',
  label: 'Schooling alone',
  column: 'education',
  subject: 'Poor schooling',
  verb: 'is',
  measure: 'Score of schooling',
  suffix: '',
  decimals: 1,
  palette: 'deprivation',
  symbol: 'choropleth',
  when: 'Index of 2025',
  direction: 'higher = more deprived',
}

describe.each<[string, Indicator, string]>([
  ['an indicator of counts', onCounts, 'count'],
  ['an indicator of values', onValues, 'value'],
])('%s that one object adds', (_, added, column) => {
  let before: Built
  let site: Built
  let page: string
  beforeAll(async () => {
    const council = await tinyCouncil()
    before = built(council, 'public')
    site = built(council, 'public', [...indicators, added])
    const state = stateOf(site, added.id)
    const html = renderToString(h(MapPage, { state, shown: shownPicture()(state), said: '', act: noAct }))
    page = html.replaceAll('&amp;', '&')
  })

  test('is in the manifest under its series, with a file of its own', () => {
    const entry = site.manifest.series.find(({ series }) => series.id === added.series)?.indicators.at(-1)
    expect(entry?.indicator).toEqual(added)
    expect(site.files.has(entry?.file?.file ?? '')).toBe(true)
    expect(site.known.indicators.has(added.id)).toBe(true)
  })

  test('changes no other file', () => {
    const names = [...before.files.keys()].filter((name) => name !== 'manifest.json')
    for (const name of names) expect(site.files.get(name)).toBe(before.files.get(name))
    expect(site.files.size).toBe(before.files.size + 1)
  })

  test('is in the picker', () => {
    const option = /<option (?=[^>]*selected)[^>]*>[^<]*<\/option>/g
    const chosen = page.match(option)?.filter((text) => text.includes(`value="${added.id}"`)) ?? []
    expect(chosen).toHaveLength(1)
    expect(chosen[0]).toContain(`>${added.label}</option>`)
  })

  test('is in title, map and table with its figures', () => {
    const shown = site.picture({ indicator: added.id })
    expect(page).toContain(`<h1>${shown.title}</h1>`)
    for (const { code, name, figures, say } of shown.readings) {
      expect(figures[column]?.order).toEqual(expect.any(Number))
      const shape = new RegExp(`<g (?=[^>]*role="option")(?=[^>]*data-area="${code}")[^>]*`).exec(page)?.[0]
      expect(shape).toContain(`aria-label="${say}"`)
      const row = new RegExp(`<tr[^>]*data-area="${code}".*?</tr>`).exec(page)?.[0]
      expect(row).toContain(name)
      expect(row).toContain(`>${figures[column]?.text}<`)
    }
  })

  test('is in the CSV with its figures', () => {
    const shown = site.picture({ indicator: added.id })
    const rows = sortedReadings(shown, { column, down: true })
    const lines = pictureCsv(shown, rows, '').split('\r\n')
    rows.forEach((reading, i) => {
      expect(lines[i + 1]).toContain(reading.code)
      expect(lines[i + 1]?.split(',')).toContain(reading.figures[column]?.plain)
    })
    expect(lines.join('\n')).toContain(shown.subtitle)
  })
})

test('the sum of an added indicator is that of its parts', async () => {
  const site = built(await tinyCouncil(), 'public', [...indicators, onCounts])
  const count = (id: string) =>
    site.picture({ indicator: id, measure: 'count', length: '1' }).readings.map((r) => r.figures['count']?.order ?? 0)
  const [burglary, shoplifting] = [count('crime-burglary'), count('crime-shoplifting')]
  const other = count('crime-other-theft')
  expect(count(onCounts.id)).toEqual(burglary.map((value, i) => value + (shoplifting[i] ?? 0) + (other[i] ?? 0)))
  expect(count(onCounts.id).some((value) => value > 0)).toBe(true)
})
