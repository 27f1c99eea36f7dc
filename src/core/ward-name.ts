import { parseWardCode, type WardCode } from './ward-code.ts'

/** A ward as the council's reference table has it. */
export interface NamedWard {
  readonly code: WardCode
  readonly name: string
}

/**
 * One row of the alias table: another writing of a ward's name, or a name or code that must not be used.
 * `only` limits an alias to one dataset: `Totteridge & Whetstone` is a slip of the 2023 CCTV tables and refused elsewhere.
 */
export interface WardAlias {
  readonly alias: string
  readonly code: WardCode
  readonly rule: 'resolve' | 'refuse'
  readonly only: string | null
  readonly reason: string
}

/** A ward of the boundaries before the present ones: its code is out of use, its name may be in use again for other ground. */
export interface OldWard {
  readonly code: WardCode
  readonly name: string
  /** The names of today's wards that cover most of it. */
  readonly now: readonly string[]
}

export interface WardNames {
  readonly wards: readonly NamedWard[]
  readonly aliases: readonly WardAlias[]
  readonly oldWards: readonly OldWard[]
}

/** What a written ward name or code stands for. `exact` is false where an alias or a forgiven writing was used. */
export type ResolvedWard =
  | { readonly kind: 'ward'; readonly code: WardCode; readonly exact: boolean }
  | { readonly kind: 'refused'; readonly reason: string; readonly suggestion: NamedWard | null }

/** Lower case, one space, `&` for `and`, no full stops, no trailing "ward": what two writings of a name have in common. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’'`.]/g, '')
    .replace(/\band\b/g, '&')
    .replace(/\s*&\s*/g, ' & ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ward$/, '')
}

/**
 * Resolves a written name or code. Never guesses: an unknown name is refused with the nearest ward as a suggestion.
 * @param dataset whose table is read, for aliases that hold in one dataset only
 */
export function resolveWard(text: string, names: WardNames, dataset: string | null = null): ResolvedWard {
  const code = parseWardCode(text)
  if (code) return resolveCode(text, code, names)
  const folded = foldName(text)
  const ward = names.wards.find((w) => foldName(w.name) === folded)
  if (ward) return { kind: 'ward', code: ward.code, exact: text === ward.name }
  const meant = (alias: WardAlias) => names.wards.find((w) => w.code === alias.code) ?? null
  const aliases = names.aliases.filter((a) => foldName(a.alias) === folded)
  const alias = aliases.find((a) => a.only === dataset) ?? aliases.find((a) => a.only === null)
  if (alias?.rule === 'resolve') return { kind: 'ward', code: alias.code, exact: false }
  if (alias) return { kind: 'refused', reason: alias.reason, suggestion: meant(alias) }
  const old = names.oldWards.find((w) => foldName(w.name) === folded)
  if (old) return { kind: 'refused', reason: oldWardReason(old), suggestion: null }
  return {
    kind: 'refused',
    reason: `is not one of the ${names.wards.length} wards`,
    suggestion: nearestWard(folded, names),
  }
}

function resolveCode(text: string, code: WardCode, names: WardNames): ResolvedWard {
  if (names.wards.some((w) => w.code === code)) return { kind: 'ward', code, exact: text === code }
  const old = names.oldWards.find((w) => w.code === code)
  if (old) return { kind: 'refused', reason: oldWardReason(old), suggestion: null }
  return { kind: 'refused', reason: `is not the code of one of the ${names.wards.length} wards`, suggestion: null }
}

function oldWardReason(old: OldWard): string {
  const now = old.now.length > 0 ? `; its area is now in ${old.now.join(', ')}` : ''
  return `is the former ward ${old.name}, whose boundaries are no longer in use${now}`
}

function nearestWard(folded: string, names: WardNames): NamedWard | null {
  const ranked = names.wards
    .map((ward) => ({ ward, distance: editDistance(folded, foldName(ward.name)) }))
    .sort((a, b) => a.distance - b.distance)
  const best = ranked[0]
  return best && best.distance <= Math.max(2, folded.length / 2) ? best.ward : null
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
