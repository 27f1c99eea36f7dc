import { useEffect, useMemo, useState } from 'preact/hooks'
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
import { type Origin, type OwnSite, type OwnSpots, originWords } from './effects.ts'
import { FilterBar } from './filter-bar.tsx'
import type { Picked } from './open-files.tsx'
import { Report } from './report.tsx'
import { AskedTypes, type ReadAgain } from './type-answers.tsx'
import { useSettled } from './use-settled.ts'
import { AllViews } from './views/all-views.tsx'

/** A table that is open. `picked` is there while its files can be read again. */
export interface HeldTable {
  readonly own: OwnData
  readonly from: Origin
  readonly picked: Picked | null
  readonly rejectedCsv: string | null
}

interface Props {
  readonly held: HeldTable
  readonly site: OwnSite
  readonly spots: OwnSpots
  readonly say: (text: string) => void
  readonly readAgain: ReadAgain | null
}

/** How long nothing must change before it is said. */
const quietMs = 500

/** What is open, by the filter that the reader sets. */
export function ShownTable({ held, site, spots, say, readAgain }: Props) {
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
