import type { Spot } from '../../core/search/spot.ts'
import type { Shown } from '../../store/shown-picture.ts'

/** What the live region says of what is shown. */
export function sentenceOf({ picture, pending }: Shown, spot: Spot | null): string {
  if (pending) {
    return pending.failed ? `${pending.label} did not load: ${pending.failed}.` : `Loading ${pending.label}.`
  }
  const place = spot ? `${spot.name}, ${picture.ward?.name} ward. ` : ''
  const chosen = picture.chosen ? ` Chosen: ${picture.chosen.say}` : ''
  return `${place}${picture.title}. ${picture.subtitle}.${chosen}`
}
