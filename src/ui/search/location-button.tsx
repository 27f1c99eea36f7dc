import { useState } from 'preact/hooks'
import type { PlacesFile } from '../../core/published.ts'
import type { Answer } from '../../core/search/answer.ts'
import type { Act } from '../act.ts'
import { whereAmI } from './where-am-i.ts'

interface Props {
  readonly places: PlacesFile
  readonly area: string
  readonly find: Act['find']
  readonly say: (answer: Answer, beside?: string) => void
}

/** Asks the browser where the visitor is, after a press and never before, and says which ward that is. */
export function LocationButton({ places, area, find, say }: Props) {
  const [asking, setAsking] = useState(false)
  const ask = async () => {
    if (asking) return
    setAsking(true)
    const here = await whereAmI(places, area)
    setAsking(false)
    if (here.ward) find(here.ward.code, null)
    say({ tone: here.ward ? 'told' : 'refused', text: here.text, ask: '', wards: [] }, here.ward?.name)
  }
  return (
    <p class="tiny">
      <button type="button" class="link" aria-busy={asking} onClick={ask}>
        Use my location
      </button>{' '}
      {asking ? 'Asking your browser' : 'It stays in this page.'}
    </p>
  )
}
