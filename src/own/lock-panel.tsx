import { useState } from 'preact/hooks'
import type { OwnData } from '../core/intake/own-data.ts'
import type { OwnEffects, Vault } from './effects.ts'
import { ForgetKept } from './forget-kept.tsx'
import { PassphraseField } from './passphrase-field.tsx'

interface Props {
  readonly vault: Vault
  /** Until when it is kept; null for what is sealed into the edition. */
  readonly until: Date | null
  readonly effects: Pick<OwnEffects, 'unlock' | 'forget'>
  readonly opened: (own: readonly OwnData[]) => void
  readonly forgotten: () => void
}

/** One message for a wrong passphrase and for damage: which it was helps only those who should not get in. */
const notOpened = 'This did not open it. The passphrase is wrong, or the data are damaged. Nothing is shown.'

const words: Record<Vault, { readonly title: string; readonly lead: string }> = {
  own: {
    title: 'The council’s own data are locked',
    lead: 'They were sealed into this edition when it was built. The passphrase stays in this page: nothing is sent anywhere.',
  },
  kept: {
    title: 'Data are kept on this computer',
    lead: 'They are sealed with the passphrase that you chose. Nothing is sent anywhere when you unlock them.',
  },
}

/** Asks for the passphrase of what is sealed. */
export function LockPanel({ vault, until, effects, opened, forgotten }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [state, setState] = useState<'waiting' | 'opening' | 'wrong'>('waiting')
  const { title, lead } = words[vault]
  const unlock = async (event: Event) => {
    event.preventDefault()
    if (state === 'opening') return
    setState('opening')
    const own = await effects.unlock(vault, passphrase)
    if (own === null) return setState('wrong')
    setPassphrase('')
    opened(own)
  }
  return (
    <form class="lock" data-scheme="dark" onSubmit={unlock} aria-labelledby={`lock-${vault}`}>
      <h2 id={`lock-${vault}`}>{title}</h2>
      <p>
        {lead}
        {until && ` They are deleted on ${dayWords(until)}.`}
      </p>
      <PassphraseField
        id={`passphrase-${vault}`}
        label="Passphrase"
        value={passphrase}
        autocomplete="current-password"
        wrong={state === 'wrong' ? notOpened : null}
        change={(value) => {
          setPassphrase(value)
          if (state === 'wrong') setState('waiting')
        }}
      />
      <p class="actions">
        <button type="submit" class="button primary" aria-disabled={state === 'opening'}>
          {state === 'opening' ? 'Unlocking …' : 'Unlock'}
        </button>
        {vault === 'kept' && <ForgetKept forget={effects.forget} forgotten={forgotten} />}
      </p>
    </form>
  )
}

/** `22 December 2026` */
export const dayWords = (day: Date): string =>
  day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
