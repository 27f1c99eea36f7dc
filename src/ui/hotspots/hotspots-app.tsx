import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { HotspotState, HotspotStore } from '../../store/hotspots/hotspot-store.ts'
import type { HotspotAct } from './hotspot-act.ts'
import { HotspotsPage } from './hotspots-page.tsx'

/** How long nothing must change before it is said: a window that moves would talk without end. */
const quietMs = 500

/** The page as it lives in the browser: it follows the store. */
export function HotspotsApp({ store, act }: { store: HotspotStore; act: Omit<HotspotAct, 'announce'> }) {
  const state = useStore(store)
  const { said, announce } = useAnnouncer(state)
  // While markup is taken over it knows nothing of what this browser can do.
  const [alive, setAlive] = useState(false)
  useEffect(() => setAlive(true), [])
  const allActs = useMemo(() => ({ ...act, announce, mountMap: alive ? act.mountMap : null }), [act, announce, alive])
  const { title } = state.shown.picture
  useEffect(() => {
    document.title = `${title} - Safer Wards, ${state.manifest.area.short}`
  }, [title, state.manifest.area.short])
  return <HotspotsPage state={state} said={said} act={allActs} />
}

function useStore(store: HotspotStore): HotspotState {
  const [state, setState] = useState(store.getState())
  useEffect(() => {
    setState(store.getState())
    return store.subscribe(setState)
  }, [store])
  return state
}

/** The one polite live region: what the visitor's last step did, said once it has settled. */
function useAnnouncer(state: HotspotState) {
  const [said, setSaid] = useState('')
  const announce = useCallback((text: string) => {
    // A line that is the same as the last is read again only if it differs.
    setSaid((last) => (last === text ? `${text}\u00a0` : text))
  }, [])
  const text = sentenceOf(state)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => announce(text), quietMs)
    return () => clearTimeout(timer)
  }, [text, announce])
  return { said, announce }
}

function sentenceOf({ work, shown, inspection }: HotspotState): string {
  if (work.kind === 'failed') return `The hotspots did not load: ${work.why}.`
  if (work.kind !== 'none') return 'Preparing the map.'
  const { title, subtitle } = shown.picture
  return `${title}. ${subtitle}.${inspection ? ` Chosen: ${inspection.name}. ${inspection.words}` : ''}`
}
