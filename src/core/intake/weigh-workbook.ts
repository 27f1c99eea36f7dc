import { intakeLimits } from './limits.ts'
import type { ZipPart } from './zip-parts.ts'

/** What a workbook unpacks to where that is more than a table needs; null where it is not. By its list of contents alone. */
export function excessiveBytes(parts: readonly ZipPart[], packedBytes: number): number | null {
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0)
  return bytes > Math.min(intakeLimits.unpackedBytes, packedBytes * intakeLimits.packing) ? bytes : null
}
