import { parseWardCode, type WardCode } from '../ward-code.ts'
import { foldName, type OldWard, resolveWard, type WardNames } from '../ward-name.ts'
import type { ReasonId } from './reasons.ts'
import { remembered } from './remembered.ts'

/** What a written ward says. `renamed`: a former ward had the same name, for other ground. */
export type ReadWard =
  | { readonly kind: 'ward'; readonly code: WardCode; readonly byName: boolean; readonly renamed: boolean }
  | { readonly kind: 'refused'; readonly reason: ReasonId; readonly remedy: string }

/** What tables write for a place in no ward of the council. */
const outsideWords = new Set(['out of borough', 'outside borough', 'outside of borough', 'not in borough', 'oob'])

/** No ward's name is longer; the nearest ward to a long text is not worth its search. */
const longest = 80

/**
 * A reader of ward names and codes. Aliases of single tables do not hold here: a slip that is known from one printed table
 * (“Totteridge & Whetstone” in 2023) may mean something else in another, so it is refused with the suggestion.
 */
export function wardReader(names: WardNames): (text: string) => ReadWard {
  return remembered((text) => {
    if (text.length > longest) return refused('unknown-ward', '')
    if (outsideWords.has(text.toLowerCase())) return refused('outside-council', '')
    const resolved = resolveWard(text, names, null)
    if (resolved.kind === 'ward') {
      const byName = parseWardCode(text) === null
      return { kind: 'ward', code: resolved.code, byName, renamed: byName && isFormerName(resolved.code, names) }
    }
    const former = formerWard(text, names)
    if (former) return refused('former-ward', whereItIsNow(former))
    const { suggestion } = resolved
    return refused('unknown-ward', suggestion ? `Did you mean ${suggestion.name} (${suggestion.code})?` : '')
  })
}

function refused(reason: ReasonId, remedy: string): ReadWard {
  return { kind: 'refused', reason, remedy }
}

function formerWard(text: string, { oldWards }: WardNames): OldWard | undefined {
  const [code, name] = [parseWardCode(text), foldName(text)]
  return oldWards.find((old) => old.code === code || foldName(old.name) === name)
}

function whereItIsNow({ name, now }: OldWard): string {
  return now.length > 0 ? `${name} is now mostly in ${now.join(', ')}: give coordinates, or the present ward.` : ''
}

function isFormerName(code: WardCode, { wards, oldWards }: WardNames): boolean {
  const name = wards.find((ward) => ward.code === code)?.name
  return oldWards.some((old) => old.name === name)
}
