/** The two ends of an interval, in the unit of what they are about. */
export interface Limits {
  readonly low: number
  readonly high: number
}
