import type { Incident } from '../intake/incident.ts'
import { roundTo } from '../shown-number.ts'
import { hoursOf } from './london-hours.ts'
import type { OwnTable } from './own-table.ts'

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Fewer than this give no pattern: the grid is not shaded. @source METHODS.md, Time */
export const leastShaded = 50

/** When in the week incidents were recorded, London local time. */
export interface HourGrid {
  /** Seven days from Monday, 24 hours each; sums of shares of incidents. */
  readonly days: readonly (readonly number[])[]
  readonly byDay: readonly number[]
  readonly byHour: readonly number[]
  /** Incidents with a time; the grid adds up to them. */
  readonly timed: number
  /** Of these, with a span only: shared out over its hours. */
  readonly spread: number
  /** Without a time that tells the hour. */
  readonly untimed: number
  readonly shaded: boolean
}

export function hourGrid(incidents: readonly Incident[]): HourGrid {
  const days = weekdays.map(() => new Array<number>(24).fill(0))
  let [timed, spread] = [0, 0]
  for (const incident of incidents) {
    const shares = hoursOf(incident)
    if (!shares) continue
    timed += 1
    if (shares.length > 1) spread += 1
    for (const { weekday, hour, weight } of shares) {
      const day = days[weekday]
      if (day) day[hour] = (day[hour] ?? 0) + weight
    }
  }
  return {
    days,
    byDay: days.map(sum),
    byHour: Array.from({ length: 24 }, (_, hour) => sum(days.map((day) => day[hour] ?? 0))),
    timed,
    spread,
    untimed: incidents.length - timed,
    shaded: timed >= leastShaded,
  }
}

/** An hour of the week with what was recorded in it. */
interface HourOfWeek {
  readonly weekday: string
  readonly hour: number
  readonly value: number
}

/** The fullest cells of the grid: several where they show the same figure; none where there is nothing. */
export function fullestHours({ days, spread }: HourGrid): HourOfWeek[] {
  const shown = (value: number) => roundTo(value, spread > 0 ? 1 : 0)
  const cells = days.flatMap((day, at) => day.map((value, hour) => ({ value, hour, weekday: weekdays[at] ?? '' })))
  const most = Math.max(...cells.map(({ value }) => shown(value)))
  return most === 0 ? [] : cells.filter(({ value }) => shown(value) === most)
}

/** `midnight`, `1am`, `noon`, `11pm` */
export function hourName(hour: number): string {
  if (hour % 12 === 0) return hour % 24 === 0 ? 'midnight' : 'noon'
  return hour < 12 ? `${hour}am` : `${hour - 12}pm`
}

export function hourTable(grid: HourGrid): OwnTable {
  // Shares of incidents are shown to a tenth; where nothing was shared out there are none.
  const decimals = grid.spread > 0 ? 1 : 0
  const hours = Array.from({ length: 24 }, (_, hour) => ({ label: hourName(hour), decimals }))
  return {
    id: 'hours',
    caption: 'Hour by day of the week, London local time',
    columns: [{ label: 'Day' }, ...hours, { label: 'Day in all', decimals }],
    rows: grid.days.map((day, at) => [weekdays[at] ?? '', ...day, grid.byDay[at] ?? 0]),
    total: ['Hour in all', ...grid.byHour, grid.timed],
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
