import type { State, Store } from '../../store/store.ts'

/**
 * Measures from input to the next painted frame (User Timing): `window` where only the period moved, else `recolour`.
 * The benchmark reads them; nothing else does.
 */
export function markPaints(store: Store): void {
  let started = 0
  const start = () => {
    started = performance.now()
  }
  addEventListener('input', start, { capture: true })
  addEventListener('click', start, { capture: true })
  store.subscribe((now, before) => {
    if (now.view === before.view || started === 0) return
    const from = started
    requestAnimationFrame(() => setTimeout(() => performance.measure(nameOf(now, before), { start: from })))
  })
}

function nameOf({ view: now }: State, { view: before }: State): 'window' | 'recolour' {
  return now.indicator === before.indicator && now.measure === before.measure ? 'window' : 'recolour'
}
