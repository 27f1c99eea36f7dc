import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import { defaultView } from '../core/view.ts'
import { addressOf, knownOf, viewOfAddress } from './address.ts'

let site: Built
beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})

const at = (path: string) => new URL(path, 'https://example.org/') as unknown as Location

describe('what an address may name', () => {
  test('are the indicators with figures by ward, and the wards of this council', () => {
    const known = knownOf(site.manifest, site.places)
    expect(known.indicators.has('crime')).toBe(true)
    expect(known.indicators.has('cctv-domestic')).toBe(false)
    expect([...known.wards]).toEqual(site.places.wards.map((ward) => ward.code))
    expect(known.defaultIndicator).toBe('crime')
  })

  test('falls back where an indicator is for the borough only in this edition', () => {
    expect(viewOfAddress(at('/?m=cctv-domestic'), site.known).indicator).toBe('crime')
    expect(viewOfAddress(at('/?m=cctv'), site.known).indicator).toBe('cctv')
  })
})

describe('the address of a view', () => {
  const ward = () => site.places.wards[1]?.code ?? null

  test('is the bare page for the default view', () => {
    expect(addressOf(defaultView('crime'), at('/wards/?m=unknown'), site.known)).toBe('/wards/')
  })

  test('keeps path and fragment, and reopens the view', () => {
    const view = { ...defaultView('asb'), measure: 'count' as const, ward: ward() }
    const address = addressOf(view, at('/wards/?x=1#table'), site.known)
    expect(address).toBe(`/wards/?s=1&m=asb&h=count&p=latest-12&w=${ward()}#table`)
    expect(viewOfAddress(at(address), site.known)).toEqual(view)
  })
})
