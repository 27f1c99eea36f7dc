import type { Incident } from '../intake/incident.ts'
import { type LightShares, lightShares, sunDays } from '../light.ts'
import type { LonLat } from '../plane.ts'
import { spanOf, type Timed } from './london-hours.ts'

/** How an incident lies in day, twilight and dark; null where no time tells it. */
export type LightOf = (incident: Timed) => LightShares | null

/**
 * The light of incidents, by the sun at one place for all: across a borough it sets within a minute.
 * @param place the borough's middle
 */
export function incidentLight(place: LonLat): LightOf {
  const sunDay = sunDays(place)
  const known = new WeakMap<Timed, LightShares | null>()
  return (incident: Pick<Incident, 'date' | 'minute' | 'until'>) => {
    const kept = known.get(incident)
    if (kept !== undefined) return kept
    const span = spanOf(incident)
    const found = span && lightShares(span.from, span.to, sunDay)
    known.set(incident, found)
    return found
  }
}
