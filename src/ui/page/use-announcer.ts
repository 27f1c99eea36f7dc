import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Spot } from '../../core/search/spot.ts'
import type { Shown } from '../../store/shown-picture.ts'

/** How long nothing must change before it is said: a slider that moves would talk without end. */
const quietMs = 500

interface Announcer {
  readonly said: string
  readonly announce: (text: string) => void
}

/** The one polite live region: what the visitor's last step did to the picture, said once it has settled. */
export function useAnnouncer({ picture, pending }: Shown, spot: Spot | null): Announcer {
  const [said, setSaid] = useState('')
  const announce = useCallback((text: string) => {
    // A line that is the same as the last is read again only if it differs.
    setSaid((last) => (last === text ? `${text}\u00a0` : text))
  }, [])
  const text = pending
    ? pending.failed
      ? `${pending.label} did not load: ${pending.failed}.`
      : `Loading ${pending.label}.`
    : `${spot ? `${spot.name}, ${picture.ward?.name} ward. ` : ''}${picture.title}. ${picture.subtitle}.${picture.chosen ? ` Chosen: ${picture.chosen.say}` : ''}`
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => announce(text), quietMs)
    return () => clearTimeout(timer)
  }, [text, announce])
  return { said, announce }
}
