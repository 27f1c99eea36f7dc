/**
 * A UK postcode, written as the Post Office writes it, or null for what is none. The first half alone counts too, if the
 * digits show that it is one: `N12`, but not the road `A1`.
 */
export function readPostcode(text: string): string | null {
  const match = /^([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{0,2})?$/i.exec(text.trim())
  const [, outward = '', inward = ''] = match ?? []
  if (!match || (inward === '' && isRoadNumber(outward))) return null
  return `${outward} ${inward}`.trim().toUpperCase()
}

/** Roads have one letter, A, B or M, before their number. */
const isRoadNumber = (text: string) => /^[abm]\d+$/i.test(text)
