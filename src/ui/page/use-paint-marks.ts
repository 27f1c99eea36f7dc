import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Picture } from '../../core/picture/picture.ts'

/**
 * Measures from input to the next painted frame (User Timing): `window` where only the period moved, else `recolour`.
 * The benchmark reads them; nothing else does.
 */
export function usePaintMarks(picture: Picture): void {
  const last = useRef(picture)
  const started = useRef(0)
  useEffect(() => {
    const start = () => {
      started.current = performance.now()
    }
    addEventListener('input', start, { capture: true })
    addEventListener('click', start, { capture: true })
    return () => {
      removeEventListener('input', start, { capture: true })
      removeEventListener('click', start, { capture: true })
    }
  }, [])
  useLayoutEffect(() => {
    const before = last.current
    last.current = picture
    if (before === picture || started.current === 0) return
    const name = before.indicator === picture.indicator && before.symbol === picture.symbol ? 'window' : 'recolour'
    const start = started.current
    requestAnimationFrame(() => setTimeout(() => performance.measure(name, { start, end: performance.now() })))
  }, [picture])
}
