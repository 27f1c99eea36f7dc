import { type Bytes, joined, randomBytes, utf8 } from './bytes.ts'
import { packedAlike, unpacked } from './packed.ts'

/** The version of the format; bound to every sealed file. */
export const sealedSchema = 'sealed/1'

/** @source OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA-256 */
export const leastRounds = 600_000
/** More would only hold up whoever opens it. */
export const mostRounds = 10_000_000

const saltSize = 16
const nonceSize = 12

export const freshSalt = (): Bytes => randomBytes(saltSize)

/**
 * The key that a passphrase stands for: PBKDF2 with SHA-256. Runs of white space count as one space and those at the ends
 * not at all, so that a passphrase may be pasted with what surrounds it.
 * @throws for too few or too many rounds
 */
export async function sealingKey(passphrase: string, salt: Bytes, rounds = leastRounds): Promise<CryptoKey> {
  if (!(rounds >= leastRounds && rounds <= mostRounds)) throw new Error(`rounds out of range: ${rounds}`)
  const text = passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const given = await crypto.subtle.importKey('raw', utf8(text), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    given,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

/** One file, sealed as `sealAlike` does. */
export async function seal(key: CryptoKey, path: string, bytes: Bytes): Promise<Bytes> {
  return (await sealAlike(key, new Map([[path, bytes]]))).get(path) ?? new Uint8Array()
}

/**
 * Files by path, all of one size when they are sealed: AES-256-GCM, each with a nonce of its own, which stands before it, and
 * bound to its path and to the version of the format.
 */
export async function sealAlike(key: CryptoKey, files: ReadonlyMap<string, Bytes>): Promise<Map<string, Bytes>> {
  const packs = await packedAlike([...files.values()])
  const sealed = [...files.keys()].map(async (path, i): Promise<[string, Bytes]> => {
    const nonce = randomBytes(nonceSize)
    const body = await crypto.subtle.encrypt(cipher(nonce, path, sealedSchema), key, packs[i] ?? new Uint8Array())
    return [path, joined([nonce, new Uint8Array(body)])]
  })
  return new Map(await Promise.all(sealed))
}

/**
 * What was sealed under this path; null for another key, path or version, and for bytes of which any was changed, cut off
 * or added. It is all or nothing, and which of these it was is not told.
 */
export async function unseal(
  key: CryptoKey,
  path: string,
  sealed: Bytes,
  version: string = sealedSchema,
): Promise<Bytes | null> {
  try {
    const [nonce, body] = [sealed.slice(0, nonceSize), sealed.slice(nonceSize)]
    const opened = await crypto.subtle.decrypt(cipher(nonce, path, version), key, body)
    return await unpacked(new Uint8Array(opened))
  } catch {
    return null
  }
}

const cipher = (iv: Bytes, path: string, version: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`safer-wards ${version}\n${path}`),
})
