import { choiceIn } from '../core/picture/areas.ts'
import { type Files, type Picture, picture } from '../core/picture/picture.ts'
import type { TableFile } from '../core/published.ts'
import type { View } from '../core/view.ts'
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
    const of = [state.view, state.tables[state.view.indicator], state.standing, state.smallAreas, state.deep]
    if (last && of.every((part, i) => part === last?.of[i])) return last.shown
    last = { of, shown: makeShown(state) }
    return last.shown
  }
}

function makeShown(state: State): Shown {
  const { view, tables } = state
  const wanted = tables[view.indicator]
  const { view: shown, files } = standing(state)
  return {
    picture: deepened(state, shown, files.table) ?? picture(shown, files),
    pending:
      wanted?.kind === 'ready'
        ? null
        : { label: labelOf(state, view.indicator), failed: wanted?.kind === 'failed' ? wanted.why : null },
  }
}

/** What can be shown of what is asked for: the indicator that stands, where the wanted one is not there. */
function standing({ view, tables, standing, manifest, places, smallAreas }: State): { view: View; files: Files } {
  const indicator = tables[view.indicator]?.kind === 'ready' ? view.indicator : standing
  const found = tables[indicator]
  if (found?.kind !== 'ready') throw new Error(`no table stands: ${indicator}`)
  return {
    view: indicator === view.indicator ? view : { ...view, indicator },
    files: { manifest, places, smallAreas, table: found.table },
  }
}

/** The picture with its statistics, where it was made of the same; which ward is chosen does not matter to it. */
function deepened({ deep, places }: State, view: View, table: TableFile): Picture | null {
  if (!deep || deep.table !== table || key(deep.view) !== key(view)) return null
  const { picture } = deep
  // The latest window is the same whether it is asked for by its month or not.
  if (view.end !== deep.view.end && view.end !== picture.period?.last) return null
  return { ...picture, ...choiceIn(picture.readings, view, places) }
}

const key = (view: View) => JSON.stringify({ ...view, ward: null, sort: null, end: null })

/** What the statistics are still to be made of; null where they are there, or where there are none. */
export function awaitsEvidence(state: State): { readonly view: View; readonly files: Files } | null {
  const { view, files } = standing(state)
  if (files.table.schema !== 'counts/1' || deepened(state, view, files.table)) return null
  return { view, files }
}

function labelOf({ manifest }: State, id: string): string {
  for (const { series, indicators } of manifest.series) {
    const entry = indicators.find((candidate) => candidate.indicator.id === id)
    if (entry) return indicators.length > 1 ? `${series.label}: ${entry.indicator.label}` : series.label
  }
  return id
}
