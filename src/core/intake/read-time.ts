/**
 * Minutes after midnight: `14:30`, `14:30:59`, `2.30pm`, `2 pm`, `1430`, `1430hrs`, `930`, Excel's part of a day (`0.75`),
 * or Excel's time with the day that it puts before one (`1899-12-30T14:30`). Seconds are cut off.
 * Null where it is none: `24:00`, `25:10`, `13pm`, `evening`.
 */
export function readTime(text: string): number | null {
  const clean = text.trim().toLowerCase()
  const ofDay = /^(?:0?\.\d+|0)$/.test(clean) ? minuteOfDayPart(Number(clean)) : null
  return (
    ofDay ??
    readClock(clean.replace(/^(1899-12-3[01]|1900-01-0[01]|1904-01-01|3[01]\/12\/1899|0[01]\/01\/1900)[t ]/, ''))
  )
}

/** Minutes after midnight of a part of a day, to the second: Excel's fractions are not exact. */
export function minuteOfDayPart(part: number): number {
  return Math.min(Math.floor(Math.round(part * 86_400) / 60), 1439)
}

function readClock(text: string): number | null {
  const parts =
    /^(\d{1,2})(?:[:.h](\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?)?\s*([ap])\.?m\.?$/.exec(text) ??
    /^(\d{1,2})[:.h](\d\d)(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:hrs?|hours)?$/.exec(text) ??
    /^(\d\d?)(\d\d)\s*(?:hrs?|hours|h)?$/.exec(text)
  if (!parts) return null
  const [hour, minute, half] = [Number(parts[1]), Number(parts[2] ?? 0), parts[3]]
  if (minute > 59) return null
  if (half === undefined) return hour > 23 ? null : hour * 60 + minute
  // 12am is midnight, 12pm is noon; 13pm is a slip that is not ours to mend.
  return hour < 1 || hour > 12 ? null : ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute
}
