import { type LsoaCode, parseLsoaCode } from './lsoa-code.ts'
import { parseWardCode, type WardCode } from './ward-code.ts'

/** What a picture has a reading of: a ward, or a small area (LSOA). */
export type AreaCode = WardCode | LsoaCode

/** The code of a ward or a small area in `text`, or null where it is neither. */
export function parseAreaCode(text: string): AreaCode | null {
  return parseWardCode(text) ?? parseLsoaCode(text.toUpperCase())
}
