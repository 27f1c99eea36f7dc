/** Codes of the wards that stand side by side, each once. */
export type ComparedWards = readonly string[]

const fewest = 2
const most = 4

/**
 * The wards that an address names, `?w=E05013628,E05013629`. Never fails: unknown codes fall away, and where fewer than
 * two are left the first that there are fill up.
 * @param known every ward's code, in order
 */
export function readCompared(query: string, known: readonly string[]): ComparedWards {
  const named = (new URLSearchParams(query).get('w') ?? '').split(',').filter((code) => known.includes(code))
  const once = [...new Set(named)].slice(0, most)
  const rest = known.filter((code) => !once.includes(code))
  return [...once, ...rest.slice(0, Math.max(0, fewest - once.length))]
}

/** With `?`; choices that are empty fall away. */
export function writeCompared(wards: readonly string[]): string {
  return `?w=${wards.filter(Boolean).join(',')}`
}
