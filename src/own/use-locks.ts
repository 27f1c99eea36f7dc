import { useCallback, useRef, useState } from 'preact/hooks'

/** How often the page was locked. */
interface Locks {
  readonly count: number
  readonly add: () => void
  /** Whether the page was locked since this was drawn: what was begun before must not open it again. */
  readonly isPast: () => boolean
}

export function useLocks(): Locks {
  const newest = useRef(0)
  const [count, setCount] = useState(0)
  const add = useCallback(() => {
    newest.current += 1
    setCount(newest.current)
  }, [])
  return { count, add, isPast: () => count !== newest.current }
}
