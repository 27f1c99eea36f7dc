import { type ChangeWords, changeWords } from '../change/change-words.ts'
import type { TestedChange } from '../change/tested-change.ts'
import { areaInfo, placeName } from '../picture/areas.ts'
import { countedOf } from '../picture/counted-of.ts'
import type { Legend, Picture, Reading, Slot } from '../picture/picture.ts'
import { counted, shownNumber } from '../shown-number.ts'
import { isUnavailable, type Unavailable } from '../unavailable.ts'
import type { WindowChange } from '../window-statistics/window-change.ts'

/** What the map of changes is drawn from, area by area in the order of the picture's readings. */
export interface ChangeMapInput {
  readonly change: WindowChange
  readonly changes: readonly (TestedChange | Unavailable)[]
  /** An area's change in incidents per 1,000 residents a year; null where there are no residents for the period. */
  readonly perThousand: (at: number, incidents: number) => number | null
  /** From which change per 1,000 on the strong colours stand; frozen over time. Null where rates cannot be had. */
  readonly strongFrom: number | null
  /** Begins a sentence: `Burglary`. */
  readonly subject: string
  /** In the plural: `burglaries`. */
  readonly counted: string
}

/** The slot of `no clear change`, in the middle of the diverging palette. */
const middle: Slot = 3

/**
 * The picture as a map of changes against a year earlier: colours and arrows only where the test passes; the others are
 * “no clear change”, with both counts in table and card.
 * @source METHODS.md, Change between two periods
 */
export function changeMap(picture: Picture, input: ChangeMapInput): Picture {
  const readings = picture.readings.map((reading, at) => readingOf(reading, at, input))
  const { provisional, together } = input.change
  return {
    ...picture,
    ...headline(readings, picture.by, input),
    symbol: 'choropleth',
    readings,
    legend: provisional ? { ...picture.legend, classes: [] } : legendOf(picture.legend, readings, input),
    caveats: [
      'An arrow or a colour stands only for a change that chance alone would rarely make: at most 1 in 20 of them is one of chance.',
      ...(isUnavailable(together) ? [`${picture.borough.name} together: ${together.unavailable}.`] : []),
      ...picture.caveats,
    ],
  }
}

function readingOf(reading: Reading, at: number, input: ChangeMapInput): Reading {
  const change = input.changes[at]
  if (!change || isUnavailable(change)) {
    return {
      ...reading,
      state: reading.state === 'value' ? 'missing' : reading.state,
      value: null,
      label: '',
      slot: null,
    }
  }
  const words = changeWords(change)
  const perThousand = input.perThousand(at, change.after - change.before)
  return {
    ...reading,
    radius: 0,
    value: change.kind === 'tested' ? perThousand : null,
    label: labelOf(change, words),
    slot: input.change.provisional ? null : slotOf(change, perThousand, input.strongFrom),
    say: sayOf(placeName(reading), change, words, input.counted),
  }
}

/** `▲ 47%`, or where a percentage would stand on too few, `▲ 19`; the arrow tells the direction. */
function labelOf({ before, after }: TestedChange, { arrow, percent }: ChangeWords): string {
  return arrow && `${arrow} ${percent?.replace(/^[+−]/, '') ?? shownNumber(Math.abs(after - before))}`
}

function slotOf(change: TestedChange, perThousand: number | null, strongFrom: number | null): Slot {
  if (change.kind === 'untested' || change.direction === 'none') return middle
  const strong = perThousand !== null && strongFrom !== null && Math.abs(perThousand) >= strongFrom
  if (change.direction === 'higher') return strong ? 5 : 4
  return strong ? 1 : 2
}

/** `Burnt Oak: lower, 84 burglaries recorded against 134 a year earlier (−37%).` */
function sayOf(name: string, { before, after }: TestedChange, words: ChangeWords, what: string): string {
  const share = words.percent && words.arrow ? ` (${words.percent})` : ''
  const counts = `${countedOf({ counted: what }, shownNumber(after))} recorded against ${shownNumber(before)} a year earlier`
  return `${name}: ${words.word}, ${counts}${share}.`
}

function headline(
  readings: readonly Reading[],
  by: Picture['by'],
  { subject, change }: ChangeMapInput,
): Pick<Picture, 'title' | 'lead'> {
  const { one, many } = areaInfo[by]
  const borough = isUnavailable(change.together) ? '' : changeWords(change.together).sentence
  const lead = borough && `All ${many} together: ${borough.charAt(0).toLowerCase()}${borough.slice(1)}.`
  if (change.provisional) return { title: `${subject}: not tested yet`, lead }
  const higher = readings.filter((reading) => (reading.slot ?? middle) > middle).length
  const lower = readings.filter((reading) => (reading.slot ?? middle) < middle).length
  if (higher + lower === 0) return { title: `${subject}: no clear change in any ${one}`, lead }
  const areas = (number: number) => counted(number, one, many)
  if (higher === 0) return { title: `${subject}: lower in ${areas(lower)}`, lead }
  if (lower === 0) return { title: `${subject}: higher in ${areas(higher)}`, lead }
  return { title: `${subject}: lower in ${lower}, higher in ${areas(higher)}`, lead }
}

function legendOf(legend: Legend, readings: readonly Reading[], { strongFrom }: ChangeMapInput): Legend {
  const areas = (slot: Slot) => readings.filter((reading) => reading.slot === slot).length
  const step = strongFrom === null ? '' : shownNumber(strongFrom, strongFrom < 1 ? 1 : 0)
  const labels: readonly (readonly [Slot, string])[] =
    strongFrom === null
      ? [
          [2, 'lower'],
          [middle, 'no clear change'],
          [4, 'higher'],
        ]
      : [
          [1, `lower by ${step} or more`],
          [2, 'lower by less'],
          [middle, 'no clear change'],
          [4, 'higher by less'],
          [5, `higher by ${step} or more`],
        ]
  const values = readings.flatMap((reading) => Math.abs(reading.value ?? 0))
  const most = Math.max(1e-9, ...values)
  const end = shownNumber(most, 1)
  return {
    ...legend,
    palette: 'diverging',
    classes: labels.map(([slot, label]) => ({ slot, label, areas: areas(slot) })),
    circles: [],
    edges: [],
    low: -most,
    high: most,
    ends: { low: `−${end}`, high: `+${end}` },
    average: { at: 0, label: 'no change' },
    note:
      strongFrom === null
        ? 'Without residents for this period the colours tell the direction only.'
        : 'In incidents per 1,000 residents a year. The steps keep their place while time plays.',
  }
}
