/** The code of a lower layer super output area of 2011 or 2021: E01 and six digits. Made only by `parseLsoaCode`. */
export type LsoaCode = string & { readonly brand: 'LsoaCode' }

/** The code in `text`, stray spaces forgiven, or null where it is none. */
export function parseLsoaCode(text: string): LsoaCode | null {
  const code = text.trim()
  return /^E01\d{6}$/.test(code) ? (code as LsoaCode) : null
}
