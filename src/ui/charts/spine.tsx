import { percent, percentScale } from './percent-scale.ts'

/** One figure of every area on a line from the lowest to the highest, this area's marked, the borough's as a stroke. */
export function Spine({
  values,
  own,
  borough,
  kind,
}: {
  readonly values: readonly number[]
  readonly own: number
  readonly borough: number | null
  /** Incidents and deprivation have colours of their own. */
  readonly kind: 'incidents' | 'deprivation'
}) {
  const low = Math.min(...values, own, borough ?? own)
  const high = Math.max(...values, own, borough ?? own)
  const at = percentScale(low, high)
  const ticks = [...new Set(values.map((value) => Math.round(at(value) * 10)))]
  return (
    <svg class={`spine ${kind}`} width="100%" height="20" aria-hidden="true">
      <line class="rail" x1={percent(at(low))} x2={percent(at(high))} y1="10" y2="10" />
      <svg class="plot-paths" width="100%" height="100%" viewBox="0 0 1000 20" preserveAspectRatio="none">
        <path class="each" d={ticks.map((tick) => `M${tick} 6v8`).join('')} />
      </svg>
      {borough !== null && <line class="borough" x1={percent(at(borough))} x2={percent(at(borough))} y1="2" y2="18" />}
      <circle class="own" cx={percent(at(own))} cy="10" r="5" />
    </svg>
  )
}
