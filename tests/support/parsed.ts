import { type IsoMonth, parseIsoMonth } from '../../src/core/iso-month.ts'
import { type LsoaCode, parseLsoaCode } from '../../src/core/lsoa-code.ts'
import type { Period } from '../../src/core/period.ts'
import { parseWardCode, type WardCode } from '../../src/core/ward-code.ts'

/** The month that is written so; a test's slip throws. */
export function month(text: string): IsoMonth {
  const found = parseIsoMonth(text)
  if (!found) throw new Error(`not a month: ${text}`)
  return found
}

/** A period in the short writing of the snapshot: `2025-04..2026-03`. */
export function period(text: string): Period {
  const [first = '', last = first] = text.split('..')
  return { first: month(first), last: month(last) }
}

/** The ward code that ends in a number: 1 is E05000001. */
export function code(number: number): WardCode {
  const found = parseWardCode(`E05${String(number).padStart(6, '0')}`)
  if (!found) throw new Error(`not a number of a ward: ${number}`)
  return found
}

/** The code of a small area that ends in a number: 1 is E01000001. */
export function lsoaCode(number: number): LsoaCode {
  const found = parseLsoaCode(`E01${String(number).padStart(6, '0')}`)
  if (!found) throw new Error(`not a number of a small area: ${number}`)
  return found
}
