import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { quarterId, quarterName } from '../src/core/board/quarter.ts'
import type { QuartersFile } from '../src/core/board/quarters-file.ts'
import type { Edition } from '../src/core/disclosure.ts'
import { type Built, built, tinyCouncil } from '../tests/support/built-council.ts'
import { prerender } from './prerender.tsx'

let shell: string
let site: Built
let pages: Map<string, string>
let officerPages: Map<string, string>
let quarters: QuartersFile

beforeAll(async () => {
  const council = await tinyCouncil()
  shell = (await readFile(fileURLToPath(new URL('../index.html', import.meta.url)), 'utf8')).replace(
    /<script.*<\/script>/,
    '<script type="module" crossorigin src="./assets/main.js"></script><link rel="stylesheet" href="./assets/main.css">',
  )
  const render = (edition: Edition) => {
    const one = built(council, edition)
    const { manifest, places, tables } = one
    const read = (file: string | undefined) => JSON.parse(one.files.get(file ?? '') ?? '')
    const board = read(manifest.board?.file)
    quarters = read(manifest.quarters.file)
    return {
      one,
      pages: prerender(
        shell,
        { manifest, places, tables, board, quarters, hotspots: null },
        { compare: 'assets/compare-0.js', hotspots: 'assets/hotspots-page-0.js' },
      ),
    }
  }
  const open = render('public')
  site = open.one
  pages = open.pages
  officerPages = render('officer').pages
})

const page = (path: string) => pages.get(path) ?? ''
const map = () => page('index.html')
const inlineParts = (html: string, tag: 'script' | 'style') =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(([, text = '']) => text)

describe('the map page as it is built', () => {
  test('shows title, period, map, table and source without any script', () => {
    const shown = site.picture({ indicator: site.manifest.defaultIndicator })
    expect(map()).toContain(`<h1>${shown.title}</h1>`)
    expect(map()).toContain(`${shown.title} - Safer Wards, SYNTHETIC</title>`)
    expect(map().match(/role="option"/g)).toHaveLength(site.places.wards.length)
    expect(map().match(/<tr[^>]*data-area=/g)).toHaveLength(site.places.wards.length)
    for (const { label } of shown.readings) expect(map()).toContain(`>${label}<`)
    expect(map()).toContain(shown.source.publisher)
    expect(map()).toContain(`<meta name="description" content="${shown.subtitle}">`)
  })

  test('says which data it was made with, so that the browser knows whether it still holds', () => {
    expect(map()).toContain(`<div id="app" data-version="${site.manifest.version}">`)
    expect(map()).not.toContain('<!--page-->')
  })

  test('has a policy that allows exactly the scripts and styles that stand in it', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(map())?.[1] ?? ''
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const allowed = (directive: string) => new RegExp(`${directive} 'self'([^;]*)`).exec(policy)?.[1]?.trim().split(' ')
    expect(allowed('script-src')).toEqual(inlineParts(map(), 'script').map(hash))
    expect(allowed('style-src')?.filter((part) => part.startsWith("'sha256"))).toEqual(
      inlineParts(map(), 'style').map(hash),
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })

  test('has its policy before anything that it rules', () => {
    const at = (text: string) => map().indexOf(text)
    expect(at('Content-Security-Policy')).toBeGreaterThan(0)
    expect(at('Content-Security-Policy')).toBeLessThan(Math.min(...['<style', '<script', '<link'].map(at)))
  })

  test('names no other site', () => {
    expect(map().match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull()
  })
})

describe('the page about the data', () => {
  const about = () => page('about/index.html')

  test('is read without any script, and finds its style one folder up', () => {
    expect(about()).not.toContain('<script')
    expect(about()).toContain('href="../assets/main.css"')
  })

  test('tells every series with its publisher, and that nothing was lost', () => {
    for (const { series, rows } of site.manifest.series) {
      expect(about()).toContain(`<section id="${series.id}"><h2>${series.label}</h2>`)
      expect(about()).toContain(`${rows?.read.toLocaleString('en-GB')} = `)
    }
  })

  test('leads to every file of incidents at places, and says which types are in none', () => {
    const files = site.manifest.hotspots?.series.flatMap(({ leaves }) => leaves.map(({ file }) => file.file)) ?? []
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect(about()).toContain(`href="../data/${file}"`)
    const points = /<section id="points">.*?<\/section>/s.exec(about())?.[0] ?? ''
    expect(points).toContain('Summed to squares of 200 m')
    expect(points).toContain('Sensitive, and at no place: possession of weapons, violence and sexual offences.')
    expect(points).toContain('Incomplete, so shown as missing: February 2024.')
  })

  test('tells no borough total of a type that stays out, and never as 0', () => {
    const hidden = site.manifest.series.flatMap((s) => s.indicators).filter((i) => !i.file && i.boroughTotal === null)
    expect(hidden.length).toBeGreaterThan(3)
    const cctv = /<section id="cctv">.*?<\/section>/s.exec(about())?.[0] ?? ''
    expect(cctv).toContain('Alarm: 2')
    expect(cctv).not.toMatch(/Domestic: |Firearms: |Missing person: /)
  })
})

describe('the pages of the wards', () => {
  const slugs = () => site.places.wards.map(({ slug }) => slug)

  test('there is one for every ward, which the list and every page of a neighbour lead to', () => {
    for (const slug of slugs()) expect(page('ward/index.html')).toContain(`href="${slug}/"`)
    for (const slug of slugs()) expect(page(`ward/${slug}/index.html`)).toContain('href="../../about/"')
  })

  test('say title, figures, source and complete-to date without any script', () => {
    for (const { slug, name } of site.places.wards) {
      const html = page(`ward/${slug}/index.html`)
      expect(html).not.toContain('<script')
      expect(html).toContain(`<title>${name.replace('&', '&amp;')} ward profile - Safer Wards, SYNTHETIC</title>`)
      expect(html).toContain('href="../../assets/main.css"')
      expect(html).toMatch(/complete to \d{1,2} [A-Z][a-z]+ \d{4}/)
      expect(html).not.toMatch(/NaN|undefined|\[object/)
    }
  })

  test('the page that compares has every ward in its table, and the script that chooses among them', () => {
    const html = page('ward/compare/index.html')
    for (const { code } of site.places.wards) expect(html).toContain(`<th scope="col" class="n" data-ward="${code}">`)
    expect(html).toContain('<script type="module" src="../../assets/compare-0.js"></script>')
    expect(html).toContain('Choosing wards needs JavaScript')
  })
})

describe('the pages of the board', () => {
  test('there is its own page, and one for every quarter, which each of them leads to', () => {
    expect(quarters.quarters.length).toBeGreaterThan(1)
    for (const quarter of quarters.quarters) {
      const id = quarterId(quarter)
      expect(page('board/index.html')).toContain(`href="./${id}/"`)
      for (const other of quarters.quarters) {
        expect(page(`board/${quarterId(other)}/index.html`)).toContain(`href="../${id}/"`)
      }
      expect(page(`board/${id}/index.html`)).toContain(`<title>Board, ${quarterName(quarter)} - Safer Wards, SYNTHETIC`)
    }
  })

  test('are read without any script, with both counts, source and complete-to date', () => {
    const paths = [...pages.keys()].filter((path) => path.startsWith('board/'))
    expect(paths).toHaveLength(quarters.quarters.length + 1)
    for (const path of paths) {
      const html = page(path)
      expect(html).not.toContain('<script')
      expect(html).not.toMatch(/NaN|undefined|\[object/)
      expect(html).toContain('Data complete to 30 April 2024')
      expect(html).toContain('Metropolitan Police Service')
    }
  })

  test('say why nothing is compared where the year before is not there', () => {
    expect(page('board/index.html')).toContain('No change is tested here: the source begins with October 2023.')
  })

  test('tell the figures of the papers with their notes, on the board’s own page only', () => {
    expect(page('board/index.html')).toContain('SYNTHETIC note')
    expect(page('board/2024-01/index.html')).not.toContain('SYNTHETIC note')
  })
})

describe('the officer edition', () => {
  test('says on every page that it is not for publication, and asks robots to stay away', () => {
    expect([...officerPages.keys()].sort()).toEqual([...pages.keys()].sort())
    expect(officerPages.size).toBe(site.places.wards.length + quarters.quarters.length + 6)
    for (const html of officerPages.values()) {
      expect(html).toContain('Officer edition: not for publication')
      expect(html).toContain('<meta name="robots" content="noindex">')
    }
  })

  test('is told apart: the public pages say neither', () => {
    for (const html of pages.values()) {
      expect(html).not.toContain('Officer edition')
      expect(html).not.toContain('noindex')
    }
  })
})
