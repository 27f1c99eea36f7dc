import type { HotspotPicture } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotView } from '../../core/hotspots/hotspot-view.ts'
import { movedBy, type WindowRoom, windowIn, withEnd } from '../../core/hotspots/moved-window.ts'
import { addMonths, type IsoMonth, monthName, monthsBetween } from '../../core/iso-month.ts'
import { type Period, periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { useKept } from '../use-kept.ts'
import type { HotspotAct } from './hotspot-act.ts'
import { WindowBars } from './window-bars.tsx'
import { WindowMonths } from './window-months.tsx'
import { WindowPlay } from './window-play.tsx'

interface Props {
  readonly picture: HotspotPicture
  /** As asked for: the grips follow the hand, the map follows when it is computed. */
  readonly view: HotspotView
  readonly act: HotspotAct
}

/** When: the months of the whole series, and a window of 1 to 36 of them that two grips, two fields and Play move. */
export function HotspotTimeline({ picture, view, act }: Props) {
  const { period: all, strip } = picture
  const keep = useKept()
  const room: WindowRoom = { all, cumulative: view.cumulative }
  const window = windowIn(view, room)
  const total = totalOf(strip, window)
  const go = (how: HotspotAct['drag']) => (next: Period) => how({ first: next.first, last: next.last })
  const [choose, drag] = [go(act.choose), go(act.drag)]
  const step = (months: number) => movedBy(window, months, room)
  return (
    <section class="when" aria-label="Period">
      <div class="when-head">
        <h2>Incidents each month</h2>
        <p>
          Chosen: <b>{periodInMonths(window)}</b>
          {total !== null && `, ${shownNumber(total)} recorded`}
        </p>
      </div>
      <div class={view.cumulative ? 'slider one-grip' : 'slider two-grips'}>
        {/* The months of a series are the same in every picture of it. */}
        {keep('bars', [picture.view.indicator, window.first, window.last], () => (
          <WindowBars strip={strip} window={window} title="Incidents each month" />
        ))}
        {!view.cumulative && (
          <Grip
            side="first"
            label="Start of the period on the map"
            window={window}
            room={room}
            choose={choose}
            drag={drag}
          />
        )}
        <Grip
          side="last"
          label="End of the period on the map"
          window={window}
          room={room}
          choose={choose}
          drag={drag}
        />
      </div>
      <div class="when-controls">
        <WindowPlay
          atEnd={window.last === all.last}
          shown={picture}
          step={() => drag(step(1))}
          rewind={() => drag(withoutPast(window, room))}
          rest={() => choose(window)}
        />
        <button
          type="button"
          class="button square"
          aria-label="One month earlier"
          disabled={step(-1).last === window.last}
          onClick={() => choose(step(-1))}
        >
          ←
        </button>
        <button
          type="button"
          class="button square"
          aria-label="One month later"
          disabled={step(1).last === window.last}
          onClick={() => choose(step(1))}
        >
          →
        </button>
        <WindowMonths
          window={window}
          all={all}
          cumulative={view.cumulative}
          choose={(side, month) => choose(withEnd(window, side, month, room))}
        />
        <label class="check cumulative">
          <input
            type="checkbox"
            checked={view.cumulative}
            onChange={(event) => act.choose(cumulativeChange(event.currentTarget.checked, window, all))}
          />
          <span>All months from {monthName(all.first)}</span>
        </label>
      </div>
    </section>
  )
}

interface GripProps {
  readonly side: 'first' | 'last'
  readonly label: string
  readonly window: Period
  readonly room: WindowRoom
  readonly choose: (window: Period) => void
  readonly drag: (window: Period) => void
}

/** One end of the window, as a slider over the edges between months. */
function Grip({ side, label, window, room, choose, drag }: GripProps) {
  const { all } = room
  const beside = side === 'first' ? 0 : 1
  const value = monthsBetween(all.first, window[side]) + beside
  const slide = (grip: HTMLInputElement, go: (window: Period) => void) => {
    const next = withEnd(window, side, addMonths(all.first, grip.valueAsNumber - beside), room)
    go(next)
    // Where it cannot go the grip returns to where the window ends.
    grip.value = String(monthsBetween(all.first, next[side]) + beside)
  }
  return (
    <input
      id={`window-${side}`}
      class={`grip ${side}`}
      type="range"
      min={0}
      max={monthsBetween(all.first, all.last) + 1}
      value={value}
      aria-label={label}
      aria-valuetext={monthName(window[side])}
      onInput={(event) => slide(event.currentTarget, drag)}
      onChange={(event) => slide(event.currentTarget, choose)}
    />
  )
}

/** What the months of a window hold together; null where one of them is missing. */
function totalOf(strip: HotspotPicture['strip'], { first, last }: Period): number | null {
  let sum: number | null = 0
  for (const { month, count } of strip) {
    if (month >= first && month <= last) sum = sum === null || count === null ? null : sum + count
  }
  return sum
}

/** The earliest window of the same length: Play begins there. */
const withoutPast = (window: Period, room: WindowRoom) =>
  movedBy(window, -monthsBetween(room.all.first, window.last), room)

/** A window of all months shrinks to its last twelve when it slides again. */
function cumulativeChange(cumulative: boolean, { last }: Period, all: Period): Partial<HotspotView> {
  const first: IsoMonth = addMonths(last, -11)
  return { cumulative, first: cumulative ? all.first : first < all.first ? all.first : first, last }
}
