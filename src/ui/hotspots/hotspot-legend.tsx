import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import { counted } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'

interface Props {
  readonly picture: HotspotPicture
  /** Where it stands among the headings of its page. */
  readonly heading?: 'h2' | 'h4'
}

/** Always open: ranges in real units, from where a cell is hot, the keys of what else is drawn, and what fixes it all. */
export function HotspotLegend({ picture, heading: Heading = 'h2' }: Props) {
  const { legend, significant, points } = picture
  const hot = legend.classes.find(({ isHot }) => isHot)
  return (
    <section class="legend" aria-labelledby="legend-title">
      <Heading id="legend-title">{legend.title}</Heading>
      <div data-scheme="light" class="legend-colours">
        {legend.classes.length > 0 && (
          <ol class="classes">
            {legend.classes.map((one) => (
              <li key={one.class}>
                <span class={`swatch hot-${one.class}`} />
                <b>{one.label}</b> {counted(one.cells, legend.one, legend.many)}
                {one === hot && <span class="hot-from">hot from here</span>}
              </li>
            ))}
          </ol>
        )}
        <ul class="keys">
          {!isUnavailable(significant) && (
            <li>
              <svg width="26" height="15" aria-hidden="true">
                <rect
                  class={significant.isFine ? 'key-significant fine' : 'key-significant'}
                  x="1"
                  y="1"
                  width="24"
                  height="13"
                />
              </svg>
              More than chance explains
            </li>
          )}
          {picture.places.length > 0 && (
            <li>
              <svg width="18" height="18" aria-hidden="true">
                <circle class="place-dot" cx="9" cy="9" r="8" />
                <text class="place-number" x="9" y="13">
                  1
                </text>
              </svg>
              Place in the list
            </li>
          )}
          {points && (
            <li>
              <svg width="18" height="18" aria-hidden="true">
                <circle class="snap-point" cx="9" cy="9" r="5" />
              </svg>
              Map point, larger with more
            </li>
          )}
        </ul>
      </div>
      {[legend.fixedBy, ...legend.notes].filter(Boolean).map((note) => (
        <p key={note} class="tiny">
          {note}
        </p>
      ))}
    </section>
  )
}
