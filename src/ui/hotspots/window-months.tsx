import type { IsoMonth } from '../../core/iso-month.ts'
import type { Period } from '../../core/period.ts'
import { MonthField } from '../month-field.tsx'

interface Props {
  readonly window: Period
  readonly all: Period
  /** The beginning is fixed. */
  readonly cumulative: boolean
  readonly choose: (side: 'first' | 'last', month: IsoMonth) => void
}

/** Both ends of the window, as months that can be typed. */
export function WindowMonths({ window, all, cumulative, choose }: Props) {
  return (
    <>
      <MonthField
        id="from"
        label="From"
        shown={window.first}
        all={all}
        off={cumulative}
        choose={(m) => choose('first', m)}
      />
      <MonthField id="to" label="To" shown={window.last} all={all} choose={(m) => choose('last', m)} />
    </>
  )
}
