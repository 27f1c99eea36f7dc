import type { HotspotSurroundings } from '../core/hotspots/hotspot-data.ts'
import type { Dataset } from '../core/intake/incident.ts'
import type { OwnData } from '../core/intake/own-data.ts'
import type { OwnType } from '../core/intake/own-type.ts'
import type { Problem } from '../core/problem.ts'
import type { PlacesFile } from '../core/published.ts'
import type { Hotspots } from '../load/hotspots.ts'
import type { Loaded } from '../load/load-file.ts'

/** What reading files came to. `rejectedCsv` holds the refused rows with their reasons; null where there are none. */
export type FilesRead =
  | { readonly kind: 'read'; readonly own: OwnData; readonly rejectedCsv: string | null }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }

/** How far the reading is. */
export interface Progress {
  readonly rows: number
  /** Of the files' bytes, 0 to 1. */
  readonly share: number
}

/** Files that are being read; `cancel` ends it, and the answer never comes. */
export interface Reading {
  readonly answer: Promise<FilesRead>
  readonly cancel: () => void
}

/** Answers to types that the tables do not know: the text to a type's id, or to `ignore`. */
export type TypeAnswers = Readonly<Record<string, string>>

/** Where own data lie sealed: in this edition, or on this computer. */
export type Vault = 'own' | 'kept'

/** What the page can do besides drawing. The composition root says how. */
export interface OwnEffects {
  readonly read: (
    dataset: Dataset,
    files: readonly File[],
    answers: TypeAnswers,
    progress: (progress: Progress) => void,
  ) => Reading
  /** Null for a wrong passphrase or damaged data. */
  readonly unlock: (vault: Vault, passphrase: string) => Promise<readonly OwnData[] | null>
  /** Seals and keeps it; says why where the passphrase must not be used. @returns the day on which it is deleted */
  readonly keep: (own: readonly OwnData[], passphrase: string) => Promise<Kept>
  readonly suggestPassphrase: () => Promise<Suggested>
  readonly forget: () => Promise<void>
  readonly spots: OwnSpots
  /** Ends the workers with all that they were given, and starts others: nothing that was begun is answered any more. */
  readonly lock: () => void
}

/** Where incidents lie: names and outlines, asked for when the page is opened, and what computes hotspots. */
export interface OwnSpots {
  readonly around: Promise<Loaded<HotspotSurroundings>>
  readonly desk: SpotDesk
}

export type SpotDesk = Pick<Hotspots, 'open' | 'picture' | 'inspect'>

export type Kept = { readonly kind: 'kept'; readonly until: Date } | { readonly kind: 'refused'; readonly why: string }

export type Suggested =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'refused'; readonly why: string }

/** What the page stands on. */
export interface OwnSite {
  readonly places: PlacesFile
  readonly types: Readonly<Record<Dataset, readonly OwnType[]>>
  /** Whether own data are sealed into this edition. */
  readonly sealed: boolean
  /** Until when something is kept on this computer; null where nothing is. */
  readonly keptUntil: Date | null
}

/** Where what is shown came from. */
export type Origin = 'opened' | Vault

export const originWords: Record<Origin, string> = {
  opened: 'opened in this page',
  own: 'sealed into this edition',
  kept: 'kept on this computer',
}
