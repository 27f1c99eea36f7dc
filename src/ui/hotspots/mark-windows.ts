import type { HotspotStore } from '../../store/hotspots/hotspot-store.ts'

/**
 * Measures from input to the next painted frame (User Timing): `window` where the window of months moved, and within it
 * `window:page`, what the page's own thread did when the picture came. The benchmark reads them; nothing else does.
 */
export function markWindows(store: HotspotStore): void {
  let started = 0
  const start = () => {
    started = performance.now()
  }
  addEventListener('input', start, { capture: true })
  addEventListener('click', start, { capture: true })
  store.subscribe((now, before) => {
    if (now.shown === before.shown || started === 0) return
    if (now.shown.of.indicator !== before.shown.of.indicator) return
    const [from, arrived] = [started, performance.now()]
    requestAnimationFrame(() => {
      const drawn = performance.now()
      setTimeout(() => {
        performance.measure('window', { start: from })
        performance.measure('window:page', { start: arrived, end: drawn })
      })
    })
  })
}
