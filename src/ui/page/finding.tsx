import type { Picture } from '../../core/picture/picture.ts'

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

/** A date is not broken over two lines. */
const withWholeDates = (text: string) => text.replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, '$1\u00a0$2\u00a0$3')
