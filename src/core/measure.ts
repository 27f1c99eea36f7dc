/** What is said of a count: itself, or set against residents, the borough or the land. */
export type Measure = 'rate' | 'count' | 'share' | 'hectare'

export const measures: readonly Measure[] = ['rate', 'count', 'share', 'hectare']

/** Decimals are those that people see, and by which values are classed. */
export const measureInfo: Record<
  Measure,
  { readonly label: string; readonly column: string; readonly after: string; readonly decimals: number }
> = {
  rate: {
    label: 'Per 1,000 residents',
    column: 'Per 1,000 residents a year',
    after: ' per 1,000 residents a year',
    decimals: 1,
  },
  count: { label: 'Count', column: 'Recorded', after: ' recorded', decimals: 0 },
  share: { label: 'Share of borough', column: 'Share of the borough', after: '%', decimals: 0 },
  hectare: { label: 'Per hectare', column: 'Per hectare a year', after: ' per hectare a year', decimals: 2 },
}

/** A percentage stands on at least this many. @source METHODS.md, Change between two periods */
export const leastBaseOfPercentage = 50

/** Below this a rate is marked "small numbers". @source METHODS.md, Counts, rates, intervals */
export const smallNumber = 20
