import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** What a file says to those who know how it is written: escaped, coded or packed. */

/** How often what was coded may be coded again. */
const mostLayers = 3
/** What unpacks to more is no text of a page. */
const mostBytes = 20_000_000

/**
 * Every way to read a file: as it is, without escapes and tags, and what is coded or packed in it, layer by layer.
 * @param hasTags whether it is a page or a picture; of what is coded in it that is seen from how it begins
 */
export function readingsOf(bytes: Buffer, hasTags: boolean, layers = mostLayers): string[] {
  const text = bytes.toString('utf8')
  const plain = withoutEscapes(text)
  const own = new Set([text, plain, ...(hasTags ? [withoutTags(plain, ' '), withoutTags(plain, '')] : [])])
  const inside = layers === 0 ? [] : [...unpackedFrom(bytes), ...codedIn(text)]
  return [...own, ...inside.flatMap((one) => readingsOf(one, /^\s*</.test(one.toString('latin1')), layers - 1))]
}

const withoutTags = (text: string, instead: string) => text.replace(/<[^<>]*>/g, instead)

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Escapes of HTML, of programs, of styles and of addresses. */
function withoutEscapes(text: string): string {
  const character = (code: number) => (code > 0 && code < 0x11_00_00 ? String.fromCodePoint(code) : ' ')
  const hexadecimal = (_: string, ...digits: (string | undefined)[]) =>
    character(Number.parseInt(digits.slice(0, 3).find((one) => typeof one === 'string') ?? '', 16))
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, digits: string) => character(Number.parseInt(digits, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => character(Number(digits)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? ' ')
    .replace(/\\u([0-9a-f]{4})|\\u\{([0-9a-f]{1,6})\}|\\x([0-9a-f]{2})/gi, hexadecimal)
    .replace(/\\([0-9a-f]{2,6}) ?/gi, hexadecimal)
    .replace(/\\[nrt]/g, ' ')
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'))
}

/** What runs of base64 and of hexadecimal digits stand for, where that is text or packed. */
function codedIn(text: string): Buffer[] {
  const base64 = (text.match(/[A-Za-z0-9+/_-]{20,}={0,2}/g) ?? []).map((run) => Buffer.from(run, 'base64'))
  const digits = (text.match(/(?:[0-9a-fA-F]{2}){10,}/g) ?? []).map((run) => Buffer.from(run, 'hex'))
  return [...base64, ...digits].flatMap((bytes) => [...(isText(bytes) ? [bytes] : []), ...unpackedFrom(bytes)])
}

/** Whether nearly all of it are characters that a text has. */
function isText(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  const odd = text.match(/[^\P{Cc}\t\n\r]|\ufffd/gu)?.length ?? 0
  return odd * 20 < text.length
}

/** gzip, zlib, zip; deflate without a head only where it gives a text, since it begins like anything. */
function unpackedFrom(bytes: Buffer): Buffer[] {
  const [first = 0, second = 0] = bytes
  const options = { maxOutputLength: mostBytes }
  if (first === 0x1f && second === 0x8b) return attempt(() => [gunzipSync(bytes, options)])
  if (first === 0x50 && second === 0x4b)
    return attempt(() => Object.values(unzipSync(bytes)).map((one) => Buffer.from(one)))
  if ((first & 0x0f) === 8 && (first * 256 + second) % 31 === 0) return attempt(() => [inflateSync(bytes, options)])
  return attempt(() => [inflateRawSync(bytes, options)].filter((one) => one.length > 4 && isText(one)))
}

function attempt(unpack: () => Buffer[]): Buffer[] {
  try {
    return unpack()
  } catch {
    return []
  }
}
