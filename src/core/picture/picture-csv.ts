import { toCsvText } from '../csv.ts'
import { periodInDays } from '../period.ts'
import type { Picture, Reading } from './picture.ts'

/**
 * Exactly what the table shows, in its order, then what must travel with it: what it is, the period, the caveats, the
 * source, and the link that reopens it.
 */
export function pictureCsv(picture: Picture, rows: readonly Reading[], link: string): string {
  const { borough, period, source } = picture
  const columns = picture.columns.filter(({ id }) => !borough.figures[id]?.later)
  const head = ['ward_code', 'ward', ...columns.map((column) => column.label)]
  const body = rows.map((r) => [r.code, r.name, ...columns.map(({ id }) => r.figures[id]?.plain ?? '[x]')])
  const total = ['', borough.name, ...columns.map(({ id }) => borough.figures[id]?.plain ?? '[x]')]
  const notes = [
    ['Shown', picture.subtitle],
    ...(period ? [['Period', periodInDays(period)]] : []),
    ...(picture.completeTo ? [['Complete to', picture.completeTo]] : []),
    ...picture.caveats.map((caveat) => ['Caveat', caveat]),
    ['Source', `${source.publisher}, ${source.title} (${source.licence})`],
    ['Attribution', source.attribution],
    ['Marks', '[x] no data; [c] hidden to protect small numbers; [u] cover unknown'],
    ['Link', link],
  ]
  return toCsvText([head, ...body, total, [], ...notes])
}
