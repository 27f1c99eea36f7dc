import { useEffect, useState } from 'preact/hooks'

/** Whether the device asks for less motion, now. */
export function useReducedMotion(): boolean {
  const [still, setStill] = useState(false)
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const update = () => setStill(query.matches)
    update()
    query.addEventListener('change', update)
    return () => query.removeEventListener('change', update)
  }, [])
  return still
}
