import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { GalleryPage } from '../gallery/gallery-page.tsx'
import type { GalleryState } from '../gallery/gallery-state.ts'
import { scopedIds } from '../gallery/scoped-ids.ts'
import { galleryGroups, galleryStates } from '../gallery/states.ts'

/** Every state of the gallery, as it is drawn when the site is built. What a browser makes of it: `gallery.spec.ts`. */

const markupOf = (state: GalleryState) => renderToString(state.show)
const page = renderToString(h(GalleryPage, { groups: galleryGroups }))

const matchesIn = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map(([, found = '']) => found)
const idsIn = (markup: string) => matchesIn(markup, /\sid="([^"]+)"/g)
const textOf = (markup: string) => markup.replaceAll(/<[^>]*>/g, ' ')

describe.each(galleryStates.map((state) => [state.id, state] as const))('%s', (_id, state) => {
  const markup = markupOf(state)

  test('shows nothing that a calculation left behind', () => {
    const attributes = matchesIn(markup, /="([^"]*)"/g).join('\n')
    const left = /\b(NaN|undefined|null|Infinity|\[object)\b/
    expect(textOf(markup)).not.toMatch(left)
    expect(attributes).not.toMatch(left)
  })

  test('leaves no name empty that is read aloud', () => {
    expect(markup).not.toMatch(/\s(aria-label|alt|title)="\s*"/)
    const silent = matchesIn(markup, /<(?:button|summary|h\d|option)\b([^>]*>\s*)<\//g)
    expect(silent.filter((attributes) => !attributes.includes('aria-label='))).toEqual([])
    const images = matchesIn(markup, /<(svg[^>]*role="img"[^>]*)>/g)
    expect(images.filter((image) => !/aria-label(ledby)?="[^"]+"/.test(image))).toEqual([])
  })

  test('puts every value into exactly one class, and nothing else into any', () => {
    const { readings = [], legend, symbol } = state.picture ?? {}
    for (const { value, slot } of readings) {
      const holding = legend?.classes.filter((one) => one.slot === slot) ?? []
      expect(holding).toHaveLength(symbol === 'choropleth' && value !== null ? 1 : 0)
    }
  })

  test('says in one sentence what to look at, and has something to be held to', () => {
    expect(state.look).toMatch(/^[A-Z“0-9].+\.$/)
    expect(state.claims.length).toBeGreaterThan(0)
  })
})

describe('the list', () => {
  test('names no state twice', () => {
    const all = [...galleryGroups.map(({ id }) => id), ...galleryStates.map(({ id }) => id)]
    expect(all.filter((id, i) => all.indexOf(id) !== i)).toEqual([])
    for (const { states } of galleryGroups) expect(new Set(states.map(({ name }) => name)).size).toBe(states.length)
  })

  test('has the odd states: each reading state, each number of classes, each kind of time', () => {
    const pictures = galleryStates.flatMap(({ picture }) => picture ?? [])
    const readings = pictures.flatMap((picture) => picture.readings)
    expect([...new Set(readings.map(({ state }) => state))].sort()).toEqual([
      'missing',
      'suppressed',
      'uncovered',
      'value',
    ])
    const classes = new Set(pictures.map(({ legend }) => legend.classes.filter(({ slot }) => slot !== 0).length))
    expect([0, 1, 2, 3, 4, 5].filter((number) => !classes.has(number))).toEqual([])
    expect(new Set(pictures.map(({ time }) => time.kind)).size).toBe(3)
    expect(readings.some(({ slot }) => slot === 0)).toBe(true)
  })
})

describe('the page', () => {
  test('shows every state under its name', () => {
    for (const { id } of galleryStates) expect(page).toContain(`<article id="${id}"`)
    expect(page).toContain('SYNTHETIC')
  })

  test('gives no id twice, and each reference leads somewhere', () => {
    const ids = idsIn(page)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const referring = matchesIn(page, /\s(?:for|aria-labelledby|aria-describedby|aria-activedescendant)="([^"]+)"/g)
    const painted = matchesIn(page, /url\(#([^)"]+)\)/g)
    const targets = [...referring.flatMap((list) => list.split(' ')), ...painted]
    expect(targets.length).toBeGreaterThan(100)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('has no style attribute and no handler, as its policy allows none', () => {
    expect(page).not.toMatch(/<[^>]+\s(style|on\w+)=/)
  })
})

describe('scoped ids', () => {
  test('begin with the state, wherever they are named', () => {
    const markup = '<label for="a">A</label><input id="a" name="n" aria-describedby="b c"><path fill="url(#p)">'
    expect(scopedIds(markup, 's')).toBe(
      '<label for="s--a">A</label><input id="s--a" name="s--n" aria-describedby="s--b s--c"><path fill="url(#s--p)">',
    )
  })

  test('leave words alone, even such as look like one', () => {
    const words = '<p title="x">an id=&quot;a&quot; for everyone</p>'
    expect(scopedIds(words, 's')).toBe(words)
  })
})
