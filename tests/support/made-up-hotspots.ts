import { changeWords } from '../../src/core/change/change-words.ts'
import type { TestedChange } from '../../src/core/change/tested-change.ts'
import type { HotspotInspection, HotspotPicture, HotspotPlace } from '../../src/core/hotspots/hotspot-picture.ts'
import { addMonths } from '../../src/core/iso-month.ts'
import type { Point } from '../../src/core/plane.ts'
import type { PlacesFile } from '../../src/core/published.ts'
import { openingView } from './hotspot-data.ts'
import { month } from './parsed.ts'

/** SYNTHETIC hotspots on real or made-up wards: every name, count and sentence is made up. */

const patterns = ['persistent', 'emerging', 'intermittent', 'former', null] as const
const patternWords = {
  persistent: 'persistent',
  emerging: 'emerging',
  intermittent: 'comes and goes',
  former: 'former',
}

/** A place in the middle of each ward in turn, the first with the most. */
export function madeUpHotspotPlace(places: PlacesFile, i: number, more: Partial<HotspotPlace> = {}): HotspotPlace {
  const ward = places.wards[(i * 7) % places.wards.length]
  if (!ward) throw new Error('no wards')
  const shift = i < places.wards.length ? 0 : 30
  const at: Point = [ward.label.at[0] + shift, ward.label.at[1] + shift / 2]
  const count = Math.max(1, 60 - 3 * i)
  const test: TestedChange =
    i % 3 === 0
      ? { kind: 'tested', before: 2 * count, after: count, p: 0.001, direction: 'lower' }
      : { kind: 'tested', before: count + 2, after: count, p: 0.7, direction: 'none' }
  const persistence = patterns[i % patterns.length] ?? null
  return {
    key: `h-${i}`,
    rank: i + 1,
    tied: false,
    rankWords: String(i + 1),
    name: `Around Made-up Road ${i + 1}`,
    also: i % 2 === 0 ? 'and Invented Lane' : null,
    ward: { code: ward.code, name: ward.name },
    near: 'SYNTHETIC station, 400 m',
    street: null,
    station: null,
    townCentre: null,
    at,
    outline: square(at, 20),
    count,
    value: 3 * count,
    valueWords: `${3 * count} per km²`,
    density: `${3 * count} per km²`,
    share: count / 1000,
    small: count < 20,
    change: { test, words: changeWords(test) },
    halfYears: Array.from({ length: 20 }, (_, half) => ({
      period: { first: addMonths(month('2015-03'), 6 * half), last: addMonths(month('2015-08'), 6 * half) },
      count: half === 4 ? null : Math.round(count * (0.6 + 0.4 * Math.sin(half + i))),
      isHot: half === 4 ? null : Math.sin(half * 1.7 + i) > 0,
    })),
    persistence,
    pattern: persistence ? patternWords[persistence] : 'never hot',
    p: 0.0001,
    pWords: 'Chance alone makes so many less than once in 1,000 maps.',
    z: 4.2,
    monthsWithIncident: 11,
    why: 'SYNTHETIC: 60 incidents within 300 m, three times the mean of the borough.',
    ...more,
  }
}

const square = ([x, y]: Point, half: number) => `M${x - half} ${y - half}h${2 * half}v${2 * half}h${-2 * half}z`

/** A blob of twelve corners. */
function blob([x, y]: Point, radius: number): string {
  const corners = Array.from({ length: 12 }, (_, i) => {
    const reach = radius * (1 + 0.25 * Math.sin(3 * i + x))
    const angle = (Math.PI * i) / 6
    return `${(x + reach * Math.cos(angle)).toFixed(1)} ${(y + reach * Math.sin(angle)).toFixed(1)}`
  })
  return `M${corners.join('L')}z`
}

export function madeUpHotspots(places: PlacesFile, more: Partial<HotspotPicture> = {}): HotspotPicture {
  const first = month('2010-12')
  const strip = Array.from({ length: 171 }, (_, i) => ({
    month: addMonths(first, i),
    count: i === 64 ? null : Math.round(300 - i + 60 * Math.sin(i / 2)),
  }))
  const list = Array.from({ length: 50 }, (_, i) => madeUpHotspotPlace(places, i))
  const window = { first: month('2024-03'), last: month('2025-02') }
  const edges = [50, 65, 100, 135, 170]
  return {
    view: openingView('burglary', window),
    window,
    period: { first, last: month('2025-02') },
    title: 'SYNTHETIC burglary gathers most around Made-up Road',
    subtitle: 'Burglaries per km², places within 300 m, SYNTHETIC, 1 March 2024 to 28 February 2025',
    lead: 'SYNTHETIC: 3% of the borough held 20% of its 2,396 burglaries.',
    total: 2396,
    outside: 12,
    unit: 'burglaries per km²',
    legend: {
      title: 'Burglaries per km² in the 12 months',
      ...{ one: 'square', many: 'squares' },
      classes: edges.map((low, i) => ({
        class: i + 1,
        low,
        high: edges[i + 1] ?? null,
        label: edges[i + 1] ? `${low} to ${(edges[i + 1] ?? 0) - 1}` : `${low} or more`,
        cells: 400 - 80 * i,
        isHot: low >= 100,
      })),
      hotFrom: 100,
      fixedBy: 'Classes stay the same while time plays.',
      notes: ['Incidents across the boundary are not counted.'],
    },
    layers: edges.map((_, i) => ({
      class: i + 1,
      path: list
        .slice(0, 40 - 8 * i)
        .map(({ at }) => blob(at, 70 - 12 * i))
        .join(''),
    })),
    significant: {
      path: list
        .slice(0, 8)
        .map(({ at }) => square(at, 40))
        .join(''),
      isFine: true,
      cells: 71,
      words: '71 of 8,671 squares of 100 m hold more than chance explains.',
    },
    points: null,
    places: list,
    listNotes: [
      'Incidents within 300 m of a peak; peaks lie at least 700 m apart.',
      '* Fewer than 20: the order moves by chance.',
    ],
    repeats: { unavailable: 'Single map points are not shown in this edition.' },
    honesty: {
      sentence:
        'The hotspots of the year to November 2024 covered 4% of the borough and caught 14% of the 680 burglaries in the three months after: 3.8 times their share.',
      area: 0.04,
      caught: 0.14,
      pai: 3.8,
      countPai: 3.1,
    },
    strip,
    profile: { months: strip, seasons: [], words: 'SYNTHETIC months.' },
    hours: { unavailable: 'These data have no times of day.' },
    method: ['Quartic kernel, 300 m, on 100 m cells, in metres, the same at every zoom.'],
    caveats: ['Places are approximate: each record is moved to the nearest of the police’s map points.'],
    refusals: [],
    source: 'SYNTHETIC source',
    attribution: 'SYNTHETIC attribution.',
    completeTo: '28 February 2025',
    shows: [
      { value: 'density', label: 'Density', refused: null },
      { value: 'squares', label: 'Squares', refused: null },
      { value: 'hexagons', label: 'Hexagons', refused: null },
      { value: 'significant', label: 'More than chance', refused: null },
    ],
    cellSizes: [100, 200, 400].map((value) => ({ value, label: `${value} m`, refused: null })),
    bandwidths: [200, 300, 500].map((value) => ({ value, label: `${value} m`, refused: null })),
    ...more,
  }
}

/** What a place of the list holds. */
export function madeUpInspection(picture: HotspotPicture, at = 0): HotspotInspection {
  const place = picture.places[at]
  if (!place) throw new Error('no such place')
  const { key, name, outline, count } = place
  return {
    key,
    name,
    outline,
    at: place.at,
    words: `SYNTHETIC: ${count} incidents, 2% of all, within 300 m.`,
    total: count,
    profile: {
      months: picture.strip.map(({ month: one, count: all }) => ({
        month: one,
        count: all === null ? null : Math.round(all / 50),
      })),
      seasons: [],
      words: 'Between 2 and 7 recorded a month.',
    },
    types: [
      { id: 'a', label: 'Burglary of homes', count: 40 },
      { id: 'b', label: 'Burglary of businesses', count: 20 },
    ],
  }
}
