/** Every number of a text as it is written, with its sign and commas: `1,644`, `−0.18`, `73.4`. */
export function numbersIn(text: string): string[] {
  return text.match(/(?:(?<![\dA-Za-z])[−-])?\d[\d,]*(?:\.\d+)?/g)?.map((number) => number.replace(/,$/, '')) ?? []
}
