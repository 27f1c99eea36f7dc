import { useEffect, useMemo } from 'preact/hooks'
import { shownPicture } from '../../store/shown-picture.ts'
import type { Store } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { useAfterHydration } from '../use-after-hydration.ts'
import { useAnnouncer } from '../use-announcer.ts'
import { useStore } from '../use-store.ts'
import { MapPage } from './map-page.tsx'
import { sentenceOf } from './sentence-of.ts'

/** The page as it lives in the browser: it follows the store. */
export function App({ store, act }: { store: Store; act: Omit<Act, 'announce'> }) {
  const state = useStore(store)
  const show = useMemo(shownPicture, [])
  const shown = show(state)
  const { said, announce } = useAnnouncer(sentenceOf(shown, state.spot))
  const alive = useAfterHydration()
  const allActs = useMemo(() => ({ ...act, announce, mountMap: alive ? act.mountMap : null }), [act, announce, alive])
  useEffect(() => {
    document.title = `${shown.picture.title} - Safer Wards, ${state.manifest.area.short}`
  }, [shown.picture.title, state.manifest.area.short])
  return <MapPage state={state} shown={shown} said={said} act={allActs} />
}
