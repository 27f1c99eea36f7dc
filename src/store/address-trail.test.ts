import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addressTrail } from './address-trail.ts'

/** The steps that Back would undo, the present one last. */
let steps: string[]

beforeEach(() => {
  steps = ['/start']
  const here = () => steps.at(-1) ?? ''
  vi.stubGlobal('location', {
    get pathname() {
      return here()
    },
    search: '',
    hash: '',
  })
  vi.stubGlobal('history', {
    pushState: (_: unknown, __: string, address: string) => steps.push(address),
    replaceState: (_: unknown, __: string, address: string) => steps.splice(-1, 1, address),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the address bar', () => {
  test('has a step for each choice, and none for a choice that changes nothing', () => {
    const trail = addressTrail()
    trail.choose('/a')
    trail.choose('/b')
    trail.choose('/b')
    expect(steps).toEqual(['/start', '/a', '/b'])
  })

  test('follows a drag without a step; the choice that ends it is one, from where it began', () => {
    const trail = addressTrail()
    trail.choose('/a')
    trail.drag('/b')
    trail.drag('/c')
    expect(steps).toEqual(['/start', '/c'])
    trail.choose('/c')
    expect(steps).toEqual(['/start', '/a', '/c'])
  })

  test('has no step for a drag that ends where it began', () => {
    const trail = addressTrail()
    trail.drag('/b')
    trail.choose('/start')
    expect(steps).toEqual(['/start'])
  })

  test('starts a second drag from its own beginning', () => {
    const trail = addressTrail()
    trail.drag('/b')
    trail.choose('/b')
    trail.drag('/c')
    trail.choose('/c')
    expect(steps).toEqual(['/start', '/b', '/c'])
  })

  test('is corrected in place, and a drag that was under way is over', () => {
    const trail = addressTrail()
    trail.drag('/b')
    trail.correct('/c')
    trail.choose('/d')
    expect(steps).toEqual(['/c', '/d'])
  })
})
