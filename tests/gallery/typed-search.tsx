import { searchFile } from '../../scripts/steps/search-file.ts'
import { type Answer, decideText } from '../../src/core/search/answer.ts'
import { search as searchNames } from '../../src/core/search/search.ts'
import { searchIndex } from '../../src/core/search/search-index.ts'
import type { SearchState } from '../../src/store/store.ts'
import { noAct } from '../../src/ui/act.ts'
import { AnswerLine } from '../../src/ui/search/answer-line.tsx'
import { PlaceList } from '../../src/ui/search/place-list.tsx'
import type { SearchField } from '../../src/ui/search/search-field.ts'
import { SearchPanel } from '../../src/ui/search/search-panel.tsx'
import { borough, syntheticArea } from './synthetic-borough.ts'

/** The search as it stands while something is typed: its list and its answers are the page's own. */

const at = (east: number, north: number) => [0.01 + 0.02 * east, 51.49 - 0.015 * north] as const
const wards = borough.wards.map(({ code }) => code)
const ward = (place: number) => wards[place] ?? null

const file = searchFile(
  [
    { kind: 'town-centre', what: 'town centre', name: 'Elmwick Broadway', ward: ward(4), at: at(0, 1) },
    { kind: 'station', what: 'station', name: 'Elmwick Park', ward: ward(4), at: at(0, 1) },
    { kind: 'park', what: 'park', name: 'Hollin Wood', ward: ward(7), at: at(3, 1) },
    ...Array.from({ length: 12 }, (_, i) => ({
      kind: 'street' as const,
      what: 'street',
      name: 'High Street',
      ward: ward(i),
      at: at(i % 4, Math.floor(i / 4)),
    })),
    { kind: 'street', what: 'street', name: 'Outer Road', ward: null, at: at(5, 5) },
  ],
  wards,
  { licence: 'SYNTHETIC', attribution: 'SYNTHETIC' },
)

export const ready = { kind: 'ready', files: [file], missing: [] } as const satisfies SearchState
const index = searchIndex(borough, [file])
const area = syntheticArea.short

/** What a text is answered with; throws where it leads to a ward or a list. */
function answerTo(text: string): Answer {
  const decision = decideText(text, { places: borough, area, index })
  if (decision.kind !== 'answer') throw new Error(`not answered in words: ${text}`)
  return decision.answer
}

function Field({ typed, expanded, active = '' }: { typed: string; expanded: boolean; active?: string }) {
  return (
    <input
      id="place"
      type="text"
      role="combobox"
      autocomplete="off"
      value={typed}
      aria-label="Find a ward, street, station, park or town centre"
      aria-autocomplete="list"
      aria-controls="places-found"
      aria-expanded={expanded}
      aria-activedescendant={active || undefined}
    />
  )
}

/** The field with its list open. */
export function TypedSearch({ typed, search = ready }: { typed: string; search?: SearchState }) {
  const field: SearchField = {
    places: borough,
    area,
    search,
    typed,
    shown: '',
    open: true,
    keys: { current: null },
    entered: { current: false },
    setTyped() {},
    setOpen() {},
    setPopup() {},
    find() {},
  }
  const found = searchNames(searchIndex(borough, search.kind === 'ready' ? search.files : []), typed)
  return (
    <div class="combobox">
      <Field typed={typed} expanded={found.shown.length > 0} />
      <SearchPanel field={field} say={() => {}} act={noAct} />
    </div>
  )
}

/** The list with one option pointed at by the keys. */
export function PointedList({ typed, active }: { typed: string; active: number }) {
  const optionId = (place: number) => `place-found-${place}`
  return (
    <div class="combobox">
      <Field typed={typed} expanded active={optionId(active)} />
      <PlaceList
        found={searchNames(index, typed)}
        search={ready}
        wanted
        area={area}
        active={active}
        optionId={optionId}
        pick={() => {}}
      />
    </div>
  )
}

/** The field with the words that answer a text which leads nowhere. */
export function AnsweredSearch({ typed }: { typed: string }) {
  return (
    <div class="field full search">
      <div class="combobox">
        <Field typed={typed} expanded={false} />
      </div>
      <AnswerLine answer={answerTo(typed)} choose={() => {}} />
    </div>
  )
}
