import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { type Answer, type Decision, decideName, decideText } from '../../core/search/answer.ts'
import { type Found, leastLetters, search as searchNames } from '../../core/search/search.ts'
import { type SearchIndex, type SearchName, searchIndex } from '../../core/search/search-index.ts'
import type { Act } from '../act.ts'
import { MissingNames } from './missing-names.tsx'
import { countWords, PlaceList } from './place-list.tsx'
import type { SearchField } from './search-field.ts'
import { steppedOption } from './stepped-option.ts'

interface Props {
  readonly field: SearchField
  readonly say: (answer: Answer | null) => void
  readonly act: Act
}

/** How long the field must rest before the count of places is said. */
const quietMs = 500

const nothing: Found = { shown: [], more: 0 }

/** The list under the field: what the typed text finds, and what becomes of it when it is picked or entered. */
export function SearchPanel({ field, say, act }: Props) {
  const { typed, open, shown, search, entered, places, area, setPopup } = field
  const index = useSearchIndex(field)
  const wanted = open && typed.trim().length >= leastLetters
  const found = useMemo(() => (wanted ? searchNames(index, typed) : nothing), [wanted, index, typed])
  const [active, setActive] = useState(-1)
  const expanded = wanted && found.shown.length > 0
  useEffect(() => setActive(-1), [typed])

  const reopen = () => {
    field.setOpen(true)
    setActive(0)
  }
  const settle = (decision: Decision) => {
    if (decision.kind === 'choose') {
      const ward = places.wards.find(({ code }) => code === decision.ward)
      field.setTyped(decision.spot?.name ?? ward?.name ?? '')
      return field.find(decision.ward, decision.spot)
    }
    if (decision.kind === 'pick') return reopen()
    field.setOpen(false)
    say(decision.answer)
  }
  const enter = () => {
    const decision = decideText(typed, { places, area, index })
    entered.current = search.kind !== 'ready' && decision.kind !== 'choose'
    if (!entered.current) settle(decision)
  }
  const pick = (name: SearchName) => settle(decideName(name, { places, area, index }))
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = steppedOption(event.key, active, found.shown.length)
    const chosen = found.shown[active]
    if (event.key === 'Enter') chosen && expanded ? pick(chosen.entry) : enter()
    else if (event.key === 'Escape' && open) field.setOpen(false)
    else if (event.key === 'Escape') field.setTyped(shown)
    else if (event.key === 'ArrowDown' && !open) reopen()
    else if (step !== null) setActive(step)
    else return
    event.preventDefault()
  }
  // Before the next key can come.
  useLayoutEffect(() => {
    field.keys.current = keys
  })
  useLayoutEffect(() => {
    setPopup({ expanded, active: expanded && active >= 0 ? optionId(active) : '' })
  }, [expanded, active, setPopup])
  useEffect(() => document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' }), [active])
  useEffect(() => {
    if (entered.current) enter()
  }, [search.kind])
  useEffect(() => {
    if (!wanted) return
    const timer = setTimeout(() => act.announce(countWords(found, search)), quietMs)
    return () => clearTimeout(timer)
  }, [wanted, found, search, act])

  return (
    <>
      <MissingNames search={search} retry={act.openSearch} />
      <PlaceList
        found={found}
        search={search}
        wanted={wanted}
        area={area}
        active={active}
        optionId={optionId}
        pick={pick}
      />
    </>
  )
}

const optionId = (at: number) => `place-found-${at}`

function useSearchIndex({ places, search }: SearchField): SearchIndex {
  const files = search.kind === 'ready' ? search.files : null
  return useMemo(() => searchIndex(places, files ?? []), [places, files])
}
