import type { Picture } from '../../core/picture/picture.ts'
import { windowAtGrip, windowName } from '../../core/picture/time-strip.ts'
import { shownNumber } from '../../core/shown-number.ts'
import type { Act } from '../act.ts'
import { later } from '../later.tsx'
import { MonthInputs } from './month-inputs.tsx'

export const Bars = later(() => import('./bars.tsx').then((file) => file.Bars))
export const Play = later(() => import('./play.tsx').then((file) => file.Play))

/** When: the borough's bars, and the window that is chosen on them. */
export function Timeline({ picture, act }: { picture: Picture; act: Act }) {
  const { time, period, borough } = picture
  if (time.kind === 'none' || !period || time.windows.length < 2) return null
  const window = time.windows[time.at]
  if (!window) return null
  const last = time.windows.length - 1
  const endOf = (at: number) => ({ end: time.windows[Math.min(last, Math.max(0, at))]?.last ?? null })
  const slide = (grip: HTMLInputElement, go: Act['drag']) => {
    const at = windowAtGrip(time, grip.valueAsNumber)
    go(endOf(at))
    // Where it cannot go the grip returns to where the window ends.
    grip.value = String(time.bars.findIndex((bar) => bar.last === time.windows[at]?.last) + 1)
  }
  return (
    <section class="when" aria-label="Period">
      <div class="when-head">
        <h2>
          {time.title}, {borough.name}, {time.kind === 'months' ? 'each month' : 'each period'}
        </h2>
        <p>
          Chosen: <b>{windowName(window)}</b>
          {borough.figures['count']?.order !== null &&
            `, ${shownNumber(borough.figures['count']?.order ?? 0)} recorded`}
        </p>
      </div>
      <div class="slider">
        <Bars time={time} />
        <label class="hide" for="window">
          End of the period on the map
        </label>
        <input
          id="window"
          type="range"
          min={0}
          max={time.bars.length}
          value={time.to + 1}
          aria-valuetext={windowName(window)}
          onInput={(event) => slide(event.currentTarget, act.drag)}
          onChange={(event) => slide(event.currentTarget, act.choose)}
        />
      </div>
      <div class="when-controls">
        <Play time={time} act={act} />
        <button
          type="button"
          class="button square"
          aria-label="One period earlier"
          disabled={time.at === 0}
          onClick={() => act.choose(endOf(time.at - 1))}
        >
          ←
        </button>
        <button
          type="button"
          class="button square"
          aria-label="One period later"
          disabled={time.at === last}
          onClick={() => act.choose(endOf(time.at + 1))}
        >
          →
        </button>
        <MonthInputs time={time} act={act} />
      </div>
    </section>
  )
}
