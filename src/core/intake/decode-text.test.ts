import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

/** The text of bytes that come in chunks of a size, with the encoding that was found. */
function decoded(bytes: Uint8Array, chunk = 7) {
  const decoding = decodeText()
  let text = ''
  for (let i = 0; i < bytes.length; i += chunk) text += decoding.take(bytes.slice(i, i + chunk))
  text += decoding.end()
  return { text, encoding: decoding.encoding() }
}

const words = 'Date,Type,Place\r\n01/04/2026,Begging,Café Zoë – £5\r\n02/04/2026,Theft,Müller’s corner\r\n'
const lines = words.replaceAll('\r\n', '\n')
/** What Windows-1252 has where Latin-1 has none. */
const special: Record<string, number> = { '–': 0x96, '’': 0x92 }
const latin = Uint8Array.from([...words], (letter) => special[letter] ?? letter.charCodeAt(0))
const wide = Buffer.from(words, 'utf16le')
const swapped = Buffer.from(wide).swap16()

describe.each([1, 2, 3, 7, 64, 65_536])('in chunks of %i bytes', (chunk) => {
  test.each([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`), 'utf-8'],
    ['UTF-16 LE with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'utf-16le'],
    ['UTF-16 LE without', wide, 'utf-16le'],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]), 'utf-16be'],
    ['UTF-16 BE without', swapped, 'utf-16be'],
    ['Windows-1252', latin, 'windows-1252'],
  ])('%s is found by its bytes', (_, bytes, encoding) => {
    expect(decoded(new Uint8Array(bytes), chunk)).toEqual({ text: lines, encoding })
  })

  test('plain ASCII needs no decision, and CR and CRLF are LF', () => {
    const bytes = new TextEncoder().encode('a,b\r1,2\r\n3,4\n\r')
    expect(decoded(bytes, chunk)).toEqual({ text: 'a,b\n1,2\n3,4\n\n', encoding: null })
  })
})

test('one letter of Windows-1252 at the very end is read', () => {
  expect(decoded(Uint8Array.from([...'Street,Caf'].map((c) => c.charCodeAt(0)).concat(0xe9)), 4)).toEqual({
    text: 'Street,Café',
    encoding: 'windows-1252',
  })
})

test('a byte that is not UTF-8 after text that is becomes a mark that can be noted', () => {
  const bytes = Buffer.concat([Buffer.from(`é${'x'.repeat(100)}`), Buffer.from([0xe9, 0x2c])])
  expect(decoded(new Uint8Array(bytes), 50).text).toBe(`é${'x'.repeat(100)}\ufffd,`)
})
