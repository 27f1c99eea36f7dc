/**
 * Names of places and what people type of them, brought to one writing: lower case, no accents, no apostrophes, words
 * with one space between, `&` as `and`, `Rd` as `road`. `St` is `saint` before another word and `street` at the end.
 */
export function foldPlace(name: string): string {
  const words = wordsOf(name)
  return words.map((word, i) => (word === 'st' ? saintOrStreet(i, words.length) : (inFull[word] ?? word))).join(' ')
}

/** As `foldPlace`, with shortened words left as they are: a slip within `St` is near to this, and far from `saint`. */
export const foldLetters = (name: string): string => wordsOf(name).join(' ')

/**
 * The writings that a text under way may stand for, the likeliest first. Its last word may be unfinished, so it is left
 * as it is where it begins the word that it shortens; `st` alone may also begin a saint, within a name either. The last
 * reading is the text as it is: what looks like a shortened word may be a slip.
 */
export function foldQuery(text: string): readonly string[] {
  const words = wordsOf(text)
  const variants = words.map((word, i) => {
    const last = i === words.length - 1
    if (word === 'st') return last ? (i === 0 ? ['st', 'saint'] : ['st']) : i === 0 ? ['saint'] : ['saint', 'street']
    const full = inFull[word]
    return [full === undefined || (last && full.startsWith(word)) ? word : full]
  })
  const readings = variants.reduce<readonly string[]>(
    (begun, choices) =>
      begun
        .flatMap((start) => choices.map((word) => (start === '' ? word : `${start} ${word}`)))
        .slice(0, mostReadings),
    [''],
  )
  return [...new Set([...readings, words.join(' ')])]
}

/** A text of many saints has more readings than it is worth. */
const mostReadings = 3

/** Most words that a query can have: what is longer is no name. */
const mostWords = 12

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}’‘'`´]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/\blu station\b/g, 'station')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
}

const saintOrStreet = (at: number, words: number) => (at > 0 && at === words - 1 ? 'street' : 'saint')

const inFull: Readonly<Record<string, string>> = {
  av: 'avenue',
  ave: 'avenue',
  cl: 'close',
  cres: 'crescent',
  ct: 'court',
  dr: 'drive',
  gdns: 'gardens',
  gdn: 'garden',
  gr: 'grove',
  la: 'lane',
  ln: 'lane',
  pk: 'park',
  pl: 'place',
  rd: 'road',
  sq: 'square',
  str: 'street',
  ter: 'terrace',
  tce: 'terrace',
}
