import { renderToString } from 'preact-render-to-string'
import { marking } from '../../src/core/handling.ts'
import { Footer } from '../../src/ui/page/footer.tsx'
import { Masthead } from '../../src/ui/page/masthead.tsx'
import { readDocument } from './document.ts'
import type { PageData } from './page-data.ts'

/** Where the officer edition shows the council's own tables; below the site's root. */
export const ownPagePath = 'own-data/index.html'

/** The bundled script and style of the page, below the root. */
export interface OwnPageFiles {
  readonly script: string
  readonly style: string | null
}

/** The page of own data, in the officer edition only: its script draws it, and needs nothing that is private to be built. */
export function ownDocument(shell: string, { manifest, places }: PageData, { script, style }: OwnPageFiles): string {
  const { area } = manifest
  const body = renderToString(
    <>
      <Masthead current="Own data" area={area.name} root="../" officer={true} />
      <aside class="marking" aria-label="Handling">
        {marking}
      </aside>
      <main id="main" class="sheet own" tabIndex={-1}>
        <div id="own">
          <h1>Own data</h1>
          <p class="subtitle">
            Files are read and shown by the script of this page. Without JavaScript there is nothing to see here: use
            npm run import instead.
          </p>
        </div>
      </main>
      <Footer area={area.name} wards={places.wards.length} sources={manifest.sources} root="../" />
      <aside class="marking" aria-label="Handling, at the foot">
        {marking}
      </aside>
    </>,
  )
  const page = { title: `Own data - Safer Wards, ${area.short}`, body, depth: 1, script, style } as const
  return readDocument(shell, page, manifest)
}
