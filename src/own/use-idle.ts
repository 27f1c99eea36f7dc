import { useEffect } from 'preact/hooks'

/** After so long without use the page locks itself. */
export const idleMinutes = 15

const checkMs = 5_000
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'] as const

/**
 * Calls when nobody has used the page for a while. The clock is looked at rather than a long timer set: a computer that was
 * asleep must lock when it wakes.
 */
export function useIdle(watching: boolean, idle: () => void): void {
  useEffect(() => {
    if (!watching) return
    let last = Date.now()
    const used = () => {
      if (Date.now() - last >= idleMinutes * 60_000) idle()
      last = Date.now()
    }
    const look = () => {
      if (Date.now() - last >= idleMinutes * 60_000) idle()
    }
    const timer = setInterval(look, checkMs)
    for (const sign of signs) addEventListener(sign, used, { passive: true, capture: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      for (const sign of signs) removeEventListener(sign, used, { capture: true })
      document.removeEventListener('visibilitychange', look)
    }
  }, [watching, idle])
}

/**
 * Calls when the page is left for another. A browser may keep a page that was left as it stood, and show it again to whoever
 * goes back.
 */
export function useLeaving(watching: boolean, left: () => void): void {
  useEffect(() => {
    if (!watching) return
    addEventListener('pagehide', left)
    return () => removeEventListener('pagehide', left)
  }, [watching, left])
}
