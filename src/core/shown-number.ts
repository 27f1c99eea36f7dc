/** `value` as it is shown, as a number: classes are cut by what people read, so that legend and label never disagree. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round((value + Number.EPSILON * Math.sign(value)) * factor) / factor
}

/** `1,234.5`: commas at thousands, a fixed number of decimals, a true minus sign. */
export function shownNumber(value: number, decimals = 0): string {
  const [whole = '', part] = Math.abs(roundTo(value, decimals)).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const minus = roundTo(value, decimals) < 0 ? '−' : ''
  return `${minus}${grouped}${part ? `.${part}` : ''}`
}

/** `one ward`, `5 wards` */
export function counted(number: number, one: string, many: string): string {
  return `${shownNumber(number)} ${number === 1 ? one : many}`
}

/** `a, b and c` */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
