import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ownTypeGroups } from '../catalogue/own-types.ts'
import type { Dataset } from '../core/intake/incident.ts'
import type { OwnData } from '../core/intake/own-data.ts'
import { addMonths } from '../core/iso-month.ts'
import { countedIn } from '../core/own-views/finding-words.ts'
import { incidentLight } from '../core/own-views/incident-light.ts'
import { lightWords } from '../core/own-views/light-counts.ts'
import { groupsIn, inLight, inPeriod, inWard, type OwnFilter, ofTypes } from '../core/own-views/own-filter.ts'
import { datasetWords, groupWords } from '../core/own-views/own-words.ts'
import { monthsOf, periodInMonths } from '../core/period.ts'
import { type Origin, type OwnEffects, type OwnSite, type OwnSpots, originWords, type TypeAnswers } from './effects.ts'
import { FilterBar } from './filter-bar.tsx'
import { Keep } from './keep.tsx'
import { dayWords, LockPanel } from './lock-panel.tsx'
import { OpenFiles, type Picked } from './open-files.tsx'
import { Report } from './report.tsx'
import { AskedTypes, type ReadAgain } from './type-answers.tsx'
import { idleMinutes, useIdle, useLeaving } from './use-idle.ts'
import { useLocks } from './use-locks.ts'
import { useSettled } from './use-settled.ts'
import { AllViews } from './views/all-views.tsx'

interface Props {
  readonly site: OwnSite
  readonly effects: OwnEffects
}

/** A table that is open. `picked` is there while its files can be read again. */
interface Held {
  readonly own: OwnData
  readonly from: Origin
  readonly picked: Picked | null
  readonly rejectedCsv: string | null
}

type Holdings = { readonly [D in Dataset]?: Held }

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
          <Shown
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

interface ShownProps {
  readonly held: Held
  readonly site: OwnSite
  readonly spots: OwnSpots
  readonly say: (text: string) => void
  readonly readAgain: ReadAgain | null
}

/** How long nothing must change before it is said. */
const quietMs = 500

function Shown({ held, site, spots, say, readAgain }: ShownProps) {
  const { own, from } = held
  const { report, incidents, dataset } = own
  const types = site.types[dataset]
  const groups = useMemo(() => groupsIn(incidents, types), [incidents, types])
  const [chosen, setChosen] = useState(() => firstFilter(own, groups))
  const filter = useSettled(chosen)
  const words = selectionWords(filter, types, site)
  const lightOf = useMemo(() => incidentLight([site.places.plane.lon, site.places.plane.lat]), [site])
  const lit = inLight(ofTypes(incidents, filter, types), filter.light, lightOf)
  const count = inPeriod(inWard(lit, filter.ward), filter.period).length
  const finding = `${ownTypeGroups[filter.group]}: ${countedIn(filter.group, count)} recorded`
  useEffect(() => {
    const timer = setTimeout(() => say(`${datasetWords[dataset].label}. ${finding}: ${words}.`), quietMs)
    return () => clearTimeout(timer)
  }, [finding, words, dataset, say])
  const mark = { id: dataset, dataset: datasetWords[dataset].label, selection: words, synthetic: report.synthetic }
  return (
    <>
      {report.synthetic && (
        <p class="synthetic">
          <b>SYNTHETIC.</b> These rows were made up for trying out. They say nothing about any place.
        </p>
      )}
      <h2 id="own-finding" tabindex={-1}>
        {finding}
      </h2>
      <p class="subtitle">
        {datasetWords[dataset].label}: {words}. {upperFirst(originWords[from])}.
      </p>
      <AskedTypes unknown={report.unknownTypes} types={types} readAgain={readAgain} />
      <Report report={report} rejectedCsv={held.rejectedCsv} />
      {groups.length === 0 ? (
        <p class="notice quiet">No row was accepted: there is nothing to show.</p>
      ) : (
        <>
          <FilterBar
            filter={chosen}
            groups={groups}
            months={report.months}
            wards={site.places.wards}
            change={setChosen}
            reset={() => setChosen(firstFilter(own, groups))}
          />
          {groupWords[filter.group].note && <p class="notice quiet">{groupWords[filter.group].note}</p>}
          <AllViews
            own={own}
            types={types}
            filter={filter}
            places={site.places}
            lightOf={lightOf}
            spots={spots}
            mark={mark}
            choose={(ward) => setChosen({ ...chosen, ward })}
          />
        </>
      )}
    </>
  )
}

const months = 12

/** The last twelve months of the group that is looked at first. */
function firstFilter({ dataset, report }: OwnData, groups: ReturnType<typeof groupsIn>): OwnFilter {
  const { first } = datasetWords[dataset]
  const group = groups.find((one) => one.group === first)?.group ?? groups[0]?.group ?? first
  if (!report.months) return { period: null, ward: null, group, type: null, light: null }
  const { last } = report.months
  const year = addMonths(last, 1 - months)
  const [from = last] = monthsOf(report.months).filter((month) => month >= year)
  return { period: { first: from, last }, ward: null, group, type: null, light: null }
}

function selectionWords(filter: OwnFilter, types: OwnSite['types'][Dataset], { places }: OwnSite): string {
  const type = types.find(({ id }) => id === filter.type)?.label ?? ownTypeGroups[filter.group]
  const ward =
    filter.ward === null
      ? 'all wards'
      : filter.ward === 'none'
        ? 'not placed in a ward'
        : (places.wards.find(({ code }) => code === filter.ward)?.name ?? '')
  const light = filter.light ? [lightWords[filter.light]] : []
  return [type, ward, ...light, ...(filter.period ? [periodInMonths(filter.period)] : [])].join(', ')
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
