import fc from 'fast-check'

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A name with one typing error: a letter wrong, missing or too many, or two neighbours swapped. */
export function typingErrorIn(name: string): fc.Arbitrary<string> {
  return fc
    .record({
      at: fc.nat({ max: name.length - 1 }),
      letter: fc.constantFrom(...letters),
      slip: fc.constantFrom('wrong', 'missing', 'extra', 'swapped'),
    })
    .map(({ at, letter, slip }) => {
      const [before, here, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)]
      if (slip === 'wrong') return before + letter + after
      if (slip === 'missing') return before + after
      if (slip === 'extra') return before + letter + here + after
      return before + after.charAt(0) + here + after.slice(1)
    })
}
