/** Two halves of a hash of 64 bits: of ten million texts two fall together once in some 400,000 imports. */
export interface TextHash {
  low: number
  high: number
}

/**
 * Hashes a text into `into`, so that nothing is made for each of ten million rows. Not for secrets.
 * Two multiplicative hashes with different factors, mixed at the end so that neighbours land apart.
 */
export function hashText(text: string, into: TextHash): void {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  into.low = low >>> 0
  into.high = high >>> 0
}
