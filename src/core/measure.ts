/** What is said of a count: itself, set against residents, the borough or the land, or against a year earlier. */
export type Measure = 'rate' | 'count' | 'share' | 'hectare' | 'change'

export const measures: readonly Measure[] = ['rate', 'count', 'share', 'hectare', 'change']

/** Decimals are those that people see, and by which values are classed. */
export const measureInfo: Record<
  Measure,
  { readonly label: string; readonly column: string; readonly after: string; readonly decimals: number }
> = {
  rate: {
    label: 'Per 1,000',
    column: 'Per 1,000 residents a year',
    after: ' per 1,000 residents a year',
    decimals: 1,
  },
  count: { label: 'Count', column: 'Recorded', after: ' recorded', decimals: 0 },
  share: { label: 'Share', column: 'Share of the borough', after: '%', decimals: 0 },
  hectare: { label: 'Per hectare', column: 'Per hectare a year', after: ' per hectare a year', decimals: 2 },
  change: { label: 'Change', column: 'Change', after: '', decimals: 1 },
}

/** A year earlier is there for months only; where it is asked of fixed periods the rate stands. */
export const measureThatFits = (measure: Measure, times: 'months' | 'periods'): Measure =>
  measure === 'change' && times === 'periods' ? 'rate' : measure

/** A percentage stands on at least this many. @source METHODS.md, Change between two periods */
export const leastBaseOfPercentage = 50

/** Below this a rate is marked "small numbers". @source METHODS.md, Counts, rates, intervals */
export const smallNumber = 20
