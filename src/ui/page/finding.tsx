import type { Picture } from '../../core/picture/picture.ts'
import { withWholeDates } from './whole-dates.ts'

/** The finding first and large, then what, where and when. */
export function Finding({ picture }: { picture: Picture }) {
  return (
    <div class="finding">
      <h1>{picture.title}</h1>
      <p class="subtitle">{withWholeDates(picture.subtitle)}</p>
      {picture.lead && <p class="lead">{picture.lead}</p>}
    </div>
  )
}
