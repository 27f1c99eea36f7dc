import type { Classes } from '../published.ts'
import { shownNumber } from '../shown-number.ts'
import { shownColumn } from './describe.ts'
import type { Frame } from './frame.ts'
import { niceStepAbove } from './nice-scale.ts'
import type { Legend, LegendClass, Reading, Slot } from './picture.ts'

/** Which colours of a palette of five serve fewer classes. */
const slotsFor: Record<number, readonly Slot[]> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
}

/** The class of a value: a class holds its lower edge; 0 has its own where the classes say so. */
export function slotOf(value: number, classes: Classes | null): Slot | null {
  if (!classes) return null
  if (classes.zero && value === 0) return 0
  const above = classes.edges.filter((edge) => value >= edge).length
  return slotsFor[classes.edges.length + 1]?.[above] ?? null
}

export function legendOf(frame: Frame, readings: readonly Reading[], area: string): Legend {
  const { decimals, suffix } = shownColumn(frame)
  const text = (value: number) => `${shownNumber(value, decimals)}${suffix === '%' ? '%' : ''}`
  const values = readings.flatMap((reading) => reading.value ?? [])
  const average = meaningfulAverage(frame)
  const scale = scaleOf(frame, [...values, ...(average === null ? [] : [average])])
  const classed = frame.symbol === 'circles' || frame.classes !== null
  return {
    title: frame.words.measure,
    palette: frame.palette,
    classes: frame.symbol === 'choropleth' && frame.classes ? classesOf(frame.classes, readings, decimals, text) : [],
    circles: frame.symbol === 'circles' ? circlesOf(frame.largest, text) : [],
    ...scale,
    ends: { low: text(scale.low), high: text(scale.high) },
    edges: frame.symbol === 'choropleth' ? (frame.classes?.edges ?? []).map((at) => ({ at, label: text(at) })) : [],
    average: average === null ? null : { at: average, label: `${area} ${text(average)}` },
    note: classed ? frame.classNote : '',
  }
}

/** The borough's figure belongs on the wards' scale only where it is a mean of theirs, not their sum. */
function meaningfulAverage(frame: Frame): number | null {
  const number = frame.borough.numbers[frame.shown] ?? null
  return frame.symbol === 'circles' || frame.shown === 'share' ? null : number
}

export function classesOf(
  classes: Classes,
  readings: readonly Reading[],
  decimals: number,
  text: (value: number) => string,
): LegendClass[] {
  const { edges, zero } = classes
  const step = 10 ** -decimals
  const slots = slotsFor[edges.length + 1] ?? []
  const labels = slots.map((_, i) => {
    const [from, to] = [i === 0 && zero ? step : edges[i - 1], edges[i]]
    if (from === undefined) return to === undefined ? 'all values' : `up to ${text(to - step)}`
    if (to === undefined) return `${text(from)} or more`
    return to - from <= step * 1.5 ? text(from) : `${text(from)} to ${text(to - step)}`
  })
  const inSlot = (slot: Slot) => readings.filter((reading) => reading.slot === slot).length
  const nought: LegendClass[] = zero ? [{ slot: 0, label: text(0), areas: inSlot(0) }] : []
  return [...nought, ...slots.map((slot, i) => ({ slot, label: labels[i] ?? '', areas: inSlot(slot) }))]
}

function circlesOf(largest: number, text: (value: number) => string): Legend['circles'] {
  if (largest <= 0) return []
  const top = niceStepAbove(largest / 2)
  const sizes = [...new Set([top, top / 2, top / 10].filter((size) => size >= 1 && size <= largest))]
  return sizes.map((size) => ({ label: text(size), radius: Math.sqrt(size / largest) }))
}

/** Fixed while time plays; widened only where a value lies outside. What is never negative has no scale below 0. */
function scaleOf(frame: Frame, values: readonly number[]): { low: number; high: number } {
  const low = Math.min(frame.classes?.low ?? 0, ...values)
  const high = Math.max(frame.classes?.high ?? frame.largest, ...values)
  return high > low ? { low, high } : { low: low < 0 ? low - 1 : Math.max(0, low - 1), high: high + 1 }
}
