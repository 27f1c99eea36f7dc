import { describe, expect, it } from 'vitest'
import type { Policy } from './disclosure.ts'
import { publishablePoints } from './publishable-points.ts'

const open: Policy = { kind: 'already-public', where: 'somewhere' }
const small: Policy = { kind: 'suppress', threshold: 3 }
const closed: Policy = { kind: 'officer-only' }

describe('incidents at places', () => {
  it.each([
    [open, false, { kind: 'squares', metres: 200 }],
    [open, true, { kind: 'withheld' }],
    [small, false, { kind: 'withheld' }],
    [small, true, { kind: 'withheld' }],
    [closed, false, { kind: 'withheld' }],
    [closed, true, { kind: 'withheld' }],
  ] as const)('of policy %o, sensitive %s, go out to the public as %o', (policy, sensitive, verdict) => {
    expect(publishablePoints({ policy, sensitive }, 'public')).toEqual(verdict)
  })

  it.each([open, small, closed])('of policy %o are with officers as they were published', (policy) => {
    for (const sensitive of [true, false]) {
      expect(publishablePoints({ policy, sensitive }, 'officer')).toEqual({ kind: 'as-published' })
    }
  })
})
