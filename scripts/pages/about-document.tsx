import { renderToString } from 'preact-render-to-string'
import { AboutPage } from '../../src/ui/about/about-page.tsx'
import { readDocument } from './document.ts'
import type { PageData } from './page-data.ts'

/** Where each figure comes from. */
export function aboutDocument(shell: string, { manifest, places, board, quarters }: PageData): string {
  const body = renderToString(
    <AboutPage manifest={manifest} wards={places.wards.length} board={board} accounts={quarters.accounts} />,
  )
  const title = `About the data - Safer Wards, ${manifest.area.short}`
  return readDocument(shell, { title, body, depth: 1 }, manifest)
}
