/** What systems write where they have nothing to say. */
const nothing = new Set([
  '',
  '-',
  '--',
  '?',
  'n/a',
  'na',
  '#n/a',
  'nan',
  'nil',
  'none',
  'null',
  '(null)',
  '(blank)',
  'blank',
  'not known',
  'not recorded',
  'not stated',
  'tbc',
  'unknown',
])

/** The text without stray spaces, or empty where it says that there is nothing: `NULL`, `n/a`, `unknown`. */
export function filled(text: string | undefined): string {
  if (text === undefined || text === '') return ''
  const clean = text.trim()
  return clean.length <= 12 && nothing.has(clean.toLowerCase()) ? '' : clean
}
