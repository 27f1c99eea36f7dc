import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { anyOwnData, madeUpOwnData } from '../../../tests/support/own-data.ts'
import type { OwnData } from '../intake/own-data.ts'
import { type Bytes, hexOf, sha256, utf8 } from './bytes.ts'
import { readOwnData, writeOwnData } from './own-data-columns.ts'
import { paddedSize } from './packed.ts'
import { freshSalt, leastRounds, mostRounds, seal, sealedSchema, sealingKey, unseal } from './seal.ts'
import { openOwnData, type SealedOwnData, sealOwnData } from './sealed-own-data.ts'

/** Deriving a key takes a moment, as it should: what a key seals is tried with keys that are made at random. */
const freshKey = () =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']) as Promise<CryptoKey>

const anyBytes: fc.Arbitrary<Bytes> = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Uint8Array.from(bytes))
const anyPath = fc.stringMatching(/^(own|kept)\/[0-9a-f]{1,8}\.bin$/)

describe('a sealed file', () => {
  test('is opened as it was', async () => {
    const key = await freshKey()
    await fc.assert(
      fc.asyncProperty(anyBytes, anyPath, async (bytes, path) => {
        expect(await unseal(key, path, await seal(key, path, bytes))).toEqual(bytes)
      }),
      { numRuns: 60, seed: 1 },
    )
  })

  test('is not opened where a bit was flipped, or bytes cut off or added', async () => {
    const key = await freshKey()
    const path = 'own/a.bin'
    const sealed = await seal(key, path, utf8('a row and another row'))
    const anyChange = fc.oneof(
      fc.record({ at: fc.nat(sealed.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => flipped(sealed, at, bit)),
      fc.nat(sealed.length - 1).map((length) => sealed.slice(0, length)),
      anyBytes.filter((more) => more.length > 0).map((more) => joined(sealed, more)),
      anyBytes.filter((more) => more.length > 0).map((more) => joined(more, sealed)),
    )
    await fc.assert(
      fc.asyncProperty(anyChange, async (changed) => {
        expect(await unseal(key, path, changed)).toBeNull()
      }),
      { numRuns: 200, seed: 2, examples: [[flipped(sealed, 0, 0)], [flipped(sealed, sealed.length - 1, 7)]] },
    )
  })

  test('is not opened under another path, as another version, or with another key', async () => {
    const [key, other] = [await freshKey(), await freshKey()]
    const sealed = await seal(key, 'own/a.bin', utf8('row'))
    expect(await unseal(key, 'own/b.bin', sealed)).toBeNull()
    expect(await unseal(key, 'kept/a.bin', sealed)).toBeNull()
    expect(await unseal(key, 'own/a.bin', sealed, 'sealed/2')).toBeNull()
    expect(await unseal(other, 'own/a.bin', sealed)).toBeNull()
    expect(await unseal(key, 'own/a.bin', sealed)).toEqual(utf8('row'))
  })

  test('is never sealed twice to the same bytes, and its size tells only a power of two', async () => {
    const key = await freshKey()
    const sealed = await Promise.all(
      [0, 1, 20_000, 20_000].map((length) => seal(key, 'own/a.bin', new Uint8Array(length).fill(7))),
    )
    expect(new Set(sealed.map((bytes) => hexOf(bytes.slice(0, 12)))).size).toBe(4)
    expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([64 * 1024 + 12 + 16]))
    expect([1, 65_536, 65_537, 200_000].map(paddedSize)).toEqual([65_536, 65_536, 131_072, 262_144])
  })
})

describe('a key', () => {
  test('is that of its passphrase, whatever white space is pasted along', async () => {
    const salt = freshSalt()
    const sealed = await seal(await sealingKey('one two three four', salt), 'own/a.bin', utf8('row'))
    expect(await unseal(await sealingKey('\n one  two three four\r\n', salt), 'own/a.bin', sealed)).toEqual(utf8('row'))
    expect(await unseal(await sealingKey('one two three fou', salt), 'own/a.bin', sealed)).toBeNull()
    expect(await unseal(await sealingKey('one two three four', freshSalt()), 'own/a.bin', sealed)).toBeNull()
    expect(await unseal(await sealingKey('one two three four', salt, leastRounds + 1), 'own/a.bin', sealed)).toBeNull()
  })

  test('is not made with too few rounds, nor with so many that nobody would wait', async () => {
    for (const rounds of [1, leastRounds - 1, mostRounds + 1, Number.NaN])
      await expect(sealingKey('one two', freshSalt(), rounds)).rejects.toThrow('rounds out of range')
  })
})

describe('own data', () => {
  test('are written by columns and read again as they were', () => {
    fc.assert(
      fc.property(anyOwnData, (own) => {
        expect(readOwnData(writeOwnData(own))).toEqual(own)
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  describe('that are sealed', () => {
    const passphrase = 'comfort stamp pulse plate dwarf taxi'
    let own: readonly OwnData[]
    let sealed: SealedOwnData
    beforeAll(async () => {
      own = [madeUpOwnData('cctv', 400), madeUpOwnData('asb', 300)]
      sealed = await sealOwnData(own, passphrase, 'own')
    })

    test('are opened by their passphrase, all of them', async () => {
      expect(await openOwnData(sealed, passphrase, 'own')).toEqual(own)
    })

    test('are opened by no other, nor at another place', async () => {
      expect(await openOwnData(sealed, `${passphrase}s`, 'own')).toBeNull()
      expect(await openOwnData(sealed, '', 'own')).toBeNull()
      expect(await openOwnData(sealed, passphrase, 'kept')).toBeNull()
    })

    test('are not opened at all where one file is damaged, missing or in the place of another', async () => {
      for (const { name } of sealed.header.files) {
        const [bytes = new Uint8Array()] = [sealed.files.get(name)]
        const another = [...sealed.files].find(([one]) => one !== name)?.[1] ?? bytes
        for (const change of [flipped(bytes, 100, 3), bytes.slice(0, -1), another, null]) {
          const files = new Map(sealed.files)
          if (change) files.set(name, change)
          else files.delete(name)
          expect(await openOwnData({ ...sealed, files }, passphrase, 'own'), name).toBeNull()
        }
      }
    }, 60_000)

    test('are not opened by a changed header', async () => {
      const { header } = sealed
      const salt = header.salt.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
      const other = header.files.find(({ name }) => name !== header.index)?.name ?? ''
      for (const change of [{ salt }, { salt: 'no salt' }, { rounds: 1 }, { rounds: 600_001 }, { index: other }])
        expect(await openOwnData({ ...sealed, header: { ...header, ...change } }, passphrase, 'own')).toBeNull()
    })

    test('have a header that tells the hashes of what is sealed and nothing of what it is', async () => {
      const { header, files } = sealed
      expect(header).toMatchObject({ schema: sealedSchema, kdf: 'PBKDF2-SHA-256', rounds: 600_000 })
      for (const { name, bytes, sha256: hash } of header.files) {
        const file = files.get(name) ?? new Uint8Array()
        expect([bytes, hash]).toEqual([file.length, await sha256(file)])
        expect(name).toMatch(/^[0-9a-f]{16}\.bin$/)
      }
      const names = header.files.map(({ name }) => name)
      expect(names).toEqual([...names].sort())
      const nothing = await sealOwnData([], passphrase, 'own')
      // One large table among small ones could be told by the size of its file.
      const large = await sealOwnData([madeUpOwnData('cctv', 60_000), ...own.slice(1)], passphrase, 'own')
      const sizes = new Set(large.header.files.map(({ bytes }) => bytes))
      expect(sizes.size).toBe(1)
      expect([...sizes][0]).toBeGreaterThan(nothing.header.files[0]?.bytes ?? 0)
      expect(large.header.files.length).toBe(nothing.header.files.length)
      expect(nothing.header.files.map(({ bytes }) => bytes)).toEqual(header.files.map(({ bytes }) => bytes))
    })
  })
})

function flipped(bytes: Bytes, at: number, bit: number): Bytes {
  const changed = bytes.slice()
  changed[at] = (changed[at] ?? 0) ^ (1 << bit)
  return changed
}

function joined(first: Bytes, second: Bytes): Bytes {
  const whole = new Uint8Array(first.length + second.length)
  whole.set(first)
  whole.set(second, first.length)
  return whole
}
