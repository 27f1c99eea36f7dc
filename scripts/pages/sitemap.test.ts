import { expect, test } from 'vitest'
import { sitemap } from './sitemap.ts'

const placesIn = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place)

test('a sitemap names every page by its whole address, without index.html', () => {
  const pages = ['index.html', 'ward/index.html', 'ward/burnt-oak/index.html']
  for (const site of ['https://example.org/safer-wards', 'https://example.org/safer-wards/']) {
    expect(placesIn(sitemap(site, pages))).toEqual([
      'https://example.org/safer-wards/',
      'https://example.org/safer-wards/ward/',
      'https://example.org/safer-wards/ward/burnt-oak/',
    ])
  }
})

test('what is no address of a site is refused', () => {
  expect(() => sitemap('file:///srv/site', ['index.html'])).toThrow('not an address of a site')
  expect(() => sitemap('www.example.org', ['index.html'])).toThrow()
})
