import { useMemo } from 'preact/hooks'
import { ownTypeGroups } from '../../catalogue/own-types.ts'
import type { OwnData } from '../../core/intake/own-data.ts'
import type { OwnType } from '../../core/intake/own-type.ts'
import { caseTable, caseTimes, lastDayOf } from '../../core/own-views/case-times.ts'
import { complainantTable, repeatReports, reportsReached } from '../../core/own-views/complainants.ts'
import { repeatPlacesWords, typesWords } from '../../core/own-views/finding-words.ts'
import type { LightOf } from '../../core/own-views/incident-light.ts'
import { initiativeCounts, initiativeTable } from '../../core/own-views/initiative-counts.ts'
import { lightCounts } from '../../core/own-views/light-counts.ts'
import { inLight, inPeriod, inWard, type OwnFilter, ofTypes } from '../../core/own-views/own-filter.ts'
import { datasetWords, groupWords } from '../../core/own-views/own-words.ts'
import { repeatPlaces, repeatPlaceTable, typesByPlaceTable } from '../../core/own-views/place-counts.ts'
import { typeMix, typeTable } from '../../core/own-views/type-mix.ts'
import type { PlacesFile } from '../../core/published.ts'
import { counted, shownNumber } from '../../core/shown-number.ts'
import type { OwnSpots } from '../effects.ts'
import { Hours } from './hours.tsx'
import { LightView } from './light.tsx'
import { Months } from './months.tsx'
import { View, type ViewMark } from './view.tsx'
import { Wards } from './wards.tsx'
import { WhereExactly } from './where-exactly.tsx'

interface Props {
  readonly own: OwnData
  readonly types: readonly OwnType[]
  readonly filter: OwnFilter
  readonly places: PlacesFile
  readonly lightOf: LightOf
  readonly spots: OwnSpots
  readonly mark: ViewMark
  readonly choose: (ward: OwnFilter['ward']) => void
}

/** Every view of what is chosen. One that its table has nothing for says so in its place. */
export function AllViews({ own, types, filter, places, lightOf, spots, mark, choose }: Props) {
  const { group, type, light, ward } = filter
  const inAnyLight = useMemo(() => ofTypes(own.incidents, { group, type }, types), [own, types, group, type])
  const inAnyWard = useMemo(() => inLight(inAnyLight, light, lightOf), [inAnyLight, light, lightOf])
  const ofAllTimes = useMemo(() => inWard(inAnyWard, ward), [inAnyWard, ward])
  const incidents = inPeriod(ofAllTimes, filter.period)
  // The map compares wards: the one that is chosen is marked on it, not left alone. So it is with lights.
  const inAllWards = filter.ward === 'none' ? incidents : inPeriod(inAnyWard, filter.period)
  const inAllLights = inPeriod(inWard(inAnyLight, filter.ward), filter.period)
  const months = own.report.months
  const heads = groupWords[filter.group].counted
  const words = useMemo(
    () => ({
      subject: types.find(({ id }) => id === type)?.label ?? ownTypeGroups[group],
      counted: heads.toLowerCase(),
      dataset: datasetWords[own.dataset].label,
    }),
    [types, type, group, heads, own.dataset],
  )
  const given = { mark, incidents }
  return (
    <div class="own-views">
      <Wards incidents={inAllWards} filter={filter} places={places} counted={heads} mark={mark} choose={choose} />
      {filter.period && months && (
        <>
          <WhereExactly
            incidents={ofAllTimes}
            types={types}
            filter={filter}
            period={filter.period}
            known={months}
            words={words}
            places={places}
            mark={mark}
            spots={spots}
          />
          <Hours incidents={incidents} mark={mark} />
          <LightView counts={lightCounts(inAllLights, lightOf)} chosen={filter.light} counted={heads} mark={mark} />
          <Months incidents={ofAllTimes} period={filter.period} known={months} group={group} mark={mark} />
        </>
      )}
      <Types {...given} types={types} counted={heads} />
      <Initiative {...given} types={types} />
      <View
        title="Types by place"
        says={
          incidents.some(({ place }) => place)
            ? 'The places with most, and what was recorded there.'
            : 'None of these has the name of a place.'
        }
        table={typesByPlaceTable(incidents, types, places.wards)}
        mark={mark}
        wide
      />
      {filter.period && (
        <RepeatPlaces own={ofAllTimes} last={filter.period.last} places={places} counted={heads} mark={mark} />
      )}
      <Complainants incidents={incidents} whole={incidents.length === own.incidents.length} mark={mark} />
      <Cases incidents={incidents} lastDay={lastDayOf(own.incidents)} mark={mark} />
    </div>
  )
}

type Given = { readonly incidents: OwnData['incidents']; readonly mark: ViewMark }

function Types({ incidents, types, counted: heads, mark }: Given & { types: readonly OwnType[]; counted: string }) {
  const mix = typeMix(incidents, types)
  return <View title="By type" says={typesWords(mix)} table={typeTable(mix, heads)} mark={mark} bar={1} />
}

function Initiative({ incidents, types, mark }: Given & { types: readonly OwnType[] }) {
  const { proactive, reactive, notSaid } = initiativeCounts(incidents)
  const says =
    proactive + reactive === 0
      ? 'The table does not say whether these were proactive or reactive.'
      : `${shownNumber(proactive)} proactive, ${shownNumber(reactive)} reactive, ${shownNumber(notSaid)} not said.`
  const table = initiativeTable(incidents, types)
  return (
    <View
      title="Proactive or reactive"
      says={says}
      table={table}
      mark={mark}
      withoutTable={proactive + reactive === 0}
    />
  )
}

interface RepeatPlacesProps {
  readonly own: OwnData['incidents']
  readonly last: NonNullable<OwnFilter['period']>['last']
  readonly places: PlacesFile
  readonly counted: string
  readonly mark: ViewMark
}

function RepeatPlaces({ own, last, places, counted: heads, mark }: RepeatPlacesProps) {
  const repeats = repeatPlaces(own, last, places.wards)
  return (
    <View
      title="Repeat places"
      says={repeatPlacesWords(repeats)}
      note="Of the 12 months that end with the last month chosen."
      table={repeatPlaceTable(repeats, heads)}
      mark={mark}
      most={15}
      wide
    />
  )
}

function Complainants({ incidents, whole, mark }: Given & { whole: boolean }) {
  const reached = reportsReached(incidents)
  const says =
    reached.length === 0
      ? 'The table does not tell complainants apart.'
      : `${counted(repeatReports(reached), 'report', 'reports')} came from somebody who had reported before.`
  return (
    <View
      title="Repeat complainants"
      says={says}
      note="Who they are is not kept: only which report of the same person in a file it was."
      table={complainantTable(reached, whole)}
      mark={mark}
    />
  )
}

function Cases({ incidents, lastDay, mark }: Given & { lastDay: string | null }) {
  const times = caseTimes(incidents, lastDay)
  if (times.open + times.closed === 0) {
    return (
      <View
        title="Status and age of cases"
        says="The table does not say which are open."
        table={caseTable(times)}
        mark={mark}
        withoutTable
      />
    )
  }
  const closing =
    times.medianDays === null
      ? ''
      : ` Half of those closed took ${counted(times.medianDays, 'day', 'days')} or less, nine in ten ${times.ninthDecileDays} or less.`
  return (
    <View
      title="Status and age of cases"
      says={`${shownNumber(times.open)} open, ${shownNumber(times.closed)} closed, ${shownNumber(times.notSaid)} not said.${closing}`}
      note="Age is to the last day in the table."
      table={caseTable(times)}
      mark={mark}
    />
  )
}
