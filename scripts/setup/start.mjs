// `npm start`: installs what is missing, builds the officer edition and serves it on this computer only.
import { existsSync } from 'node:fs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { inProjectFolder } from './project-folder.mjs'
import { runTsx } from './run.mjs'

const site = 'dist-officer'

inProjectFolder()
try {
  await ensureDependencies()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const built = await runTsx(['scripts/build-site.ts', '--edition', 'officer'])
const interrupted = built === 130 || built === 143
if (built !== 0 && (interrupted || !existsSync(`${site}/index.html`))) process.exit(built)
if (built !== 0)
  console.log(`\nThe build failed (exit ${built}, see above). Serving the last good build in ${site}/ instead.\n`)

process.exit(await runTsx(['scripts/serve.ts', '--dir', site]))
