import { useEffect, useState } from 'preact/hooks'
import { addMonths, monthName } from '../../core/iso-month.ts'
import { periodMonths } from '../../core/period.ts'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import type { Act } from '../act.ts'

interface Props {
  readonly id: string
  readonly label: string
  /** Which end of the window it names. Naming one moves the window: its length stays. */
  readonly side: 'first' | 'last'
  readonly time: TimeStrip
  readonly act: Act
}

/** A month as people type it; one that cannot be is answered with what can. */
export function MonthInput({ id, label, side, time, act }: Props) {
  const window = time.windows[time.at]
  const shown = window ? monthName(window[side]) : ''
  const [typed, setTyped] = useState(shown)
  const [wrong, setWrong] = useState<string | null>(null)
  useEffect(() => {
    setTyped(shown)
    setWrong(null)
  }, [shown])

  const [first, last] = [time.windows[0], time.windows.at(-1)]
  const commit = async (text: string) => {
    setTyped(text)
    const { readTypedMonth } = await import('../../core/typed-month.ts')
    const month = readTypedMonth(text)
    if (!window || !first || !last) return
    if (!month) return setWrong(`Type a month, such as ${shown}.`)
    if (month < first[side] || month > last[side]) {
      return setWrong(`Choose from ${monthName(first[side])} to ${monthName(last[side])}.`)
    }
    setWrong(null)
    act.choose({ end: side === 'last' ? month : addMonths(month, periodMonths(window) - 1) })
    setTyped(shown)
  }
  return (
    <div class="field month">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        size={14}
        value={typed}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
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
