import fc from 'fast-check'
import { addMonths } from '../../src/core/iso-month.ts'
import { measures } from '../../src/core/measure.ts'
import type { WindowLength } from '../../src/core/times.ts'
import { defaultView, writeView } from '../../src/core/view.ts'
import type { BuiltFiles } from './built-files.ts'

const lengths: readonly WindowLength[] = ['1', '3', '12', 'fy']

/** So many addresses of different views, the same each time: any indicator, measure, window and ward. */
export function sampledViews({ manifest, places, known }: BuiltFiles, count: number): readonly string[] {
  const byWard = manifest.series.filter(({ series }) => series.by === 'ward')
  const choices = byWard.flatMap((entry) =>
    entry.indicators
      .filter(({ file }) => file !== null)
      .map(({ indicator }) => ({ indicator, last: entry.completeTo })),
  )
  const anyView = fc
    .record({
      choice: fc.constantFrom(...choices),
      measure: fc.constantFrom(...measures),
      length: fc.constantFrom(...lengths),
      back: fc.option(fc.nat(180), { freq: 4 }),
      ward: fc.option(fc.constantFrom(...places.wards.map(({ code }) => code)), { freq: 1 }),
      classes: fc.constantFrom('recent', 'all'),
    })
    .map(({ choice, back, ...rest }) => ({
      ...defaultView(choice.indicator.id),
      ...rest,
      end: back !== null && choice.last ? addMonths(choice.last, -back) : null,
    }))
  const views = fc.sample(anyView, { seed: 2024, numRuns: 2 * count })
  const queries = views.map((view) => writeView(view, known)).map((query) => (query === '' ? '' : `?${query}`))
  return [...new Set(queries)].slice(0, count)
}
