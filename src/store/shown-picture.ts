import { type Picture, picture } from '../core/picture/picture.ts'
import type { State } from './store.ts'

/** What the page shows, and what stands in its way. */
export interface Shown {
  readonly picture: Picture
  /** The chosen indicator is on its way, or did not come: the picture of the one before stands. */
  readonly pending: { readonly label: string; readonly failed: string | null } | null
}

/** The picture of a state, computed once for each view and table. */
export function shownPicture(): (state: State) => Shown {
  let last: { readonly of: readonly unknown[]; readonly shown: Shown } | null = null
  return (state) => {
    const of = [state.view, state.tables[state.view.indicator], state.standing]
    if (last && of.every((part, i) => part === last?.of[i])) return last.shown
    last = { of, shown: makeShown(state) }
    return last.shown
  }
}

function makeShown(state: State): Shown {
  const { view, manifest, places } = state
  const wanted = state.tables[view.indicator]
  if (wanted?.kind === 'ready')
    return { picture: picture(view, { manifest, places, table: wanted.table }), pending: null }
  const standing = state.tables[state.standing]
  if (standing?.kind !== 'ready') throw new Error(`no table stands: ${state.standing}`)
  return {
    picture: picture({ ...view, indicator: state.standing }, { manifest, places, table: standing.table }),
    pending: { label: labelOf(state, view.indicator), failed: wanted?.kind === 'failed' ? wanted.why : null },
  }
}

function labelOf({ manifest }: State, id: string): string {
  for (const { series, indicators } of manifest.series) {
    const entry = indicators.find((candidate) => candidate.indicator.id === id)
    if (entry) return indicators.length > 1 ? `${series.label}: ${entry.indicator.label}` : series.label
  }
  return id
}
