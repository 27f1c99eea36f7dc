import { useState } from 'preact/hooks'

interface Props {
  readonly id: string
  readonly label: string
  readonly value: string
  /** What password managers are told: the one that is known, or one to be made up. */
  readonly autocomplete: 'current-password' | 'new-password'
  readonly wrong: string | null
  readonly change: (value: string) => void
}

const asText = { type: 'text' } as const
const asSecret = { type: 'password' } as const

/** A passphrase: hidden unless asked to be shown, and it can be pasted. */
export function PassphraseField({ id, label, value, autocomplete, wrong, change }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <div class="field passphrase">
      <label for={id}>{label}</label>
      <div class="passphrase-row">
        <input
          id={id}
          {...(shown ? asText : asSecret)}
          autocomplete={autocomplete}
          autocapitalize="none"
          spellcheck={false}
          required
          value={value}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button type="button" class="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span class="hide"> the passphrase</span>
        </button>
      </div>
      {wrong && (
        <p class="field-error" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}
