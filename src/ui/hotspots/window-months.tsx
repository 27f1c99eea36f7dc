import { useState } from 'preact/hooks'
import { type IsoMonth, monthName } from '../../core/iso-month.ts'
import type { Period } from '../../core/period.ts'
import { readTypedMonth } from '../../core/typed-month.ts'

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
      <MonthField id="to" label="To" shown={window.last} all={all} off={false} choose={(m) => choose('last', m)} />
    </>
  )
}

interface FieldProps {
  readonly id: string
  readonly label: string
  readonly shown: IsoMonth
  readonly all: Period
  readonly off: boolean
  readonly choose: (month: IsoMonth) => void
}

/** A month as people type it; one that cannot be is answered with what can. */
function MonthField({ id, label, shown, all, off, choose }: FieldProps) {
  const name = monthName(shown)
  const [draft, setDraft] = useState<{
    readonly of: string
    readonly text: string
    readonly wrong: string | null
  } | null>(null)
  // What was typed while another window was shown is no longer what the field is about.
  const { text, wrong } = draft?.of === name ? draft : { text: name, wrong: null }
  const commit = (typed: string) => {
    const month = readTypedMonth(typed)
    const refuse = (why: string) => setDraft({ of: name, text: typed, wrong: why })
    if (!month) return refuse(`Type a month, such as ${name}.`)
    if (month < all.first || month > all.last)
      return refuse(`Choose from ${monthName(all.first)} to ${monthName(all.last)}.`)
    setDraft(null)
    choose(month)
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
        disabled={off}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setDraft({ of: name, text: event.currentTarget.value, wrong })}
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
