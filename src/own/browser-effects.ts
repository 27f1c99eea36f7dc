import type { OwnSetting } from '../core/intake/own-setting.ts'
import { openOwnData, type SealedOwnData, sealOwnData } from '../core/sealing/sealed-own-data.ts'
import { startHotspots } from '../load/hotspots.ts'
import type { FilesRead, OwnEffects, OwnSpots, Reading, Vault } from './effects.ts'
import { forgetKept, readKept, writeKept } from './kept-store.ts'
import type { ReadAnswer, ReadRequest } from './read-worker.ts'

const keptDays = 30
const dayMs = 86_400_000

interface Means {
  readonly setting: OwnSetting
  /** Asks for what is sealed into the edition. */
  readonly loadSealed: () => Promise<SealedOwnData | null>
  /** Asks for names and outlines of places. */
  readonly loadAround: () => OwnSpots['around']
}

/** What the page can do, with the means of a browser. The workers start at once, so that reading and mapping need no request. */
export function browserEffects({ setting, loadSealed, loadAround }: Means): OwnEffects {
  let worker = newWorker()
  return {
    read: (dataset, files, answers, progress) => {
      const request: ReadRequest = { dataset, files, answers, setting, today: today() }
      return askWorker(worker, request, progress, () => {
        worker = newWorker()
      })
    },
    unlock: async (vault, passphrase) => {
      const sealed = await sealedIn(vault, loadSealed)
      return sealed && openOwnData(sealed, passphrase, vault)
    },
    keep: async (own, passphrase) => {
      const { passphraseFault } = await import('../core/sealing/passphrase.ts')
      const why = passphraseFault(passphrase)
      if (why) return { kind: 'refused', why }
      const until = Date.now() + keptDays * dayMs
      try {
        await writeKept({ sealed: await sealOwnData(own, passphrase, 'kept'), until })
      } catch {
        return { kind: 'refused', why: 'This browser keeps nothing: its storage is closed or full.' }
      }
      return { kind: 'kept', until: new Date(until) }
    },
    suggestPassphrase: async () => (await import('../core/sealing/passphrase.ts')).freshPassphrase(),
    forget: forgetKept,
    spots: ownSpots(loadAround()),
  }
}

function ownSpots(around: OwnSpots['around']): OwnSpots {
  let hotspots = startHotspots()
  return {
    around,
    desk: () => hotspots,
    forget: () => {
      hotspots.close()
      hotspots = startHotspots()
    },
  }
}

async function sealedIn(vault: Vault, loadSealed: Means['loadSealed']): Promise<SealedOwnData | null> {
  return vault === 'own' ? loadSealed() : ((await readKept(Date.now()))?.sealed ?? null)
}

const newWorker = () => new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })

/** One reading at a time; to cancel is to end the worker, whatever it is at. @param ended called when another is needed */
function askWorker(
  worker: Worker,
  request: ReadRequest,
  progress: Parameters<OwnEffects['read']>[3],
  ended: () => void,
): Reading {
  const end = () => {
    worker.terminate()
    ended()
  }
  const answer = new Promise<FilesRead>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.kind === 'progress') progress(data.progress)
      else resolve(data.answer)
    }
    worker.onerror = () => {
      end()
      resolve({ kind: 'failed', problems: [noWorker] })
    }
  })
  worker.postMessage(request)
  return { answer, cancel: end }
}

const noWorker = {
  file: 'The files',
  line: null,
  found: 'could not be read',
  expected: 'the part of the page that reads files did not start',
  remedy: 'Load the page again.',
}

/** The day in London: what lies after it is in the future. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
