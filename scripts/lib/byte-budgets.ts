import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** A limit on what the browser must fetch, in bytes as they travel. */
export interface Budget {
  readonly name: string
  readonly limit: number
  readonly bytes: number
}

const kilo = 1000

/**
 * The budgets of a built site: bytes before the first painted map, and bytes of script.
 * @param dist the built folder
 */
export async function byteBudgets(dist: string): Promise<Budget[]> {
  const html = await readFile(join(dist, 'index.html'))
  const assets = await readdir(join(dist, 'assets'))
  const read = (ending: string) =>
    Promise.all(assets.filter((file) => file.endsWith(ending)).map((file) => readFile(join(dist, 'assets', file))))
  const [styles, scripts] = [await read('.css'), await read('.js')]
  const brotli = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0)
  const gzip = (files: readonly Buffer[]) => files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0)
  return [
    { name: 'index.html for the default view, brotli', limit: 14 * kilo, bytes: brotli([html]) },
    {
      name: 'all before the first painted map (html and css), brotli',
      limit: 40 * kilo,
      bytes: brotli([html, ...styles]),
    },
    { name: 'shell JavaScript, gzip', limit: 30 * kilo, bytes: gzip(scripts) },
  ]
}
