import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { build } from 'vite'
import { policyTag } from '../../scripts/pages/document.ts'
import { GalleryPage } from './gallery-page.tsx'
import { galleryGroups } from './states.ts'

/** `npm run gallery`: one page of every component in its odd states, in a folder that is never published. */

const here = fileURLToPath(new URL('.', import.meta.url))
const project = resolve(here, '../..')

/** Builds the gallery with the bundler, the style sheets and the content policy of the site. @param out the folder */
export async function buildGallery(out: string): Promise<void> {
  const configFile = join(project, 'vite.config.ts')
  await build({ root: here, configFile, publicDir: false, logLevel: 'warn', build: { outDir: out, emptyOutDir: true } })
  const file = join(out, 'index.html')
  await writeFile(file, galleryDocument(await readFile(file, 'utf8')))
}

/** @param shell the bundled page, with `<!--page-->` where the states belong */
function galleryDocument(shell: string): string {
  const page = renderToString(h(GalleryPage, { groups: galleryGroups }))
  const ratios = [...new Set([...page.matchAll(/"ratio-(\d+)"/g)].map(([, ratio]) => Number(ratio)))]
  const style = ratios.map((ratio) => `.ratio-${ratio}{--map-ratio:${ratio / 1000}}`).join('')
  return shell
    .replace(
      /(<meta charset="[^"]*"\s*\/?>)/,
      (charset) => `${charset}${policyTag([], [style])}<style>${style}</style>`,
    )
    .replace('<!--page-->', () => page)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildGallery(join(project, 'dist-gallery'))
  console.log('Built the gallery in dist-gallery/.')
}
