import { useState } from 'preact/hooks'
import { type IsoMonth, monthName } from '../core/iso-month.ts'
import type { Period } from '../core/period.ts'
import { readTypedMonth } from '../core/typed-month.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly shown: IsoMonth
  /** The months that can be named. */
  readonly all: Period
  readonly off?: boolean
  readonly choose: (month: IsoMonth) => void
}

/** What is being typed, and what is wrong with it, while `of` is the month that is shown. */
interface Draft {
  readonly of: IsoMonth
  readonly text: string
  readonly wrong: string | null
}

/** A month as people type it; one that cannot be is answered with what can. */
export function MonthField({ id, label, shown, all, off, choose }: Props) {
  const name = monthName(shown)
  const [draft, setDraft] = useState<Draft | null>(null)
  // What was typed while another window was shown is no longer what the field is about.
  const { text, wrong } = draft?.of === shown ? draft : { text: name, wrong: null }
  const commit = (typed: string) => {
    const month = readTypedMonth(typed)
    const refuse = (why: string) => setDraft({ of: shown, text: typed, wrong: why })
    if (!month) return refuse(`Type a month, such as ${name}.`)
    if (month < all.first || month > all.last) {
      return refuse(`Choose from ${monthName(all.first)} to ${monthName(all.last)}.`)
    }
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
        onInput={(event) => setDraft({ of: shown, text: event.currentTarget.value, wrong })}
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
