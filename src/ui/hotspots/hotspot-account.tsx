import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import { withWholeDates } from '../page/whole-dates.ts'
import { asSentence } from './as-sentence.ts'

/** How well it foretells, how it is made, and what to keep in mind, beside the figures. */
export function HotspotAccount({ picture }: { picture: HotspotPicture }) {
  const { honesty, significant, method, caveats, completeTo, source } = picture
  return (
    <div class="caveats hotspot-account">
      <p>
        <b>How well it foretells.</b> {isUnavailable(honesty) ? asSentence(honesty) : honesty.sentence}
      </p>
      <p>
        <b>More than chance.</b> {isUnavailable(significant) ? asSentence(significant) : significant.words}
      </p>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      <p class="complete">{withWholeDates(`Data complete to ${completeTo}.`)}</p>
      <p>Source: {source}</p>
      <details>
        <summary>How it is made</summary>
        <ul>
          {method.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
