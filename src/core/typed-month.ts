import { type IsoMonth, monthNames, parseIsoMonth } from './iso-month.ts'

/**
 * A month as people type it: `March 2026`, `mar 2026`, `03/2026`, `3.2026`, `2026-3`.
 * Null where it is none of these.
 */
export function readTypedMonth(text: string): IsoMonth | null {
  const clean = text.trim().toLowerCase()
  const worded = /^([a-z]{3,9})\.?[ ,/-]+(\d{4})$/.exec(clean)
  if (worded?.[1] && worded[2]) {
    const prefix = worded[1]
    const number = monthNames.findIndex((name) => name.toLowerCase().startsWith(prefix)) + 1
    return number > 0 ? fromParts(Number(worded[2]), number) : null
  }
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})$/.exec(clean)
  if (yearFirst) return fromParts(Number(yearFirst[1]), Number(yearFirst[2]))
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(clean)
  return monthFirst ? fromParts(Number(monthFirst[2]), Number(monthFirst[1])) : null
}

function fromParts(year: number, month: number): IsoMonth | null {
  return parseIsoMonth(`${year}-${String(month).padStart(2, '0')}`)
}
