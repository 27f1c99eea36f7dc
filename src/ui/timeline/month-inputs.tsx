import { useState } from 'preact/hooks'
import { addMonths, monthName } from '../../core/iso-month.ts'
import { periodMonths } from '../../core/period.ts'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import { readTypedMonth } from '../../core/typed-month.ts'
import type { Act } from '../act.ts'

interface Props {
  readonly id: string
  readonly label: string
  /** Which end of the window it names. Naming one moves the window: its length stays. */
  readonly side: 'first' | 'last'
  readonly time: TimeStrip
  readonly act: Act
}

/** What is being typed, and what is wrong with it, while `shown` is the month of the window. */
interface Draft {
  readonly shown: string
  readonly text: string
  readonly wrong: string | null
}

/** Both ends of the window, as months that can be typed. */
export function MonthInputs({ time, act }: Pick<Props, 'time' | 'act'>) {
  return (
    <>
      <MonthInput id="from" label="From" side="first" time={time} act={act} />
      <MonthInput id="to" label="To" side="last" time={time} act={act} />
    </>
  )
}

/** A month as people type it; one that cannot be is answered with what can. */
function MonthInput({ id, label, side, time, act }: Props) {
  const window = time.windows[time.at]
  const shown = window ? monthName(window[side]) : ''
  const [draft, setDraft] = useState<Draft | null>(null)
  // What was typed while another window was shown is no longer what the field is about.
  const { text, wrong } = draft?.shown === shown ? draft : { text: shown, wrong: null }

  const [first, last] = [time.windows[0], time.windows.at(-1)]
  const commit = (text: string) => {
    const month = readTypedMonth(text)
    if (!window || !first || !last) return
    const refuse = (wrong: string) => setDraft({ shown, text, wrong })
    if (!month) return refuse(`Type a month, such as ${shown}.`)
    if (month < first[side] || month > last[side]) {
      return refuse(`Choose from ${monthName(first[side])} to ${monthName(last[side])}.`)
    }
    setDraft(null)
    act.choose({ end: side === 'last' ? month : addMonths(month, periodMonths(window) - 1) })
  }
  return (
    <div class="field month">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        size={14}
        value={text}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setDraft({ shown, text: event.currentTarget.value, wrong })}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {wrong && (
        <p class="field-error" id={`${id}-wrong`}>
          {wrong}
        </p>
      )}
    </div>
  )
}
