import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'vite'

/**
 * Bundles the script of one page apart from the rest: nothing is shared with the script of the map, which would otherwise
 * have to ask for one file more before it answers. What it asks for later lies in a folder of its name.
 * @param entry the script, below `root`
 * @param out the folder of the site
 * @returns its file, below `out`
 */
export async function bundlePageScript(root: string, entry: string, out: string): Promise<string> {
  const name = basename(entry).replace(/\.tsx?$/, '')
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
  const file = (await readdir(join(out, 'assets'))).find((asset) => new RegExp(`^${name}-[\\w-]+\\.js$`).test(asset))
  if (!file) throw new Error(`no bundled script: ${entry}`)
  return `assets/${file}`
}
