import { lastDayName, monthName } from '../iso-month.ts'
import { periodMonths } from '../period.ts'
import { isUnavailable, unavailable } from '../unavailable.ts'
import { foretold, shareHeld } from './foretold.ts'
import { bandwidthChoices, cellSizeChoices, refusedCellSize, refusedShow, showChoices } from './hotspot-choices.ts'
import { figure } from './hotspot-classes.ts'
import type { Coloured } from './hotspot-layers.ts'
import { colouredCells, colouredPoints, colouredScores, lensEdges, significantOutline } from './hotspot-layers.ts'
import { type HotspotLens, hotspotLens, sumOf } from './hotspot-lens.ts'
import { methodWords } from './hotspot-method.ts'
import { gapsIn, periodOfRows, wholeOf } from './hotspot-months.ts'
import { listedParts } from './hotspot-parts.ts'
import type { HotspotLegend, HotspotPicture } from './hotspot-picture.ts'
import { hotspotPlaces, listNotes } from './hotspot-places.ts'
import type { HotspotView } from './hotspot-view.ts'
import { type HotspotWindow, hotspotWindow } from './hotspot-window.ts'
import {
  capital,
  fixedByWords,
  hotspotLead,
  hotspotSubtitle,
  hotspotTitle,
  leastIncidents,
  missingMonthsWords,
  unitWords,
} from './hotspot-words.ts'
import { mapPoints } from './map-points.ts'
import { monthCounts, monthlyProfile } from './monthly-profile.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import { repeatPlaces } from './repeat-places.ts'
import { significantCells } from './significant-cells.ts'

/**
 * Everything that is shown of one window. Its cost grows with the cells (and of map points with the points), never with
 * the incidents.
 */
export function hotspotPicture(prepared: PreparedHotspots, view: HotspotView): HotspotPicture {
  const { data, choice, months } = prepared
  const window = hotspotWindow(months, view)
  const { rows } = window
  const lens = hotspotLens(prepared)
  const [values, counts] = [lens.valuesIn(rows), lens.countsIn(rows)]
  const total = sumOf(counts)
  const tested = significantCells(prepared.grid, lens.grid === prepared.grid ? counts : gridCounts(prepared, window))
  const edges = edgesOf(lens, window, values)
  const points = choice.show === 'points' ? mapPoints(prepared, rows) : null
  const coloured =
    choice.show === 'significant' && !isUnavailable(tested)
      ? colouredScores(lens.grid, tested)
      : points
        ? colouredPoints(points)
        : colouredCells(prepared, lens, values, edges)
  const { parts, value, more } = listedParts(prepared, lens, values, counts, isUnavailable(tested) ? null : tested)
  const places = hotspotPlaces(prepared, lens, rows, parts, value, total, tested)
  const said = { data, window: window.period, total, lens }
  const held = edges.hotFrom === null ? null : shareHeld(values, edges.hotFrom, counts, lens.grid.hectares)
  const gaps = gapsIn(months, rows).map(monthName)
  const monthly = (one: { readonly from: number; readonly to: number }) =>
    prepared.monthly.slice(one.from, one.to).reduce((sum, count) => sum + count, 0)
  return {
    view: { ...view, ...choice, first: window.period.first, last: window.period.last },
    window: window.period,
    period: wholeOf(months),
    title: hotspotTitle(said, places),
    subtitle: hotspotSubtitle(said, choice),
    lead: hotspotLead(said, held),
    total,
    outside: prepared.grid.outside,
    unit: unitWords(said),
    legend: legendOf(prepared, lens, window, coloured),
    layers: coloured.layers,
    significant: significantOutline(prepared, tested, gridMany(prepared)),
    points,
    places,
    listNotes: [...fewWords(total), ...listNotes(places, more, lens)],
    repeats: repeatPlaces(prepared, rows),
    honesty: foretold(prepared, lens, rows),
    strip: monthCounts(months, { from: 0, to: months.months }, monthly),
    profile: monthlyProfile(months, rows, monthly),
    hours: unavailable('these data have months only: no weekday, no hour, no light or dark'),
    method: methodWords(prepared, lens, tested),
    caveats: [...data.caveats, 'Incidents across the boundary are not counted.'],
    refusals: [
      ...window.refusals,
      ...refusedOf(prepared, view),
      ...(choice.show === 'significant' && isUnavailable(tested)
        ? [`What is clear of chance cannot be told here: ${tested.unavailable}. Plain counts are shown.`]
        : []),
      ...(gaps.length > 0 ? [missingMonthsWords(gaps)] : []),
    ],
    source: `${data.source.publisher}, ${data.source.title} (${data.source.licence})`,
    attribution: data.source.attribution,
    completeTo: lastDayName(wholeOf(months).last),
    shows: showChoices(data),
    cellSizes: cellSizeChoices(data),
    bandwidths: bandwidthChoices(data),
  }
}

const gridCounts = (prepared: PreparedHotspots, { rows }: HotspotWindow) =>
  hotspotLens({ ...prepared, surface: null }).countsIn(rows)

const gridMany = (prepared: PreparedHotspots) => hotspotLens({ ...prepared, surface: null }).many

/** Fixed by the latest window of the same length; by this one where the latest is empty. */
function edgesOf(lens: HotspotLens, { latest }: HotspotWindow, values: ArrayLike<number>) {
  const fixed = lensEdges(lens, lens.valuesIn(latest))
  return fixed.hotFrom === null ? lensEdges(lens, values) : fixed
}

/** Below what hotspots are spoken of, an order is no finding. */
const fewWords = (total: number) =>
  total > 0 && total < leastIncidents
    ? [`Fewer than ${leastIncidents} in all are too few to say that one place has more than another.`]
    : []

/** What the classes of a legend count. */
const cellNames = {
  squares: { one: 'square', many: 'squares' },
  hexagons: { one: 'hexagon', many: 'hexagons' },
  areas: { one: 'area', many: 'areas' },
} as const

function legendOf(
  prepared: PreparedHotspots,
  lens: HotspotLens,
  window: HotspotWindow,
  { edges, classes }: Coloured,
): HotspotLegend {
  const { data, choice, months } = prepared
  const length = periodMonths(window.period)
  const over = length === 1 ? 'month' : `${length} months`
  const cellWords = cellNames[lens.grid.kind]
  const beyond = 'Incidents across the boundary are not counted.'
  if (edges.hotFrom === null && choice.show === 'significant') {
    return {
      title: `Gi* score (z) of cells clear of chance, in the ${over}`,
      ...{ classes, hotFrom: null, ...cellWords },
      fixedBy: 'The classes are the same for every map.',
      notes: ['Cells that chance alone may explain have no colour.', beyond],
    }
  }
  if (edges.hotFrom === null && choice.show === 'points') {
    return {
      title: `${capital(data.indicator.counted)} at a map point, in the ${over}`,
      ...{ classes, hotFrom: null, one: 'map point', many: 'map points' },
      fixedBy: 'The classes are the same for every window.',
      notes: ['A map point stands for the addresses around it.', beyond],
    }
  }
  const mean = edges.hotFrom === null ? '' : ` (${figure(edges.hotFrom / 3)})`
  return {
    title: `${capital(unitWords({ data, lens }))}, in the ${over}`,
    ...{ classes, hotFrom: edges.hotFrom, ...cellWords },
    fixedBy: fixedByWords(
      periodOfRows(months, window.latest),
      prepared.months.months === window.latest.to - window.latest.from,
      mean,
    ),
    notes: [...(lens.kind === 'density' ? ['Below the lowest class nothing is coloured.'] : []), beyond],
  }
}

/** What was asked for and is shown otherwise. */
function refusedOf({ data, choice }: PreparedHotspots, view: HotspotView): string[] {
  // Small areas and places have no way of showing in common: who changes from one to the other has asked for neither's.
  const isOfOtherKind = (view.show === 'areas') !== (data.kind === 'small-areas')
  const show = view.show === choice.show || isOfOtherKind ? null : refusedShow(data, view.show)
  const size =
    data.kind === 'points' && view.cellMetres !== choice.cellMetres ? refusedCellSize(data, view.cellMetres) : null
  return [show, size].filter((reason) => reason !== null)
}
