import type { OwnType } from './own-type.ts'
import { remembered } from './remembered.ts'

/** What a written type is. */
export type ReadType =
  | { readonly kind: 'type'; readonly id: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown' }

/**
 * A reader of types: by label or another writing in the table, then by the mapping file's answers. A type that neither
 * knows is unknown, however near it is to another: “Street drinking” is not “Drink drive”.
 */
export function typeReader(
  types: readonly OwnType[],
  answers: Readonly<Record<string, string>>,
): (text: string) => ReadType {
  const ids = new Set(types.map(({ id }) => id))
  const known = new Map(types.flatMap(({ id, label, writings }) => [label, ...writings].map((w) => [foldType(w), id])))
  const answered = new Map(Object.entries(answers).map(([text, answer]) => [foldType(text), answer]))
  return remembered((text) => {
    const folded = foldType(text)
    const id = known.get(folded) ?? answered.get(folded)
    if (id === 'ignore') return { kind: 'ignored' }
    return id !== undefined && ids.has(id) ? { kind: 'type', id } : { kind: 'unknown' }
  })
}

/** What two writings of a type have in common: small letters and digits, one space for all that stands between. */
export function foldType(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
