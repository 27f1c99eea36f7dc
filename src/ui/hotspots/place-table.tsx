import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { HotspotShow, HotspotSort, HotspotView } from '../../core/hotspots/hotspot-view.ts'
import { sortPlaces } from '../../core/hotspots/sort-places.ts'
import { periodInMonths } from '../../core/period.ts'
import { shownNumber } from '../../core/shown-number.ts'
import { isUnavailable } from '../../core/unavailable.ts'
import { ChangeCell } from '../board/change-cell.tsx'
import { useKept } from '../use-kept.ts'
import { HalfYearLine, HotTicks } from './half-years.tsx'
import type { HotspotAct } from './hotspot-act.ts'

interface Props {
  readonly picture: HotspotPicture
  readonly view: HotspotView
  /** Takes the rows along, in the order of the table. */
  readonly actions: (rows: readonly HotspotPlace[]) => ComponentChildren
  readonly act: Pick<HotspotAct, 'choose'>
  /** Where it stands among the headings of its page. */
  readonly heading?: 'h2' | 'h4'
}

/** Beyond so many rows the rest waits to be asked for; what is chosen is there in any case. */
const firstRows = 10

/** The places, sortable and selectable: the text that everyone can use. */
export function PlaceTable({ picture, view, actions, act, heading: Heading = 'h2' }: Props) {
  const rows = sortPlaces(picture.places, view.sort)
  const [whole, setWhole] = useState(false)
  const shown = whole ? rows : rows.filter(({ key }, i) => i < firstRows || key === view.place)
  const notes = [...picture.listNotes, ...untestedNotes(rows)]
  const keep = useKept()
  const sorting = (by: HotspotSort) => ({ by, sort: view.sort, choose: () => act.choose({ sort: by }) })
  return (
    <section class="wide band" aria-labelledby="places-title">
      <div class="table-head">
        <div>
          <Heading id="places-title">{titleOf(rows.length, picture, view.sort)}</Heading>
          {notes.length > 0 && <p class="small">{notes.join(' ')}</p>}
        </div>
        {rows.length > 0 && actions(rows)}
      </div>
      {rows.length === 0 ? (
        <p class="notice quiet">No place stands out in {periodInMonths(picture.window)}.</p>
      ) : (
        <div class="scroll" tabIndex={-1}>
          <table class="data hotspot-places">
            <caption>{picture.subtitle}</caption>
            <thead>
              <tr>
                <Head label="Rank" {...sorting('rank')} />
                <Head label="Place" {...sorting('name')} />
                <Head label="Ward" wide {...sorting('ward')} />
                <th scope="col" class="wide-only">
                  Nearest
                </th>
                <Head label="Recorded" number {...sorting('count')} />
                <Head label="A year earlier" number wide {...sorting('change')} />
                <th scope="col" class="wide-only">
                  Half-years
                </th>
                <th scope="col" class="wide-only">
                  Hot in
                </th>
                <th scope="col">Pattern</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((place) => {
                const chosen = place.key === view.place
                return keep(place.key, [JSON.stringify(place), chosen, act], () => (
                  <Row key={place.key} place={place} chosen={chosen} act={act} />
                ))
              })}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          Show all {rows.length}
        </button>
      )}
    </section>
  )
}

/** Why changes are not tested, once for all rows. */
function untestedNotes(rows: readonly HotspotPlace[]): string[] {
  const reasons = new Set(rows.flatMap(({ change }) => (isUnavailable(change) ? [change.unavailable] : [])))
  return [...reasons].map((reason) => `Not tested: ${reason}.`)
}

/** How many, and by what they are in order. */
function titleOf(places: number, { view: { show } }: HotspotPicture, sort: HotspotSort): string {
  if (places === 0) return 'No places'
  if (places === 1) return 'One place'
  return `${places} places, ${sort === 'rank' ? methodOrders[show] : orders[sort]}`
}

/** The order of the list that each way of showing makes; what lies beyond it is not in the list. */
const methodOrders: Record<HotspotShow, string> = {
  density: 'the densest first',
  points: 'the densest first',
  areas: 'the densest first',
  squares: 'those with the most first',
  hexagons: 'those with the most first',
  significant: 'clear of chance, those with the most first',
}

const orders: Record<Exclude<HotspotSort, 'rank'>, string> = {
  count: 'in order of incidents recorded',
  change: 'in order of the difference from a year earlier',
  ward: 'in order of wards',
  name: 'in order of names',
}

interface HeadProps {
  readonly label: string
  readonly by: HotspotSort
  readonly sort: HotspotSort
  readonly choose: () => void
  readonly number?: boolean
  readonly wide?: boolean
}

/** Figures begin with the largest, names and ranks with the first. */
const directions: Record<HotspotSort, 'ascending' | 'descending'> = {
  rank: 'ascending',
  name: 'ascending',
  ward: 'ascending',
  count: 'descending',
  change: 'descending',
}

function Head({ label, by, sort, choose, number = false, wide = false }: HeadProps) {
  return (
    <th
      scope="col"
      class={`${number ? 'n' : ''}${wide ? ' wide-only' : ''}`}
      aria-sort={by === sort ? directions[by] : undefined}
    >
      <button type="button" class="sort" data-column={by} onClick={choose}>
        {label}
      </button>
    </th>
  )
}

function Row({ place, chosen, act }: { place: HotspotPlace; chosen: boolean; act: Props['act'] }) {
  const {
    key,
    rankWords,
    name,
    also,
    ward,
    near,
    count,
    density,
    why,
    change,
    halfYears,
    persistence,
    pattern,
    small,
  } = place
  return (
    <tr class={chosen ? 'chosen' : undefined} data-place={key}>
      <td class="rank">{rankWords}</td>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-pressed={chosen}
          onClick={() => act.choose({ place: chosen ? null : key })}
        >
          {name}
        </button>
        {also && <span class="also">{also}</span>}
        {chosen && (
          <span class="also">
            {why} <a href="#chosen-title">What it holds</a>
          </span>
        )}
      </th>
      <td class="wide-only">{ward?.name}</td>
      <td class="wide-only">{near.replace(/ (?=k?m$)/, '\u00a0')}</td>
      <td class="n shown">
        {shownNumber(count)}
        {small && (
          <span class="small-number" title="Fewer than 20: its order moves by chance">
            {' '}
            *<span class="hide"> fewer than 20, its order moves by chance</span>
          </span>
        )}
        {density && <span class="also"> {density}</span>}
      </td>
      <td class="n wide-only">
        {isUnavailable(change) ? (
          <span class="change none">not tested</span>
        ) : (
          <>
            {shownNumber(change.test.before)} <ChangeCell change={change.test} />
          </>
        )}
      </td>
      <td class="wide-only">{halfYears.length > 1 && <HalfYearLine halfYears={halfYears} />}</td>
      <td class="wide-only">{halfYears.length > 0 && <HotTicks halfYears={halfYears} />}</td>
      <td>
        <span class={`pattern-tag ${persistence ?? 'never'}`}>{pattern}</span>
      </td>
    </tr>
  )
}
