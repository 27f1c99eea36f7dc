import { counted, shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable, unavailable } from '../unavailable.ts'
import { callSpot } from './called-spot.ts'
import { drawnPath } from './drawn-path.ts'
import { isHot } from './hot-cells.ts'
import { figure } from './hotspot-classes.ts'
import { drawnAt } from './hotspot-ground.ts'
import { type HalfYear, halfYearsTo } from './hotspot-half-years.ts'
import type { HotspotLens } from './hotspot-lens.ts'
import { isWithin, periodOfRows, type Rows } from './hotspot-months.ts'
import type { HotspotPart } from './hotspot-parts.ts'
import type { HotspotPlace } from './hotspot-picture.ts'
import { shareWords, unitWords } from './hotspot-words.ts'
import { type Persistence, persistence } from './persistence.ts'
import { partChanges } from './place-change.ts'
import type { PreparedHotspots } from './prepare-hotspots.ts'
import type { TestedCells } from './significant-cells.ts'

/** Counts below it move by chance so much that their order says little. */
const smallCount = 20

/** The list of a window, from its parts in order. */
export function hotspotPlaces(
  prepared: PreparedHotspots,
  lens: HotspotLens,
  rows: Rows,
  parts: readonly HotspotPart[],
  valueOfPart: (part: HotspotPart) => number,
  total: number,
  tested: TestedCells | Unavailable,
): HotspotPlace[] {
  const changes = partChanges(prepared, parts, rows)
  const halves = halfYearsTo(prepared.months, lens, rows.to)
  const values = parts.map(valueOfPart)
  return parts.map((part, i) => {
    const value = values[i] ?? 0
    const rank = values.indexOf(value) + 1
    const tied = values.filter((other) => other === value).length > 1
    const count = part.countIn(rows)
    const share = total === 0 ? 0 : count / total
    const halfYears = halves.map((half) => halfYearOf(prepared, part, half))
    const known = halfYears.flatMap((half) => half.isHot ?? [])
    const pattern = persistence(known)
    const test = testOf(prepared, part, tested)
    const called = callSpot(prepared, lens.grid, part)
    const spread = total === 0 ? 0 : count / part.hectares / (total / wholeHectares(lens))
    return {
      key: part.key,
      ...{ rank, tied, rankWords: `${rank}${tied ? '=' : ''}` },
      ...called,
      at: drawnAt(prepared.data.ground.toDrawing, ...part.middle),
      outline: drawnPath(part.outline()),
      ...{ count, value, share },
      valueWords: valueWords(prepared, lens, part, value),
      density: lens.kind === 'counts' || part.kind === 'cluster' ? null : `${figure(value)} per km²`,
      small: count < smallCount,
      change: changes[i] ?? unavailable('not tested'),
      halfYears,
      persistence: pattern,
      pattern: patternWords(pattern, known),
      ...{ p: test.p, z: test.z, pWords: test.pWords },
      monthsWithIncident: monthsWithIncident(prepared, part, rows),
      why: whyWords({ prepared, part, count, total, spread, known, passes: test.passes }),
    }
  })
}

function valueWords({ data, choice }: PreparedHotspots, lens: HotspotLens, part: HotspotPart, value: number): string {
  if (part.kind === 'cluster') return `${shownNumber(value)} in cells that are clear of chance`
  const reach = lens.kind === 'density' ? `, within ${choice.bandwidthMetres} m` : ''
  return `${lens.kind === 'counts' ? shownNumber(value) : figure(value)} ${unitWords({ data, lens })}${reach}`
}

const totals = new WeakMap<HotspotLens['grid'], number>()

/** Of all cells, once a grid. */
function wholeHectares({ grid }: HotspotLens): number {
  const known = totals.get(grid) ?? Array.from(grid.hectares).reduce((sum, one) => sum + one, 0)
  totals.set(grid, known)
  return known
}

function halfYearOf({ months }: PreparedHotspots, part: HotspotPart, { rows, values, hotFrom }: HalfYear) {
  const period = periodOfRows(months, rows)
  if (!values) return { period, count: null, isHot: null }
  return { period, count: part.countIn(rows), isHot: isHot(values[part.anchor] ?? 0, hotFrom) }
}

const patternNames: Record<Persistence, string> = {
  persistent: 'Persistent',
  emerging: 'Emerging',
  intermittent: 'Comes and goes',
  former: 'Former',
}

const patternWords = (pattern: Persistence | null, known: readonly boolean[]) =>
  pattern ? patternNames[pattern] : known.length === 0 ? 'Too short a series' : 'Never hot'

/** Of the cell that holds the middle, on the grid that is tested. */
function testOf({ grid }: PreparedHotspots, part: HotspotPart, tested: TestedCells | Unavailable) {
  if (isUnavailable(tested)) return { p: null, z: null, passes: null, pWords: `not tested: ${tested.unavailable}` }
  const cell = grid.cellAt(...part.middle)
  const p = tested.p[cell]
  if (p === undefined) return { p: null, z: null, passes: null, pWords: 'not tested' }
  const passes = tested.passes[cell] === true
  const said = p < 0.001 ? 'p below 0.001' : `p ${shownNumber(p, 3)}`
  return {
    p,
    z: tested.z[cell] ?? null,
    passes,
    pWords: passes ? `clear of chance (${said})` : `may be chance (${said})`,
  }
}

const yearMonths = 12

/** How many of the last twelve months up to the window's end have an incident. */
function monthsWithIncident({ months }: PreparedHotspots, part: HotspotPart, { to }: Rows): number {
  let found = 0
  for (let month = to - yearMonths; month < to; month++) {
    const row = { from: month, to: month + 1 }
    if (isWithin(months, row) && part.countIn(row) > 0) found++
  }
  return found
}

interface Why {
  readonly prepared: PreparedHotspots
  readonly part: HotspotPart
  readonly count: number
  readonly total: number
  /** How many times the mean of the borough's ground. */
  readonly spread: number
  readonly known: readonly boolean[]
  readonly passes: boolean | null
}

/** `41 of 2,396 (2%) within 300 m, 13 times the mean of Barnet’s ground; hot in 16 of 20 half-years; clear of chance.` */
function whyWords({ prepared, part, count, total, spread, known, passes }: Why): string {
  const where = { reach: `within ${prepared.choice.bandwidthMetres} m`, cell: 'here', cluster: 'here', ward: 'here' }[
    part.kind
  ]
  const mean = `${shownNumber(spread, spread < 10 ? 1 : 0)} times the mean of ${prepared.data.area}’s ground`
  const hot = known.filter((isHot) => isHot).length
  return `${[
    `${shownNumber(count)} of ${shownNumber(total)}${shareWords(count, total)} ${where}, ${mean}`,
    ...(known.length > 0 ? [hotWords(hot, known.length)] : []),
    ...(passes === null ? [] : [passes ? 'clear of chance' : 'chance alone may explain it']),
  ].join('; ')}.`
}

const hotWords = (hot: number, known: number) =>
  known === 1
    ? `${hot === 1 ? 'hot' : 'not hot'} in the last half-year`
    : `hot in ${hot} of the last ${known} half-years`

/** What a reader must know of the order of a list. */
export function listNotes(places: readonly HotspotPlace[], more: number, lens: HotspotLens): string[] {
  const small = places.filter((place) => place.small).length
  const tied = places.filter((place) => place.tied).length
  return [
    ...(small > 0 ? [`${fewWords(small, places.length)} fewer than ${smallCount}: ${byChance(places.length)}`] : []),
    ...(tied > 0 ? ['Equal figures share a rank, marked =.'] : []),
    ...(more > 0
      ? [`${counted(more, `more ${lens.one} has`, `more ${lens.many} have`)} as many as the last of the list.`]
      : []),
  ]
}

function fewWords(small: number, places: number): string {
  if (places === 1) return 'It has'
  if (small === places) return `All of these ${shownNumber(places)} have`
  return `${shownNumber(small)} of these ${shownNumber(places)} ${small === 1 ? 'has' : 'have'}`
}

const byChance = (places: number) =>
  `such counts go up and down by chance${places === 1 ? '' : ', and so does their order'}.`
