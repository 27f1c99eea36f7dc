import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Dataset } from '../core/intake/incident.ts'
import type { OwnData } from '../core/intake/own-data.ts'
import { datasetWords } from '../core/own-views/own-words.ts'
import type { Origin, OwnEffects, OwnSite, TypeAnswers } from './effects.ts'
import { Keep } from './keep.tsx'
import { dayWords, LockPanel } from './lock-panel.tsx'
import { OpenFiles, type Picked } from './open-files.tsx'
import { type HeldTable, ShownTable } from './shown-table.tsx'
import { idleMinutes, useIdle, useLeaving } from './use-idle.ts'
import { useLocks } from './use-locks.ts'

interface Props {
  readonly site: OwnSite
  readonly effects: OwnEffects
}

type Holdings = { readonly [D in Dataset]?: HeldTable }

/** The page of the council's own tables: whatever way they came, it shows them the same. */
export function OwnPage({ site, effects }: Props) {
  const [held, setHeld] = useState<Holdings>({})
  const [shown, setShown] = useState<Dataset | null>(null)
  const [keptUntil, setKeptUntil] = useState(site.keptUntil)
  const [said, setSaid] = useState('')
  const [times, setTimes] = useState(0)
  const top = useRef<HTMLHeadingElement>(null)
  // What was asked for stands above the form that asked: the reader is taken there, wherever on the page that was.
  useEffect(() => {
    if (times > 0) document.getElementById('own-finding')?.focus()
  }, [times])

  const locks = useLocks()
  const hold = (
    own: readonly OwnData[],
    from: Origin,
    picked: Picked | null = null,
    rejectedCsv: string | null = null,
  ) => {
    if (locks.isPast()) return
    const added = Object.fromEntries(own.map((one) => [one.dataset, { own: one, from, picked, rejectedCsv }]))
    setHeld((before) => ({ ...before, ...added }))
    setShown(own[0]?.dataset ?? shown)
    setTimes((before) => before + 1)
  }
  const lock = useCallback(
    (why: string) => {
      setHeld({})
      setShown(null)
      locks.add()
      effects.lock()
      setSaid(why)
      top.current?.focus()
    },
    [effects, locks.add],
  )
  const changeKept = (until: Date | null) => {
    setKeptUntil(until)
    setSaid(until ? `Kept on this computer until ${dayWords(until)}.` : 'What was kept on this computer is deleted.')
    // The button that was pressed has gone.
    if (!until) top.current?.focus()
  }
  const idle = useCallback(
    () => lock(`Locked after ${idleMinutes} minutes without use. What was open has been forgotten.`),
    [lock],
  )
  const left = useCallback(() => lock('Locked when this page was left. What was open has been forgotten.'), [lock])
  const open = Object.values(held)
  useIdle(open.length > 0, idle)
  useLeaving(open.length > 0, left)
  const current = shown ? held[shown] : undefined
  const isLocked = (vault: Origin) => !open.some(({ from }) => from === vault)
  const readAgain = (picked: Picked) => async (more: TypeAnswers) => {
    const answers = { ...picked.answers, ...more }
    const result = await effects.read(picked.dataset, picked.files, answers, () => {}).answer
    if (result.kind === 'failed') return result.problems
    hold([result.own], 'opened', { ...picked, answers }, result.rejectedCsv)
    return []
  }
  return (
    <>
      <div class="own-head">
        <h1 tabindex={-1} ref={top}>
          Own data
        </h1>
        {open.length > 0 && (
          <button type="button" class="button" onClick={() => lock('Locked. What was open has been forgotten.')}>
            Lock now
          </button>
        )}
      </div>
      <p class="subtitle">
        The council’s own tables, seen by officers only. They are in no public page, and are never added up with one
        another.
      </p>
      <p role="status" class={open.length === 0 && said ? 'notice quiet' : 'hide'}>
        {said}
      </p>
      {current && (
        <div class="shown">
          {open.length > 1 && (
            <WhichTable open={open.map(({ own }) => own.dataset)} shown={current.own.dataset} show={setShown} />
          )}
          <ShownTable
            // A table that is opened anew begins with its own filter.
            key={`${current.own.dataset} ${times}`}
            held={current}
            site={site}
            spots={effects.spots}
            say={setSaid}
            readAgain={current.picked ? readAgain(current.picked) : null}
          />
        </div>
      )}
      {/* Whatever was typed or under way goes with what was open. */}
      <div class="own-ways" key={`ways ${locks.count}`}>
        {site.sealed && isLocked('own') && (
          <LockPanel
            vault="own"
            until={null}
            effects={effects}
            opened={(own) => hold(own, 'own')}
            forgotten={() => {}}
          />
        )}
        {keptUntil && open.length === 0 && (
          <LockPanel
            vault="kept"
            until={keptUntil}
            effects={effects}
            opened={(own) => hold(own, 'kept')}
            forgotten={() => changeKept(null)}
          />
        )}
        <OpenFiles
          read={effects.read}
          done={({ own, rejectedCsv }, picked) => hold([own], 'opened', picked, rejectedCsv)}
        />
        {open.length > 0 && (
          <Keep own={open.map(({ own }) => own)} until={keptUntil} effects={effects} kept={changeKept} />
        )}
      </div>
    </>
  )
}

interface WhichTableProps {
  readonly open: readonly Dataset[]
  readonly shown: Dataset
  readonly show: (dataset: Dataset) => void
}

/** Stands outside of what it changes: its keys stay where they are. */
function WhichTable({ open, shown, show }: WhichTableProps) {
  return (
    <fieldset class="datasets">
      <legend>Which table</legend>
      {open.map((one) => (
        <label key={one} class="check">
          <input type="radio" name="shown" value={one} checked={one === shown} onChange={() => show(one)} />
          <span>{datasetWords[one].label}</span>
        </label>
      ))}
    </fieldset>
  )
}
