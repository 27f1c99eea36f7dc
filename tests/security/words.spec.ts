import { expect, test } from 'vitest'
import { deniedIn } from '../../src/core/sentences/denied-words.ts'
import { filesOf } from '../support/folder.ts'

/** No page says more of a place than its counts can. */

const pages = ['dist', 'dist-officer'].flatMap((folder) =>
  filesOf(folder)
    .filter(({ extension }) => extension === '.html')
    .map(({ path, bytes }) => ({ path: `${folder}/${path}`, text: wordsOf(bytes.toString('utf8')) })),
)

test('there are pages with words', () => {
  expect(pages.length).toBeGreaterThan(50)
  for (const { path, text } of pages) expect(text.split(' ').length, path).toBeGreaterThan(200)
})

test('no page holds a denied word, in its text or where only a screen reader meets it', () => {
  for (const { path, text } of pages) {
    expect(deniedIn(text, /\/(hotspots|psg)\//.test(path) ? 'places' : 'wards'), path).toEqual([])
  }
})

/** What a page says: its text without the names of the views in its navigation, and the names and descriptions in its attributes. */
function wordsOf(html: string): string {
  const said = [...html.matchAll(/(?:aria-label|title|alt|content|placeholder)="([^"]*)"/g)].map(([, text]) => text)
  const text = html.replace(/<(script|style|nav)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ')
  return `${said.join(' ')} ${text}`.replace(/\s+/g, ' ')
}
