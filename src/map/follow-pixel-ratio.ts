import type { Map as GlMap } from 'maplibre-gl'

/**
 * Keeps the map sharp when its window moves to a screen with another pixel ratio, or the page is magnified: the library
 * sizes its canvas anew only when its element changes. Ends with the map.
 */
export function followPixelRatio(map: GlMap): void {
  const stop = new AbortController()
  const watch = () => {
    if (stop.signal.aborted) return
    const changed = () => {
      map.resize()
      watch()
    }
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, {
      once: true,
      signal: stop.signal,
    })
  }
  watch()
  map.once('remove', () => stop.abort())
}
