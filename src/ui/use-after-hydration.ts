import { useEffect, useState } from 'preact/hooks'

/** False while the built markup is taken over, which knows nothing of what this browser can do. */
export function useAfterHydration(): boolean {
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  return alive
}
