import type { CountIndicator } from '../series.ts'

/** `94 burglaries`; of one alone the noun is left out, since only its plural is known: `1`. */
export function countedOf(indicator: Pick<CountIndicator, 'counted'>, figure: string): string {
  return figure === '1' ? figure : `${figure} ${indicator.counted}`
}
