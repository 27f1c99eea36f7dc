import type { CountIndicator } from '../series.ts'
import { capital } from './count-words.ts'
import type { Picture } from './picture.ts'

/** The counts of a window as a map whose changes are still to be tested. */
export function awaitingChange(counts: Picture, { subject, counted }: CountIndicator): Picture {
  const what = `Change in ${counted} recorded, on a year earlier`
  return {
    ...counts,
    title: `${subject}: change on a year earlier`,
    subtitle: counts.subtitle.replace(`${capital(counted)} recorded`, what),
    lead: '',
    symbol: 'choropleth',
    readings: counts.readings.map((reading) => ({ ...reading, label: '', slot: null, radius: 0, value: null })),
    columns: counts.columns.map((column) => ({ ...column, shown: column.id === 'change' })),
    legend: { ...counts.legend, title: what, palette: 'diverging', circles: [], note: '' },
    measures: counts.measures.map((choice) => ({ ...choice, chosen: choice.value === 'change' })),
  }
}
