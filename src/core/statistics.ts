/** Every statistic of METHODS.md by its name there. A page never computes one: it takes what the build or a worker did. */
export { benjaminiHochberg } from './benjamini-hochberg.ts'
export { ckmeansBreaks, equalIntervalBreaks, quantileBreaks } from './breaks.ts'
export { eTest } from './e-test.ts'
export { empiricalBayesRates } from './empirical-bayes-rates.ts'
export { funnelLimits } from './funnel-limits.ts'
export { getisOrdGiStar } from './getis-ord-gi-star.ts'
export { hotspotSignificance } from './hotspot-significance.ts'
export { kernelDensity } from './hotspots/kernel-density.ts'
export { type Persistence, persistence } from './hotspots/persistence.ts'
export type { Limits } from './limits.ts'
export { overdispersion } from './overdispersion.ts'
export { poissonInterval } from './poisson-interval.ts'
export { type PredictiveAccuracy, predictiveAccuracyIndex } from './predictive-accuracy-index.ts'
export { type RankProbability, rankProbabilities } from './rank-probabilities.ts'
export { ratePer1000 } from './rate.ts'
export { isUnavailable, type Unavailable } from './unavailable.ts'
export {
  type BeforeAfter,
  type ComparedAreas,
  type Displacement,
  weightedDisplacementDifference,
} from './weighted-displacement-difference.ts'
