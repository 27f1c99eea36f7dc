import type { Incident } from '../intake/incident.ts'
import { type IsoMonth, monthNames } from '../iso-month.ts'
import { type Light, lights } from '../light.ts'
import { leastShaded } from './hour-grid.ts'
import type { LightOf } from './incident-light.ts'
import type { OwnTable } from './own-table.ts'

/** Sums of shares of incidents. */
type LightSums = Readonly<Record<Light, number>>

/** How incidents lie in day, twilight and dark. */
export interface LightCounts {
  readonly sums: LightSums
  /** Incidents with a time; the sums add up to them. */
  readonly timed: number
  /** Of these, with a span only: shared out over it. */
  readonly spread: number
  /** Without a time that tells the light. */
  readonly untimed: number
  /** Per cent of those with a time; null where they are fewer than 50. */
  readonly shares: LightSums | null
  /** January to December, whatever the year: the dark comes and goes with them. */
  readonly months: readonly MonthLight[]
}

export interface MonthLight {
  /** `January` */
  readonly name: string
  readonly sums: LightSums
  readonly timed: number
  /** Per cent in the dark; null where fewer than 50 have a time. */
  readonly darkShare: number | null
}

export function lightCounts(incidents: readonly Incident[], lightOf: LightOf): LightCounts {
  const months = monthNames.map(() => ({ day: 0, twilight: 0, dark: 0, timed: 0 }))
  let spread = 0
  for (const incident of incidents) {
    const shares = lightOf(incident)
    const month = incident.month && months[monthOfYear(incident.month)]
    if (!shares || !month) continue
    month.timed += 1
    if (incident.until !== null) spread += 1
    for (const light of lights) month[light] += shares[light]
  }
  const sumOf = (of: Light | 'timed') => months.reduce((total, month) => total + month[of], 0)
  const sums = { day: sumOf('day'), twilight: sumOf('twilight'), dark: sumOf('dark') }
  const timed = sumOf('timed')
  const share = (sum: number, base: number) => (100 * sum) / base
  return {
    ...{ sums, timed, spread, untimed: incidents.length - timed },
    shares:
      timed < leastShaded
        ? null
        : { day: share(sums.day, timed), twilight: share(sums.twilight, timed), dark: share(sums.dark, timed) },
    months: months.map(({ timed: inMonth, ...own }, at) => ({
      name: monthNames[at] ?? '',
      sums: own,
      timed: inMonth,
      darkShare: inMonth < leastShaded ? null : share(own.dark, inMonth),
    })),
  }
}

/** 0 for January. */
const monthOfYear = (month: IsoMonth) => Number(month.slice(5)) - 1

export const lightNames: Record<Light, string> = { day: 'Day', twilight: 'Twilight', dark: 'Dark' }

/** After a count. */
export const lightWords: Record<Light, string> = { day: 'by day', twilight: 'in twilight', dark: 'in the dark' }

export function lightTable({ sums, timed, spread, months, shares }: LightCounts, counted: string): OwnTable {
  const decimals = spread > 0 ? 1 : 0
  const columns = lights.map((light) => ({ label: lightNames[light], decimals }))
  const inDark = 'Per cent in the dark'
  return {
    id: 'light',
    caption: `${counted} in day, twilight and dark, by month of the year`,
    columns: [{ label: 'Month of the year' }, ...columns, { label: 'With a time' }, { label: inDark }],
    rows: months.map((month) => [
      month.name,
      ...lights.map((light) => month.sums[light]),
      month.timed,
      month.darkShare ?? `fewer than ${leastShaded}`,
    ]),
    total: ['In all', ...lights.map((light) => sums[light]), timed, shares ? shares.dark : `fewer than ${leastShaded}`],
  }
}
