import { addMonths, type IsoMonth } from '../../core/iso-month.ts'
import { periodMonths } from '../../core/period.ts'
import type { TimeStrip } from '../../core/picture/time-strip.ts'
import type { Act } from '../act.ts'
import { MonthField } from '../month-field.tsx'

/** Both ends of the window, as months that can be typed. Naming one moves the window: its length stays. */
export function MonthInputs({ time, act }: { readonly time: TimeStrip; readonly act: Act }) {
  const window = time.windows[time.at]
  const [first, last] = [time.windows[0], time.windows.at(-1)]
  if (!window || !first || !last) return null
  const ends = (side: 'first' | 'last') => ({ shown: window[side], all: { first: first[side], last: last[side] } })
  const from = (month: IsoMonth) => act.choose({ end: addMonths(month, periodMonths(window) - 1) })
  return (
    <>
      <MonthField id="from" label="From" {...ends('first')} choose={from} />
      <MonthField id="to" label="To" {...ends('last')} choose={(end) => act.choose({ end })} />
    </>
  )
}
