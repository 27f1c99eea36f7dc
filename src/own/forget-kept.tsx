import { useState } from 'preact/hooks'
import type { OwnEffects } from './effects.ts'

interface Props {
  readonly forget: OwnEffects['forget']
  readonly forgotten: () => void
}

/** Deletes what is kept on this computer, and says where it could not be. */
export function ForgetKept({ forget, forgotten }: Props) {
  const [failed, setFailed] = useState(false)
  const press = () => {
    setFailed(false)
    forget().then(forgotten, () => setFailed(true))
  }
  return (
    <>
      <button type="button" class="button" onClick={press}>
        Forget what is kept
      </button>
      {failed && (
        <span class="small" role="alert">
          The browser could not delete it: it is still kept. Try again, or delete the data of this site in the browser’s
          settings.
        </span>
      )}
    </>
  )
}
