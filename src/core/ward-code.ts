/** A ward's GSS code: E05 and six digits. Made only by `parseWardCode`. */
export type WardCode = string & { readonly brand: 'WardCode' }

/** The code in `text`, stray spaces and lower case forgiven, or null where it is none. */
export function parseWardCode(text: string): WardCode | null {
  const code = text.trim().toUpperCase()
  return /^E05\d{6}$/.test(code) ? (code as WardCode) : null
}
