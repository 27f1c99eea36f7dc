import type { OwnSetting } from '../core/intake/own-setting.ts'
import { openOwnData, type SealedOwnData, sealOwnData } from '../core/sealing/sealed-own-data.ts'
import { startHotspots } from '../load/hotspots.ts'
import type { OwnEffects, OwnSpots, Vault } from './effects.ts'
import { forgetKept, readKept, writeKept } from './kept-store.ts'
import { readingDesk } from './reading-desk.ts'

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
  const desk = readingDesk()
  const { spots, endSpots } = ownSpots(loadAround())
  return {
    read: (dataset, files, answers, progress) =>
      desk.read({ dataset, files, answers, setting, today: today() }, progress),
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
    spots,
    lock: () => {
      desk.forget()
      endSpots()
    },
  }
}

function ownSpots(around: OwnSpots['around']): { readonly spots: OwnSpots; readonly endSpots: () => void } {
  let hotspots = startHotspots()
  const endSpots = () => {
    hotspots.close()
    hotspots = startHotspots()
  }
  return { spots: { around, desk: () => hotspots }, endSpots }
}

async function sealedIn(vault: Vault, loadSealed: Means['loadSealed']): Promise<SealedOwnData | null> {
  return vault === 'own' ? loadSealed() : ((await readKept(Date.now()))?.sealed ?? null)
}

/** The day in London: what lies after it is in the future. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
