/** A map that does not come to answer does not hold the rest of the page back for longer. */
const longestWaitMs = 3000

/**
 * Does what the page can do without at first: once the map answers (`map:ready`) and nothing else wants the processor.
 * @returns what calls it off
 */
export function whenAtEase(work: () => void): () => void {
  const isReady = () => performance.getEntriesByName('map:ready').length > 0
  if (isReady()) return whenIdle(work)
  let callOff = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  const go = () => {
    callOff()
    callOff = whenIdle(work)
  }
  const observer = new PerformanceObserver(() => isReady() && go())
  observer.observe({ type: 'mark' })
  const timer = setTimeout(go, longestWaitMs)
  return () => callOff()
}

function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(work, { timeout: 2000 })
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(work, 200)
  return () => clearTimeout(timer)
}
