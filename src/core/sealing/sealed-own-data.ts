import type { Dataset } from '../intake/incident.ts'
import type { OwnData } from '../intake/own-data.ts'
import { type Bytes, bytesOfHex, hexOf, randomBytes, sha256, textOf, utf8 } from './bytes.ts'
import { readOwnData, writeOwnData } from './own-data-columns.ts'
import { freshSalt, leastRounds, seal, sealedSchema, sealingKey, unseal } from './seal.ts'

/**
 * The one open part of sealed own data, `own/sealed.json`: how the key is made of the passphrase, and the files with the
 * hashes of what is sealed in them. Names are random, and there is a file for each dataset whether the council has it or
 * not: neither which datasets there are nor how many can be read from it.
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

const datasets: readonly Dataset[] = ['cctv', 'asb', 'walks', 'places', 'cameras']

interface Index {
  readonly schema: 'own-index/1'
  readonly datasets: readonly { readonly dataset: Dataset; readonly name: string }[]
}

/** @param own at most one of each dataset */
export async function sealOwnData(
  own: readonly OwnData[],
  passphrase: string,
  place: SealedPlace,
): Promise<SealedOwnData> {
  const salt = freshSalt()
  const key = await sealingKey(passphrase, salt)
  const named = datasets.map((dataset) => ({ dataset, name: freshName() }))
  const index = freshName()
  const content: Index = { schema: 'own-index/1', datasets: named }
  const plain = new Map([[index, JSON.stringify(content)]])
  for (const { dataset, name } of named) {
    const data = own.find((one) => one.dataset === dataset)
    plain.set(name, data ? writeOwnData(data) : 'null')
  }
  const files = new Map<string, Bytes>()
  // By their random names, so that their order tells nothing.
  for (const [name, text] of [...plain].sort(([a], [b]) => (a < b ? -1 : 1))) {
    files.set(name, await seal(key, `${place}/${name}`, utf8(text)))
  }
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
    const plain = sealed ? await unseal(key, `${place}/${name}`, sealed) : null
    return plain && textOf(plain)
  }
  const index = readIndex(await read(header.index))
  if (!index) return null
  const texts = await Promise.all(index.datasets.map(({ name }) => read(name)))
  const opened = texts.map((text) => (text === null ? null : text === 'null' ? 'none' : readOwnData(text)))
  if (opened.includes(null)) return null
  return opened.flatMap((data) => (data === null || data === 'none' ? [] : [data]))
}

function readIndex(text: string | null): Index | null {
  const index: Index | null = text === null ? null : JSON.parse(text)
  return index?.schema === 'own-index/1' ? index : null
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
