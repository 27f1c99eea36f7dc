import type { OwnSetting } from '../core/intake/own-setting.ts'
import { openOwnData, type SealedOwnData, sealOwnData } from '../core/sealing/sealed-own-data.ts'
import type { OwnEffects, OwnSpots, Vault } from './effects.ts'
import { forgetKept, readKept, writeKept } from './kept-store.ts'
import { readingDesk } from './reading-desk.ts'
import { spotDesk } from './spot-desk.ts'

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
  const reading = readingDesk()
  const spots = spotDesk()
  return {
    read: (dataset, files, answers, progress) =>
      reading.read({ dataset, files, answers, setting, today: today() }, progress),
    unlock: async (vault, passphrase) => {
      const sealed = await sealedIn(vault, loadSealed)
      return sealed && openOwnData(sealed, passphrase, vault)
    },
    keep: async (own, passphrase) => {
      const passphrases = await loadPassphrases().catch(() => null)
      const why = passphrases ? passphrases.passphraseFault(passphrase) : notLoaded
      if (why) return { kind: 'refused', why }
      const until = Date.now() + keptDays * dayMs
      try {
        await writeKept({ sealed: await sealOwnData(own, passphrase, 'kept'), until })
      } catch {
        return { kind: 'refused', why: 'This browser keeps nothing: its storage is closed or full.' }
      }
      return { kind: 'kept', until: new Date(until) }
    },
    suggestPassphrase: () =>
      loadPassphrases().then(
        (passphrases) => ({ kind: 'words', words: passphrases.freshPassphrase() }),
        () => ({ kind: 'refused', why: notLoaded }),
      ),
    forget: forgetKept,
    spots: { around: loadAround(), desk: spots.desk },
    lock: () => {
      reading.forget()
      spots.forget()
    },
  }
}

const loadPassphrases = () => import('../core/sealing/passphrase.ts')
const notLoaded = 'The part of the page that knows of passphrases did not load. Try again when there is a network.'

async function sealedIn(vault: Vault, loadSealed: Means['loadSealed']): Promise<SealedOwnData | null> {
  return vault === 'own' ? loadSealed() : ((await readKept(Date.now()))?.sealed ?? null)
}

/** The day in London: what lies after it is in the future. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date())
