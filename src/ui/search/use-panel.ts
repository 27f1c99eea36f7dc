import { useRef, useState } from 'preact/hooks'
import type { SearchPanel } from './search-panel.tsx'

/** The list and all that it needs, in a file of their own: fetched when `load` is first called. */
export function usePanel() {
  const [state, setState] = useState<{ readonly Panel: typeof SearchPanel } | 'failed' | null>(null)
  const asked = useRef(false)
  const load = () => {
    if (asked.current) return
    asked.current = true
    import('./search-panel.tsx').then(
      ({ SearchPanel: Panel }) => setState({ Panel }),
      () => {
        asked.current = false
        setState('failed')
      },
    )
  }
  return { Panel: state === 'failed' ? null : state?.Panel, failed: state === 'failed', load }
}
