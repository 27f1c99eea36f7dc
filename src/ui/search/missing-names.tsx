import { listed } from '../../core/shown-number.ts'
import type { SearchState } from '../../store/store.ts'

/** Says which names did not load, and asks for them again. Wards are found without. */
export function MissingNames({ search, retry }: { search: SearchState; retry: () => void }) {
  if (search.kind !== 'ready' || search.missing.length === 0) return null
  return (
    <p class="field-error">
      {listed(search.missing)} did not load; wards can be found.{' '}
      <button type="button" class="link" onClick={retry}>
        Try again
      </button>
    </p>
  )
}
