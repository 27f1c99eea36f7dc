import { useCallback, useEffect, useRef, useState } from 'preact/hooks'

/** How long nothing must change before it is said: a slider that moves would talk without end. */
const quietMs = 500

interface Announcer {
  readonly said: string
  readonly announce: (text: string) => void
}

/**
 * The one polite live region: what the visitor's last step did, said once it has settled. What the page opens with is not
 * said: it is read.
 */
export function useAnnouncer(text: string): Announcer {
  const [said, setSaid] = useState('')
  const announce = useCallback((text: string) => {
    // A line that is the same as the last is read again only if it differs.
    setSaid((last) => (last === text ? `${text}\u00a0` : text))
  }, [])
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
