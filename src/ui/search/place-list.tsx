import { describeFound } from '../../core/search/describe-found.ts'
import type { Found } from '../../core/search/search.ts'
import type { SearchName } from '../../core/search/search-index.ts'
import type { SearchState } from '../../store/store.ts'

interface Props {
  readonly found: Found
  readonly search: SearchState
  readonly wanted: boolean
  readonly area: string
  /** Place of the option that is pointed at, -1 for none. */
  readonly active: number
  readonly optionId: (at: number) => string
  readonly pick: (name: SearchName) => void
}

/** The names that were found, each with what and where it is. The focus stays in the field. */
export function PlaceList({ found, search, wanted, area, active, optionId, pick }: Props) {
  const { shown, more } = found
  return (
    <div class="places-found" hidden={!wanted}>
      <div role="listbox" id="places-found" aria-label="Places found" hidden={shown.length === 0}>
        {shown.map(({ entry }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and takes the keys.
          <div
            key={optionId(at)}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === active}
            // The field must not lose the focus, or the list would go before the press ends.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(entry)}
          >
            <b>{entry.name}</b>, {describeFound(entry, area)}
          </div>
        ))}
      </div>
      {(more > 0 || shown.length === 0) && (
        <p class="tiny">{more > 0 ? `${more} more: type on` : countWords(found, search)}</p>
      )}
    </div>
  )
}

/** How many were found, for those who listen and where there is nothing to see. */
export function countWords({ shown, more }: Found, search: SearchState): string {
  const all = shown.length + more
  const loading = search.kind === 'ready' ? '' : ' Names of streets and other places are loading.'
  if (all === 0) return `No place found.${loading}`
  const count = all === 1 ? '1 place found.' : `${all} places found${more > 0 ? `, ${shown.length} listed` : ''}.`
  return `${count} Arrow keys lead to them.${loading}`
}
