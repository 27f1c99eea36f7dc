import { percent } from './percent-scale.ts'

/** A share as a bar, with the borough's share as a stroke; `largest` is the share that fills the width. */
export function MixBar({
  own,
  borough,
  largest,
}: {
  readonly own: number
  readonly borough: number
  readonly largest: number
}) {
  const at = (share: number) => percent((96 * share) / largest)
  return (
    <svg class="mix-bar" width="100%" height="18" aria-hidden="true">
      <rect x="0" y="4" height="10" width={at(own)} />
      <line x1={at(borough)} x2={at(borough)} y1="1" y2="17" />
    </svg>
  )
}
