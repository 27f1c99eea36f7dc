import type { SearchName } from './search-index.ts'

/** What stands after a name, to tell it from others of the name: `street in Mill Hill`, `station outside Barnet`. */
export function describeFound({ kind, what, ward, wardName, at }: SearchName, area: string): string {
  if (kind === 'postcode') return 'postcode'
  if (ward !== null && kind !== 'ward') return `${what} in ${wardName}`
  return at ? `${what} outside ${area}` : what
}
