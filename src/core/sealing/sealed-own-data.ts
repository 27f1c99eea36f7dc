import type { Dataset } from '../intake/incident.ts'
import type { OwnData } from '../intake/own-data.ts'
import { type Bytes, bytesOfHex, hexOf, joined, randomBytes, sha256, textOf, utf8 } from './bytes.ts'
import { readOwnData, writeOwnData } from './own-data-columns.ts'
import { freshSalt, leastRounds, sealAlike, sealedSchema, sealingKey, unseal } from './seal.ts'

/**
 * The one open part of sealed own data, `own/sealed.json`: how the key is made of the passphrase, and the files with the
 * hashes of what is sealed in them. Names are random, and there are always as many files, all of one size: neither which
 * datasets there are nor how many can be read from it.
 */
export interface SealedHeader {
  readonly schema: typeof sealedSchema
  readonly kdf: 'PBKDF2-SHA-256'
  readonly rounds: number
  /** Hexadecimal. */
  readonly salt: string
  /** The file that says what the others are. */
  readonly index: string
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[]
}

/** Own data that only their passphrase opens. */
export interface SealedOwnData {
  readonly header: SealedHeader
  /** By name. */
  readonly files: ReadonlyMap<string, Bytes>
}

/** Where sealed data are kept; what was sealed for one place cannot be opened at the other. */
export type SealedPlace = 'own' | 'kept'

/** Into so many equal parts all tables together are cut. */
const parts = 5

interface Index {
  readonly schema: 'own-index/2'
  /** In the order in which they stand one after the other, with how many bytes each takes. */
  readonly datasets: readonly { readonly dataset: Dataset; readonly bytes: number }[]
  /** The files, in the order of what they hold. */
  readonly parts: readonly string[]
}

/** @param own at most one of each dataset */
export async function sealOwnData(
  own: readonly OwnData[],
  passphrase: string,
  place: SealedPlace,
): Promise<SealedOwnData> {
  const salt = freshSalt()
  const key = await sealingKey(passphrase, salt)
  const tables = own.map((one) => ({ dataset: one.dataset, content: utf8(writeOwnData(one)) }))
  const whole = joined(tables.map(({ content }) => content))
  const names = Array.from({ length: parts }, freshName)
  const content: Index = {
    schema: 'own-index/2',
    datasets: tables.map(({ dataset, content: { length } }) => ({ dataset, bytes: length })),
    parts: names,
  }
  const index = freshName()
  const cut = (part: number) => Math.ceil((whole.length * part) / parts)
  const plain = new Map([[index, utf8(JSON.stringify(content))]])
  for (const [i, name] of names.entries()) plain.set(name, whole.subarray(cut(i), cut(i + 1)))
  // By their random names, so that their order tells nothing.
  const ordered = [...plain].sort(([a], [b]) => (a < b ? -1 : 1))
  const sealed = await sealAlike(key, new Map(ordered.map(([name, bytes]) => [`${place}/${name}`, bytes])))
  const files = new Map(ordered.map(([name]) => [name, sealed.get(`${place}/${name}`) ?? new Uint8Array()]))
  return { header: await headerOf(salt, index, files), files }
}

/**
 * What was sealed for this place; null for a wrong passphrase and for files of which anything was changed: nothing is given
 * out then, and which of these it was is not told.
 */
export async function openOwnData(
  { header, files }: SealedOwnData,
  passphrase: string,
  place: SealedPlace,
): Promise<OwnData[] | null> {
  const salt = bytesOfHex(header.salt)
  if (!salt) return null
  const key = await sealingKey(passphrase, salt, header.rounds).catch(() => null)
  if (!key) return null
  const read = async (name: string) => {
    const sealed = files.get(name)
    return sealed ? unseal(key, `${place}/${name}`, sealed) : null
  }
  const index = readIndex(await read(header.index))
  if (!index) return null
  const opened = (await Promise.all(index.parts.map(read))).flatMap((part) => part ?? [])
  return opened.length === index.parts.length ? tablesIn(joined(opened), index) : null
}

/** The tables that stand one after the other; null where they are not as long as the index says. */
function tablesIn(whole: Bytes, { datasets }: Index): OwnData[] | null {
  if (datasets.reduce((sum, { bytes }) => sum + bytes, 0) !== whole.length) return null
  const tables: OwnData[] = []
  let at = 0
  for (const { bytes } of datasets) {
    const table = readOwnData(textOf(whole.subarray(at, at + bytes)))
    if (!table) return null
    tables.push(table)
    at += bytes
  }
  return tables
}

/** Null where it is none: another file may have been named as the index. */
function readIndex(bytes: Bytes | null): Index | null {
  try {
    const index: Index | null = bytes && JSON.parse(textOf(bytes))
    return index?.schema === 'own-index/2' ? index : null
  } catch {
    return null
  }
}

async function headerOf(salt: Bytes, index: string, files: ReadonlyMap<string, Bytes>): Promise<SealedHeader> {
  const listed = [...files].map(async ([name, bytes]) => ({ name, bytes: bytes.length, sha256: await sha256(bytes) }))
  return {
    schema: sealedSchema,
    kdf: 'PBKDF2-SHA-256',
    rounds: leastRounds,
    salt: hexOf(salt),
    index,
    files: await Promise.all(listed),
  }
}

const freshName = () => `${hexOf(randomBytes(8))}.bin`
