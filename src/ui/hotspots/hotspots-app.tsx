import { useEffect, useMemo } from 'preact/hooks'
import type { HotspotState, HotspotStore } from '../../store/hotspots/hotspot-store.ts'
import { useAfterHydration } from '../use-after-hydration.ts'
import { useAnnouncer } from '../use-announcer.ts'
import { useStore } from '../use-store.ts'
import type { HotspotAct } from './hotspot-act.ts'
import { HotspotsPage } from './hotspots-page.tsx'

/** The page as it lives in the browser: it follows the store. */
export function HotspotsApp({ store, act }: { store: HotspotStore; act: Omit<HotspotAct, 'announce'> }) {
  const state = useStore(store)
  const { said, announce } = useAnnouncer(sentenceOf(state))
  const alive = useAfterHydration()
  const allActs = useMemo(() => ({ ...act, announce, mountMap: alive ? act.mountMap : null }), [act, announce, alive])
  const { title } = state.shown.picture
  useEffect(() => {
    document.title = `${title} - Safer Wards, ${state.manifest.area.short}`
  }, [title, state.manifest.area.short])
  return <HotspotsPage state={state} said={said} act={allActs} />
}

function sentenceOf({ work, shown, inspection }: HotspotState): string {
  if (work.kind === 'failed') return `The hotspots did not load: ${work.why}.`
  if (work.kind !== 'none') return 'Preparing the map.'
  const { title, subtitle } = shown.picture
  return `${title}. ${subtitle}.${inspection ? ` Chosen: ${inspection.name}. ${inspection.words}` : ''}`
}
