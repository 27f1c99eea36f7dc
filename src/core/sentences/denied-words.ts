/** Words that say more than a count can: of places, of people's safety, of what is better. */
const denied: readonly RegExp[] = [
  /\bdanger(ous|s)?\b/i,
  /\b(un)?safe(r|st|ly)?\b/i,
  /\bimprov(e|ed|es|ing|ement|ements)\b/i,
  /\bworse(n|ns|ned|ning)?\b|\bworst\b/i,
  /\bdeteriorat\w*/i,
  /\bcrime[ -](wave|ridden|spree|rate)\b/i,
  /\b(soar|plummet|surg|skyrocket|rocket|spik)(e|es|ed|ing|s)?\b/i,
  /\bno-go\b/i,
  /\b(problem|bad|rough|troubled) (area|ward|place|estate)s?\b/i,
  /\bcriminals\b/i,
]

/** A ward is never one: a hotspot is a place that a test finds. */
const deniedOfWards = /\bhot ?spots?\b/i

/** Names that hold a denied word. */
const names = /Safer Wards|Safer Communities Partnership Board|Safer Neighbourhoods?/gi

/**
 * The denied words in a text, as they stand there; empty where there is none.
 * @param about `places` where hotspots are the subject
 */
export function deniedIn(text: string, about: 'wards' | 'places' = 'wards'): string[] {
  const rest = text.replace(names, '')
  const patterns = about === 'wards' ? [...denied, deniedOfWards] : denied
  return patterns.flatMap((pattern) => pattern.exec(rest)?.[0] ?? [])
}
