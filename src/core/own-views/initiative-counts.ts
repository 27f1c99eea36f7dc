import type { Incident } from '../intake/incident.ts'
import type { OwnType } from '../intake/own-type.ts'
import type { OwnTable } from './own-table.ts'
import { typeMix } from './type-mix.ts'

/** Whether an operator saw it or somebody asked: they add up to what is looked at. */
export interface InitiativeCounts {
  readonly proactive: number
  readonly reactive: number
  readonly notSaid: number
}

export function initiativeCounts(incidents: readonly Incident[]): InitiativeCounts {
  const of = (wanted: Incident['initiative']) => incidents.filter(({ initiative }) => initiative === wanted).length
  return { proactive: of('proactive'), reactive: of('reactive'), notSaid: of(null) }
}

/** By type, those with most incidents first. */
export function initiativeTable(incidents: readonly Incident[], types: readonly OwnType[]): OwnTable {
  const row = (label: string, own: readonly Incident[]) => {
    const { proactive, reactive, notSaid } = initiativeCounts(own)
    return [label, proactive, reactive, notSaid, own.length]
  }
  return {
    id: 'initiative',
    caption: 'Proactive or reactive, by type',
    columns: [
      { label: 'Type' },
      { label: 'Proactive' },
      { label: 'Reactive' },
      { label: 'Not said' },
      { label: 'In all' },
    ],
    rows: typeMix(incidents, types).map(({ id, label }) =>
      row(
        label,
        incidents.filter(({ type }) => type === id),
      ),
    ),
    total: row('In all', incidents),
  }
}
