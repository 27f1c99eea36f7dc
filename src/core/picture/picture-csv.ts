import { toCsvText } from '../csv.ts'
import { markedRows } from '../handling.ts'
import { periodInDays } from '../period.ts'
import type { Picture, Reading } from './picture.ts'

/**
 * Exactly what the table shows, in its order, then what must travel with it: what it is, the period, the caveats, the
 * source, and the link that reopens it.
 * @param handling how the file must be handled, before all else
 */
export function pictureCsv(
  picture: Picture,
  rows: readonly Reading[],
  link: string,
  handling: readonly string[] = [],
): string {
  const { by, borough, period, source } = picture
  const columns = picture.columns.filter(({ id }) => !borough.figures[id]?.later)
  const head = [...headOf[by], ...columns.map((column) => column.label)]
  const body = rows.map((r) => [...namesOf(r), ...columns.map(({ id }) => r.figures[id]?.plain ?? '[x]')])
  const total = [
    '',
    borough.name,
    ...headOf[by].slice(2).map(() => ''),
    ...columns.map(({ id }) => borough.figures[id]?.plain ?? '[x]'),
  ]
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
  return toCsvText(markedRows(handling, [head, ...body, total, [], ...notes]))
}

const headOf: Record<Picture['by'], readonly string[]> = {
  ward: ['ward_code', 'ward'],
  'small-area': ['lsoa_code', 'lsoa', 'ward_code', 'ward'],
}

const namesOf = ({ code, name, within }: Reading) => [code, name, ...(within ? [within.code, within.name] : [])]
