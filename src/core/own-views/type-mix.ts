import type { Incident } from '../intake/incident.ts'
import type { OwnType } from '../intake/own-type.ts'
import { leastBaseOfPercentage } from '../measure.ts'
import type { OwnTable } from './own-table.ts'

export interface TypeCount {
  readonly id: string
  readonly label: string
  readonly count: number
  /** Per cent of the group; null where there are too few for one. */
  readonly share: number | null
}

/** The types of what is looked at, most first. They add up to it. */
export function typeMix(incidents: readonly Incident[], types: readonly OwnType[]): TypeCount[] {
  const counts = new Map<string, number>()
  for (const { type } of incidents) counts.set(type, (counts.get(type) ?? 0) + 1)
  const base = incidents.length
  return [...counts]
    .map(([id, count]) => ({
      id,
      label: types.find((type) => type.id === id)?.label ?? id,
      count,
      share: base >= leastBaseOfPercentage ? (100 * count) / base : null,
    }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

export function typeTable(mix: readonly TypeCount[], counted: string): OwnTable {
  const total = mix.reduce((sum, { count }) => sum + count, 0)
  const withShares = total >= leastBaseOfPercentage
  return {
    id: 'by-type',
    caption: `${counted} by type`,
    columns: [{ label: 'Type' }, { label: counted }, ...(withShares ? [{ label: 'Per cent' }] : [])],
    rows: mix.map(({ label, count, share }) => (withShares ? [label, count, share] : [label, count])),
    total: withShares ? ['In all', total, 100] : ['In all', total],
  }
}
