import { renderToString } from 'preact-render-to-string'
import { boardFinding } from '../../src/core/board/finding.ts'
import { quarterId, quarterName } from '../../src/core/board/quarter.ts'
import { BoardPage } from '../../src/ui/board/board-page.tsx'
import { readDocument } from './document.ts'
import type { PageData } from './page-data.ts'

/** The board's own page, which shows the newest quarter that is tested, and a page for each quarter that stays. */
export function boardDocuments(shell: string, { manifest, places, quarters }: PageData): [string, string][] {
  const site = `Safer Wards, ${manifest.area.short}`
  const draw = (at: number, page: 'newest' | 'one') => ({
    description: boardFinding(quarters.recorded, at).lead,
    body: renderToString(
      <BoardPage manifest={manifest} wards={places.wards.length} file={quarters} at={at} page={page} />,
    ),
  })
  const ofQuarters = quarters.quarters.map((quarter, at): [string, string] => {
    const title = `Board, ${quarterName(quarter)} - ${site}`
    const page = { title, ...draw(at, 'one'), depth: 2 } as const
    return [`board/${quarterId(quarter)}/index.html`, readDocument(shell, page, manifest)]
  })
  const newest = { title: `Board - ${site}`, ...draw(quarters.latest, 'newest'), depth: 1 } as const
  return [['board/index.html', readDocument(shell, newest, manifest)], ...ofQuarters]
}
