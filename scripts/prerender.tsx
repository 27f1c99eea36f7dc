import { aboutDocument } from './pages/about-document.tsx'
import { boardDocuments } from './pages/board-documents.tsx'
import { hotspotsDocument } from './pages/hotspots-document.tsx'
import { mapDocument } from './pages/map-document.tsx'
import { type OwnPageFiles, ownDocument, ownPagePath } from './pages/own-document.tsx'
import type { PageData } from './pages/page-data.ts'
import { wardDocuments } from './pages/ward-documents.tsx'

/** Scripts of pages that are only read, below the site's root; null where none was bundled. */
export interface PageScripts {
  readonly compare: string | null
  readonly hotspots: string | null
  /** Of the page of own data: it is there where this is. */
  readonly own?: OwnPageFiles | null
}

/**
 * The pages of the site by their paths: the map and the hotspots with their opening views drawn in, and the pages that
 * are only read.
 * @param shell the bundled index.html, with `<!--page-->` where the page belongs
 */
export function prerender(
  shell: string,
  data: PageData,
  scripts: PageScripts = { compare: null, hotspots: null },
): Map<string, string> {
  return new Map([
    ['index.html', mapDocument(shell, data)],
    ['hotspots/index.html', hotspotsDocument(shell, data, scripts.hotspots)],
    ...wardDocuments(shell, data, scripts.compare),
    ...boardDocuments(shell, data),
    ['about/index.html', aboutDocument(shell, data)],
    ...(scripts.own ? [[ownPagePath, ownDocument(shell, data, scripts.own)] as const] : []),
  ])
}
