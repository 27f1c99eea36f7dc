/**
 * CSV text by RFC 4180, CRLF at the end of every row, with a byte order mark so that spreadsheets read UTF-8. A text that
 * a spreadsheet would run as a formula (it begins with = + - @ or their wide forms, tab or a line's end, after spaces or not)
 * gets an apostrophe before it.
 */
export function toCsvText(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`
}

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const isNumber = /^-?\d+(\.\d+)?$/.test(value)
  const safe = !isNumber && /^ *[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
