import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built, tinyCouncil } from '../../tests/support/built-council.ts'
import { stateOf } from '../../tests/support/made-up-state.ts'
import { code } from '../../tests/support/parsed.ts'
import { pinnedView } from './pinned-view.ts'
import { shownPicture } from './shown-picture.ts'

let site: Built
beforeAll(async () => {
  site = built(await tinyCouncil(), 'public')
})

describe('the picture of a state', () => {
  test('is that of its view, with nothing in its way', () => {
    const { picture, pending } = shownPicture()(stateOf(site, 'crime'))
    expect([picture.indicator, pending]).toEqual(['crime', null])
    expect(picture).toEqual(site.picture({ indicator: 'crime' }))
  })

  test('is made once for each view and table: pointing at a ward makes no new one', () => {
    const show = shownPicture()
    const state = stateOf(site, 'crime')
    const first = show(state)
    expect(show({ ...state, hovered: code(1) })).toBe(first)
    expect(show({ ...state, tables: { ...state.tables, asb: { kind: 'loading' } } })).toBe(first)
    const other = show({ ...state, view: { ...state.view, measure: 'count' } })
    expect(other).not.toBe(first)
    expect(other.picture.symbol).toBe('circles')
  })

  test('is the standing one while another table is on its way, and says which', () => {
    const state = stateOf(site, 'crime')
    const view = { ...state.view, indicator: 'crime-theft' }
    const { picture, pending } = shownPicture()({ ...state, view })
    expect(picture.indicator).toBe('crime')
    expect(pending).toEqual({ label: 'Recorded crime: Theft', failed: null })
  })

  test('is the standing one where a table failed, and says why; a series of one type goes by its own name', () => {
    const state = stateOf(site, 'crime')
    const { picture, pending } = shownPicture()({
      ...state,
      view: { ...state.view, indicator: 'asb', length: '1' },
      tables: { ...state.tables, asb: { kind: 'failed', why: 'the file is damaged' } },
    })
    expect(pending).toEqual({ label: 'Anti-social behaviour', failed: 'the file is damaged' })
    expect(picture).toEqual(site.picture({ indicator: 'crime', length: '1' }))
  })

  test('needs one table that stands', () => {
    const state = stateOf(site, 'crime', { standing: 'asb', tables: {} })
    expect(() => shownPicture()(state)).toThrow('no table stands: asb')
  })
})

describe('the view with the shown months written into it', () => {
  test('keeps them when newer data come', () => {
    const state = stateOf(site, 'crime')
    expect(state.view.end).toBeNull()
    const latest = site.picture({ indicator: 'crime' }).period?.last
    expect(latest).toMatch(/^\d{4}-\d{2}$/)
    expect(pinnedView(state)).toEqual({ ...state.view, end: latest })
  })

  test('is the view itself while another picture stands', () => {
    const state = stateOf(site, 'crime')
    const waiting = { ...state, view: { ...state.view, indicator: 'burglary' } }
    expect(pinnedView(waiting)).toBe(waiting.view)
  })
})
