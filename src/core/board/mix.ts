import { leastBaseOfPercentage } from '../measure.ts'

/** One part of a whole: its count, and its share of all in per cent. */
export interface MixPart {
  readonly id: string
  readonly label: string
  readonly count: number
  /** 0 to 100; null where the whole is below 50, which carries no percentage. */
  readonly share: number | null
}

/**
 * What a whole is made of. What the parts leave over is a part of its own, so that nothing is lost.
 * @throws where the parts are more than the whole: they must not overlap
 */
export function mixOf(
  whole: number,
  parts: readonly { readonly id: string; readonly label: string; readonly count: number }[],
): MixPart[] {
  const rest = whole - parts.reduce((sum, part) => sum + part.count, 0)
  if (rest < 0) throw new Error(`parts overlap: ${-rest} more than the whole`)
  const all = rest > 0 ? [...parts, { id: 'other', label: 'All others', count: rest }] : parts
  const shareOf = (count: number) => (whole < leastBaseOfPercentage ? null : (100 * count) / whole)
  return all.map((part) => ({ ...part, share: shareOf(part.count) }))
}
