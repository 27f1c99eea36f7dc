import { useState } from 'preact/hooks'

/** Copies the link that reopens what is shown, and says whether it did. */
export function CopyLink({ act }: { act: { readonly link: () => string; readonly announce: (text: string) => void } }) {
  const [answer, setAnswer] = useState('')
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(act.link()).then(
      () => true,
      () => false,
    )
    const said = done ? 'Link copied.' : 'Copying is not allowed here: copy the address bar.'
    setAnswer(said)
    act.announce(said)
  }
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        Copy link
      </button>
      <span class="tiny">{answer}</span>
    </>
  )
}
