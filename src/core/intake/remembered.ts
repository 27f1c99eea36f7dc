/** More texts than this are forgotten together: memory stays bounded however many differ. */
const most = 20_000

/** Longer texts are read anew each time: they are not what repeats, and would fill the memory. */
const longest = 200

/** The same function, which reads a text once that it has read before: tables repeat wards, types and days. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = read(text)
    if (text.length > longest) return value
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
