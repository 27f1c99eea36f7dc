import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Edition } from '../src/core/disclosure.ts'
import { describeProblems } from '../src/core/problem.ts'
import type { Manifest } from '../src/core/published.ts'
import { auditFresh, isTight } from './audit/audit-folder.ts'
import { describeAudit } from './audit/describe-audit.ts'
import { describeLeaks, scanFolder } from './audit/leak-scan.ts'
import { secretsOf } from './audit/secrets-of.ts'
import { buildData, type DataReport, describeReport } from './build-data.ts'
import { bundlePageScript } from './bundle-page-script.ts'
import { readCouncil } from './council/read-council.ts'
import { privateFolder } from './council/read-own.ts'
import { commandLine, refuse } from './lib/command-line.ts'
import { type CommandLog, gathered, printed } from './lib/command-log.ts'
import { recordRelease } from './lib/releases.ts'
import { updateFiles } from './lib/write-folder.ts'
import { type ChosenPassphrase, choosePassphrase } from './officer/choose-passphrase.ts'
import { ownSetting, sealedFiles } from './officer/own-files.ts'
import { readOwnData } from './officer/read-own-data.ts'
import { ownTerminal } from './officer/terminal.ts'
import { openingPicture } from './pages/opening-hotspots.ts'
import { defaultTable, type PageData } from './pages/page-data.ts'
import { sitemap } from './pages/sitemap.ts'
import { prerender } from './prerender.tsx'

/** `npm run build` and `build:officer`: data, bundle, prerendered pages. The folder is replaced only when all went well. */

const root = fileURLToPath(new URL('..', import.meta.url))
const folders: Record<Edition, string> = { public: 'dist', officer: 'dist-officer' }

/** Paths of a file are of the folder in which the command was given; npm runs it in the project's. */
const startedIn = process.env['INIT_CWD'] ?? process.cwd()

/** What a build may be told. */
export interface BuildOptions {
  readonly edition: Edition
  /** Folder of the council. */
  readonly council?: string
  /** Where the public edition will stand on the web; with it the site has a sitemap. */
  readonly site?: string | null
  /** Where imported tables are kept; they are sealed into the officer edition, and nothing of them is in the public one. */
  readonly store?: string
  /** Asked only where there are imported tables. */
  readonly passphrase?: () => Promise<ChosenPassphrase>
  /** The folder that is written, where it is not the edition's own. */
  readonly out?: string
  /** Where it says what it does. */
  readonly log?: CommandLog
}

/**
 * Builds an edition. `public/data` always holds the public edition: what officers may see exists in their folder only.
 * @returns whether it was built
 */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const { edition, council = 'data', site = null, log = printed } = options
  const target = resolve(root, options.out ?? folders[edition])
  const fresh = `${target}.new`
  await rm(fresh, { recursive: true, force: true })
  // Before all else: who is asked for a passphrase should not have to wait for it.
  const own = edition === 'officer' ? await ownFiles(options) : null
  if (edition === 'officer' && own === null) return false
  // A build that goes elsewhere leaves this folder's data as they are.
  const data = options.out ? `${fresh}.data` : resolve(root, 'public/data')
  const open = await publishData('public', council, data, log)
  if (!open) return false
  await build({ root, logLevel: 'warn', build: { outDir: fresh, emptyOutDir: true } })
  if (options.out) await swap(data, join(fresh, 'data'))
  if (edition === 'officer' && !(await publishData('officer', council, join(fresh, 'data'), log))) return false
  const { script: compare } = await bundlePageScript(root, 'src/compare.ts', fresh)
  const { script: hotspots } = await bundlePageScript(root, 'src/hotspots-page.tsx', fresh)
  const ownPage = own && (await bundlePageScript(root, 'src/own.tsx', fresh))
  if (own) await updateFiles(join(fresh, 'own'), own)
  const shell = await readFile(join(fresh, 'index.html'), 'utf8')
  const pages = prerender(shell, await readPageData(join(fresh, 'data')), {
    compare,
    hotspots,
    own: ownPage,
  })
  if (site && edition === 'public') pages.set('sitemap.xml', sitemap(site, [...pages.keys()]))
  for (const [path, text] of pages) {
    await mkdir(dirname(join(fresh, path)), { recursive: true })
    await writeFile(join(fresh, path), text)
  }
  if (edition === 'public') {
    const store = options.store ?? privateFolder(resolve(root, council))
    if (!(await isTightAndClean(fresh, open, store, log))) {
      // It must not be taken for the site.
      await rm(fresh, { recursive: true })
      return false
    }
    await recordRelease(resolve(root, council), open.earlier, open.release)
  }
  await swap(fresh, target)
  log.say(`Built the ${edition} edition in ${options.out ?? `${folders[edition]}/`}.`, { edition, folder: target })
  return true
}

/** The files below `own/` of the officer edition; null where they cannot be made, which has been said then. */
async function ownFiles({ council = 'data', store, passphrase, log = printed }: BuildOptions) {
  const [own, read] = [
    await readOwnData(store ?? privateFolder(resolve(root, council))),
    await readCouncil(resolve(root, council)),
  ]
  if (own.kind === 'failed' || read.kind === 'failed') {
    const problems = [own, read].flatMap((outcome) => (outcome.kind === 'failed' ? outcome.problems : []))
    log.fail(`${describeProblems(problems)}\nNothing was built: the last good build stands.`)
    return null
  }
  const chosen = own.value.length > 0 ? await (passphrase ?? (() => choosePassphrase(null, ownTerminal())))() : null
  if (chosen?.kind === 'refused') {
    log.fail(`${chosen.why}\nNothing was built: the last good build stands.`)
    return null
  }
  const files = await sealedFiles(own.value, chosen?.passphrase ?? null)
  return new Map([...files, ['setting.json', JSON.stringify(ownSetting(read.value))]])
}

/** Audits a fresh folder and looks for leaks of the private store; says what it finds. */
async function isTightAndClean(
  folder: string,
  { earlier, release }: Published,
  store: string,
  log: CommandLog,
): Promise<boolean> {
  const audit = await auditFresh(folder, earlier, release)
  const leaks = scanFolder(folder, await secretsOf(store))
  log.say(describeAudit(audit), { audit })
  log.say(describeLeaks(leaks), { leaks })
  if (isTight(audit) && leaks.length === 0) return true
  log.fail('Nothing was built: the last good build stands.')
  return false
}

type Published = Extract<DataReport, { kind: 'done' }>

async function publishData(edition: Edition, council: string, out: string, log: CommandLog): Promise<Published | null> {
  const report = await buildData({ edition, council: resolve(root, council), sources: null, out })
  if (report.kind === 'failed') {
    log.fail(`${describeProblems(report.problems)}\nNothing was built: the last good build stands.`)
    return null
  }
  const { files, series, notes } = report
  if (edition === 'public') log.say(describeReport(report, 'public/data'), { data: { files, series, notes } })
  return report
}

/** What the pages are made from, read back from the files that will be served; throws where the site would open empty. */
export async function readPageData(folder: string): Promise<PageData> {
  const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'))
  const manifest: Manifest = await read('manifest.json')
  const open = manifest.series
    .flatMap((s) => s.indicators)
    .flatMap(({ indicator, file }) => (file ? [{ indicator, file }] : []))
  const tables = await Promise.all(
    open.map(async ({ indicator, file }) => [indicator.id, await read(file.file)] as const),
  )
  const places = await read(manifest.places.file)
  const data = {
    manifest,
    places,
    tables: new Map(tables),
    hotspots: await openingPicture(read, manifest, places, new Map(tables)),
    board: manifest.board ? await read(manifest.board.file) : null,
    quarters: await read(manifest.quarters.file),
  }
  defaultTable(data)
  return data
}

async function swap(fresh: string, target: string): Promise<void> {
  const former = `${target}.former`
  await rm(former, { recursive: true, force: true })
  if (existsSync(target)) await rename(target, former)
  await rename(fresh, target)
  await rm(former, { recursive: true, force: true })
}

const usage = `npm run build | npm run build:officer -- [--json]
  --site URL              where the public edition will stand on the web: it then has a sitemap
  --council DIR           the council's folder (data)
  --store DIR             where the imported tables are kept (private, in the council's folder)
  --passphrase-file FILE  what the officer edition is sealed with, where there are imported tables; asked for without it
  --json                  what was done as one JSON object; nobody is asked for a passphrase then`

async function main(): Promise<void> {
  const values = commandLine(usage, {
    edition: { type: 'string', default: 'public' },
    council: { type: 'string' },
    site: { type: 'string' },
    store: { type: 'string' },
    'passphrase-file': { type: 'string' },
  })
  if (!values) return
  const { edition, council, site, store, 'passphrase-file': file = null } = values
  if (edition !== 'public' && edition !== 'officer') {
    refuse('--edition is public or officer', values.json, usage)
    return
  }
  const log = values.json ? gathered() : null
  const terminal = values.json ? null : ownTerminal()
  const passphrase = () => choosePassphrase(file && resolve(startedIn, file), terminal)
  const folders = { ...(council ? { council } : {}), ...(store ? { store: resolve(startedIn, store) } : {}) }
  const isBuilt = await buildSite({ edition, ...folders, site: site ?? null, passphrase, log: log ?? printed })
  if (log) console.log(JSON.stringify(log.outcome(isBuilt)))
  if (!isBuilt) process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
