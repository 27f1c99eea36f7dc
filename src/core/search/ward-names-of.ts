import type { PlacesFile } from '../published.ts'
import type { WardNames } from '../ward-name.ts'

/** The names and aliases of the published ground, in the form in which names are resolved. */
export function wardNamesOf({ wards, aliases, oldWards }: PlacesFile): WardNames {
  return {
    wards,
    oldWards,
    aliases: aliases.map(({ alias, code, refused }) => ({
      alias,
      code,
      rule: refused === null ? 'resolve' : 'refuse',
      only: null,
      reason: refused ?? '',
    })),
  }
}
