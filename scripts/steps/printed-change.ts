/**
 * A change as the papers print it, without the arrow before the percentage, which comes out of a PDF as any mark
 * (`▼ -38.3%`, `7 -19.6%`, `<u></u> 900.0%`). Words stay: `65% from 75%`.
 */
export function printedChange(text: string): string {
  const clean = text.replace(/<[^>]*>/g, '').trim()
  const arrow = /^(?:[△▲▽▼▶>]\s*|[7_]\s+)?([+-]?\d+(?:\.\d+)?)\s?%$/u.exec(clean)
  return arrow?.[1] === undefined ? clean : `${arrow[1]}%`
}
