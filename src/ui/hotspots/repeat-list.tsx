import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  readonly view: HotspotView
  readonly act: HotspotAct
}

/** So many stand in the list; more would be read by nobody. */
const most = 20

/** Map points with incidents in most of the last twelve months; in the officer edition only. */
export function RepeatList({ picture: { repeats }, view, act }: Props) {
  if (isUnavailable(repeats)) return null
  return (
    <section class="wide band" aria-labelledby="repeats-title">
      <h2 id="repeats-title">Repeat places</h2>
      {repeats.length === 0 ? (
        <p class="small">No map point has incidents in most of the last twelve months.</p>
      ) : (
        <div class="scroll" tabIndex={-1}>
          <table class="data">
            <caption>Map points with incidents in most of the last twelve months</caption>
            <thead>
              <tr>
                <th scope="col">Place</th>
                <th scope="col" class="wide-only">
                  Ward
                </th>
                <th scope="col" class="n">
                  Recorded
                </th>
                <th scope="col" class="n">
                  Months with incidents
                </th>
              </tr>
            </thead>
            <tbody>
              {repeats.slice(0, most).map(({ key, name, ward, count, months, of }) => (
                <tr key={key} class={key === view.place ? 'chosen' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      class="link"
                      aria-pressed={key === view.place}
                      onClick={() => act.choose({ place: key === view.place ? null : key })}
                    >
                      {name}
                    </button>
                  </th>
                  <td class="wide-only">{ward?.name}</td>
                  <td class="n">{shownNumber(count)}</td>
                  <td class="n">
                    {months} of {of}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
