import { gunzipSync } from 'fflate'

/** Texts in the forms in which they can be in a file without being seen. */

/** The bytes of a text, written in every form that is looked for: plain, in an address, UTF-16, base64, hexadecimal. */
export function formsOf(text: string): Buffer[] {
  const utf8 = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const forms = [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(JSON.stringify(text).slice(1, -1)),
    Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')),
    Buffer.from(utf8.toString('hex')),
    ...base64Forms(utf8),
    ...base64Forms(utf16),
  ]
  return [...new Map(forms.map((form) => [form.toString('latin1'), form])).values()]
}

/** Base64 depends on what stands before: the part that is the same for each of the three places. */
function base64Forms(bytes: Buffer): Buffer[] {
  return [0, 1, 2].flatMap((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    // The first characters hold bits of what stands before, the last ones bits of what follows.
    const sure = coded.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1)
    return sure.length < 6 ? [] : [Buffer.from(sure), Buffer.from(sure.replaceAll('+', '-').replaceAll('/', '_'))]
  })
}

/** What is packed in a file: itself where it is gzip, and gzip in base64 within it. Unpacked once. */
export function unpacked(bytes: Buffer): Buffer[] {
  const runs = bytes.toString('latin1').match(/H4sI[A-Za-z0-9+/_-]{16,}={0,2}/g) ?? []
  const packed = [
    ...(bytes[0] === 0x1f && bytes[1] === 0x8b ? [bytes] : []),
    ...runs.map((run) => Buffer.from(run.replaceAll('-', '+').replaceAll('_', '/'), 'base64')),
  ]
  return packed.flatMap((one) => {
    try {
      return [Buffer.from(gunzipSync(one))]
    } catch {
      return []
    }
  })
}
