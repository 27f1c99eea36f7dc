import { useState } from 'preact/hooks'
import type { OwnData } from '../core/intake/own-data.ts'
import type { OwnEffects } from './effects.ts'
import { ForgetKept } from './forget-kept.tsx'
import { dayWords } from './lock-panel.tsx'
import { PassphraseField } from './passphrase-field.tsx'

interface Props {
  readonly own: readonly OwnData[]
  readonly until: Date | null
  readonly effects: Pick<OwnEffects, 'keep' | 'forget' | 'suggestPassphrase'>
  readonly kept: (until: Date | null) => void
}

/** Keeps what is open on this computer for thirty days, sealed, and only when asked to. */
export function Keep({ own, until, effects, kept }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<{ kind: 'waiting' | 'sealing' } | { kind: 'refused'; why: string }>({
    kind: 'waiting',
  })
  const keep = async (event: Event) => {
    event.preventDefault()
    if (state.kind === 'sealing') return
    setState({ kind: 'sealing' })
    const answer = await effects.keep(own, passphrase)
    if (answer.kind === 'refused') return setState(answer)
    setPassphrase('')
    setState({ kind: 'waiting' })
    kept(answer.until)
  }
  const suggest = async () => {
    const answer = await effects.suggestPassphrase()
    if (answer.kind === 'refused') return setState(answer)
    setPassphrase(answer.words)
    if (state.kind === 'refused') setState({ kind: 'waiting' })
  }
  return (
    <details class="keep">
      <summary>
        {until ? `Kept on this computer until ${dayWords(until)}` : 'Keep on this computer for 30 days'}
      </summary>
      <form class="report-body" onSubmit={keep}>
        <p>
          What is open now is sealed with a passphrase and stored in this browser. After 30 days it is deleted when the
          page is next opened. Without the passphrase nobody can open it, nor can it be found again.
        </p>
        <PassphraseField
          id="keep-passphrase"
          label="A passphrase of your own"
          value={passphrase}
          autocomplete="new-password"
          wrong={state.kind === 'refused' ? state.why : null}
          change={(value) => {
            setPassphrase(value)
            if (state.kind === 'refused') setState({ kind: 'waiting' })
          }}
        />
        <p class="actions">
          <button type="submit" class="button" aria-disabled={state.kind === 'sealing'}>
            {state.kind === 'sealing' ? 'Sealing …' : until ? 'Keep this instead' : 'Keep for 30 days'}
          </button>
          <button type="button" class="button" onClick={suggest}>
            Suggest six words
          </button>
          {until && <ForgetKept forget={effects.forget} forgotten={() => kept(null)} />}
        </p>
      </form>
    </details>
  )
}
