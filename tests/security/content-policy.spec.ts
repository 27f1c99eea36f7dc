import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { quarterId } from '../../src/core/board/quarter.ts'
import { builtFiles } from '../support/built-files.ts'
import { filesOf } from '../support/folder.ts'
import { story } from '../support/story.ts'

/** The policy that each page carries allows what the page needs, and nothing else. */

const { blank } = story()
const pages = ['dist', 'dist-officer'].flatMap((folder) =>
  filesOf(folder)
    .filter(({ extension }) => extension === '.html')
    .map(({ path, bytes }) => [`${folder}/${path}`, bytes.toString('utf8')] as const),
)

test('there are pages to check', () => {
  const wards = builtFiles().places.wards.map(({ slug }) => `ward/${slug}`)
  const quarters = builtFiles().quarters.quarters.map((quarter) => `board/${quarterId(quarter)}`)
  const folders = ['', 'about', 'board', 'hotspots', 'ward', 'ward/compare', ...quarters, ...wards].map((path) =>
    path ? `${path}/` : '',
  )
  const everywhere = ['dist', 'dist-officer'].flatMap((edition) =>
    folders.map((path) => `${edition}/${path}index.html`),
  )
  const expected = [...everywhere, 'dist-officer/own-data/index.html']
  expect(quarters.length).toBeGreaterThan(4)
  expect(pages.map(([path]) => path).sort()).toEqual(expected.sort())
})

describe.each(pages)('%s', (_path, source) => {
  const policy = policyOf(source)

  test('has a policy that comes before all it rules, and begins with nothing', () => {
    const head = source.slice(0, source.indexOf('Content-Security-Policy'))
    expect(head).not.toMatch(/<(script|style|link|title)\b/)
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'none'"])
  })

  test('allows nothing inline by rule, no evaluation, no other origin', () => {
    const allowed = new Set([...policy.values()].flat())
    for (const source of allowed) expect(source).toMatch(/^'(self|none|sha256-[A-Za-z0-9+/]+=*)'$/)
  })

  test('names the hash of each inline block, and no hash besides', async () => {
    const page = await blank()
    const { scripts, styles } = await page.evaluate(inlineBlocks, source)
    expect(hashesIn(policy, 'script-src')).toEqual(scripts.map(hashOf).sort())
    expect(hashesIn(policy, 'style-src')).toEqual(styles.map(hashOf).sort())
  })

  test('has no style attribute, no handler, no script address and nothing from elsewhere', async () => {
    const page = await blank()
    expect(await page.evaluate(forbiddenIn, source)).toEqual([])
  })
})

function policyOf(source: string): Map<string, string[]> {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(source)?.[1] ?? ''
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/)
      return [name, values]
    }),
  )
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const hashesIn = (policy: Map<string, string[]>, directive: string) =>
  (policy.get(directive) ?? []).filter((value) => value.startsWith("'sha256-")).sort()

/** Runs inside a page. */
function inlineBlocks(source: string): { scripts: string[]; styles: string[] } {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const texts = (selector: string) => [...page.querySelectorAll(selector)].map((block) => block.textContent ?? '')
  return { scripts: texts('script:not([src])'), styles: texts('style') }
}

/** Runs inside a page. */
function forbiddenIn(source: string): string[] {
  const page = new DOMParser().parseFromString(source, 'text/html')
  return [...page.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].flatMap(({ name, value }) => {
      const isLink = element.nodeName === 'A' && name === 'href'
      const elsewhere = /^(https?:|\/\/|data:|blob:)/i.test(value.trim()) && !(isLink && value.startsWith('https://'))
      const scripted = /^\s*(javascript|vbscript):/i.test(value)
      const forbidden = name === 'style' || name.startsWith('on') || scripted || (elsewhere && name !== 'xmlns')
      return forbidden ? [`${element.nodeName} ${name}="${value.slice(0, 60)}"`] : []
    }),
  )
}
