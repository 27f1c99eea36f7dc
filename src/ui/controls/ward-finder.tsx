import { useEffect, useState } from 'preact/hooks'
import type { PlacesFile } from '../../core/published.ts'
import type { WardCode } from '../../core/ward-code.ts'
import { resolveWard, type WardNames } from '../../core/ward-name.ts'
import type { Act } from '../act.ts'

/**
 * Chooses a ward by its name, an alias or its code. A name that is none is answered with the reason and the ward that
 * may be meant; nothing is guessed.
 */
export function WardFinder({ places, chosen, act }: { places: PlacesFile; chosen: string; act: Act }) {
  const [typed, setTyped] = useState(chosen)
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    setTyped(chosen)
    setAnswer(null)
  }, [chosen])

  const choose = (ward: WardCode | null) => {
    setAnswer(null)
    act.choose({ ward })
  }
  const commit = (text: string) => {
    setTyped(text)
    if (text.trim() === '') return choose(null)
    const found = resolveWard(text, namesOf(places))
    if (found.kind === 'ward') return choose(found.code)
    setAnswer({ text: `“${text}” ${found.reason}.`, ward: found.suggestion })
  }
  const listedName = (text: string) => places.wards.some((ward) => ward.name === text)
  return (
    <div class="field full">
      <label for="ward">Ward</label>
      <input
        id="ward"
        type="search"
        list="wards"
        autocomplete="off"
        placeholder="All wards"
        value={typed}
        aria-describedby={answer ? 'ward-answer' : undefined}
        aria-invalid={answer ? 'true' : undefined}
        onInput={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          if (listedName(text)) commit(text)
        }}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      <datalist id="wards">
        {places.wards.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
      {answer && <NotFound answer={answer} choose={choose} />}
    </div>
  )
}

interface Answer {
  readonly text: string
  readonly ward: { readonly code: WardCode; readonly name: string } | null
}

function NotFound({ answer: { text, ward }, choose }: { answer: Answer; choose: (code: WardCode) => void }) {
  return (
    <p class="field-error" id="ward-answer">
      {text}{' '}
      {ward && (
        <button type="button" class="link" onClick={() => choose(ward.code)}>
          Did you mean {ward.name}?
        </button>
      )}
    </p>
  )
}

function namesOf({ wards, aliases, oldWards }: PlacesFile): WardNames {
  return {
    wards,
    oldWards,
    aliases: aliases.map(({ alias, code, refused }) => ({
      alias,
      code,
      rule: refused === null ? 'resolve' : 'refuse',
      only: null,
      reason: refused ?? '',
    })),
  }
}
