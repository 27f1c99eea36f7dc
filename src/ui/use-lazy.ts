import { useEffect, useState } from 'preact/hooks'

/**
 * A component in a file of its own, fetched when it is first wanted. Null until then; where it does not come, it stays
 * away and is asked for again the next time it is wanted.
 */
export function useLazy<T>(wanted: boolean, load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<{ readonly component: T } | null>(null)
  useEffect(() => {
    if (!wanted || loaded) return
    load().then(
      (component) => setLoaded({ component }),
      () => {},
    )
  }, [wanted, loaded, load])
  return loaded?.component ?? null
}
