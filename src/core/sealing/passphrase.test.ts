import { expect, test } from 'vitest'
import { freshPassphrase, passphraseFault } from './passphrase.ts'

test('a fresh passphrase is six words, another each time, and may always be used', () => {
  const fresh = Array.from({ length: 30 }, freshPassphrase)
  for (const passphrase of fresh) {
    expect(passphrase).toMatch(/^([a-z]{3,8} ){5}[a-z]{3,8}$/)
    expect(passphraseFault(passphrase)).toBeNull()
  }
  expect(new Set(fresh).size).toBe(30)
})

test.each([
  ['swan river', 'It has 10 characters; at least 12 are needed.'],
  ['   padded     ', 'It has 6 characters; at least 12 are needed.'],
  ['password1234', 'It would be guessed too soon.'],
  ['barnetcouncil2026', 'It would be guessed too soon.'],
  ['qwertyuiop1234567890', 'It would be guessed too soon.'],
  ['aaaaaaaaaaaaaaaaaaaa', 'It would be guessed too soon.'],
  ['SaferWardsOfficer', 'It would be guessed too soon.'],
])('%s is refused with the reason', (passphrase, reason) => {
  expect(passphraseFault(passphrase)).toContain(reason)
})

test.each(['lantern gravel oboe thistle', 'x7#Kq9vR2m!tWz'])('%s may be used', (passphrase) => {
  expect(passphraseFault(passphrase)).toBeNull()
})
