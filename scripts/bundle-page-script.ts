import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { build } from 'vite'

/** A bundled script and, where it imports styles, its style sheet, below the folder of the site. */
export interface BundledPage {
  readonly script: string
  readonly style: string | null
}

/**
 * Bundles the script of one page apart from the rest: nothing is shared with the script of the map, which would otherwise
 * have to ask for one file more before it answers. What it asks for later lies in a folder of its name.
 * @param entry the script, below `root`
 * @param out the folder of the site
 */
export async function bundlePageScript(root: string, entry: string, out: string): Promise<BundledPage> {
  const name = basename(entry, extname(entry))
  await build({
    root,
    logLevel: 'warn',
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: {
        input: { [name]: join(root, entry) },
        output: { chunkFileNames: `assets/${name}/[name]-[hash].js` },
      },
    },
  })
  const assets = await readdir(join(out, 'assets'))
  const named = (ending: string) => assets.find((asset) => new RegExp(`^${name}-[\\w-]+\\.${ending}$`).test(asset))
  const [script, style] = [named('js'), named('css')]
  if (!script) throw new Error(`no bundled script: ${entry}`)
  return { script: `assets/${script}`, style: style ? `assets/${style}` : null }
}
