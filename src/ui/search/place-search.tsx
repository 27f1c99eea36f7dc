import { useEffect, useRef, useState } from 'preact/hooks'
import type { PlacesFile } from '../../core/published.ts'
import type { Spot } from '../../core/search/spot.ts'
import type { SearchState } from '../../store/store.ts'
import type { Act } from '../act.ts'
import { later } from '../later.tsx'
import { AnswerLine } from './answer-line.tsx'
import type { SearchField } from './search-field.ts'
import { useAnswer } from './use-answer.ts'
import { usePanel } from './use-panel.ts'

export const LocationButton = later(() => import('./location-button.tsx').then((file) => file.LocationButton))

interface Props {
  readonly places: PlacesFile
  /** The council's short name. */
  readonly area: string
  /** The chosen ward's name, or nothing. */
  readonly chosen: string
  readonly search: SearchState
  readonly spot: Spot | null
  readonly act: Act
}

/**
 * Finds a place by its name and chooses its ward: a combobox with a list of its own. What it needs besides the field
 * comes when the field is first used; the whole name of a ward works without.
 */
export function PlaceSearch({ places, area, chosen, search, spot, act }: Props) {
  const shown = spot?.name ?? chosen
  const [typed, setTyped] = useState(shown)
  const [open, setOpen] = useState(false)
  const [popup, setPopup] = useState({ expanded: false, active: '' })
  const { answer, say } = useAnswer(shown, act)
  const keys = useRef<SearchField['keys']['current']>(null)
  const entered = useRef(false)
  const { Panel, failed, load } = usePanel()
  useEffect(() => setTyped(shown), [shown])

  const find: Act['find'] = (ward, place) => {
    say(null)
    setOpen(false)
    act.find(ward, place)
  }
  const wake = () => {
    load()
    if (search.kind === 'idle') act.openSearch()
  }
  const enterWard = () => {
    const ward = places.wards.find(({ name }) => name.toLowerCase() === typed.trim().toLowerCase())
    if (ward && ward.name !== shown) find(ward.code, null)
    else if (typed.trim() === '' && shown !== '') find(null, null)
  }
  const field: SearchField = {
    places,
    area,
    search,
    typed,
    shown,
    open,
    keys,
    entered,
    setTyped,
    setOpen,
    setPopup,
    find,
  }
  return (
    <div class="field full search">
      <label for="place">Find a ward, street, station, park or town centre</label>
      <div class="combobox">
        <input
          id="place"
          type="text"
          role="combobox"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          placeholder="All wards"
          value={typed}
          aria-autocomplete="list"
          aria-controls="places-found"
          aria-expanded={popup.expanded}
          aria-activedescendant={popup.active || undefined}
          aria-describedby={answer ? 'place-answer' : undefined}
          aria-invalid={answer?.tone === 'refused' ? 'true' : undefined}
          onFocus={wake}
          onInput={(event) => {
            wake()
            say(null)
            entered.current = false
            setTyped(event.currentTarget.value)
            setOpen(true)
          }}
          onKeyDown={(event) => {
            if (keys.current) keys.current(event)
            else if (event.key === 'Enter' && failed) enterWard()
            else if (event.key === 'Enter') entered.current = true
          }}
          onBlur={() => {
            setOpen(false)
            entered.current = false
            enterWard()
          }}
        />
        {Panel && <Panel field={field} say={say} act={act} />}
      </div>
      {failed && <p class="field-error">The search did not load: only whole names of wards are found.</p>}
      {spot && !answer && (
        <p class="small">
          {spot.name}, {chosen} ward
        </p>
      )}
      {answer && <AnswerLine answer={answer} choose={(ward) => find(ward, null)} />}
      <LocationButton places={places} area={area} find={find} say={say} />
    </div>
  )
}
