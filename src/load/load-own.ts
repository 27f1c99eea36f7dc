import type { OwnSetting } from '../core/intake/own-setting.ts'
import type { Bytes } from '../core/sealing/bytes.ts'
import type { SealedFile } from '../core/sealing/sealed-file.ts'
import type { SealedHeader, SealedOwnData } from '../core/sealing/sealed-own-data.ts'
import { type Loaded, loadFile } from './load-file.ts'
import { ownSettingSchema, sealedFileSchema } from './own-schemas.ts'

/** @param base of the files of own data, ending in `/` */
export const loadOwnSetting = (base: string): Promise<Loaded<OwnSetting>> =>
  loadFile<OwnSetting>(base, 'setting.json', ownSettingSchema)

export const loadSealedFile = (base: string): Promise<Loaded<SealedFile>> =>
  loadFile<SealedFile>(base, 'sealed.json', sealedFileSchema)

/** What is sealed into the edition, as it lies there; a file that does not come is missing in it, and nothing opens then. */
export async function loadSealed(base: string, header: SealedHeader): Promise<SealedOwnData> {
  const files = await Promise.all(
    header.files.map(async ({ name }): Promise<[string, Bytes][]> => {
      const bytes = await bytesAt(new URL(name, base)).catch(() => null)
      return bytes ? [[name, bytes]] : []
    }),
  )
  return { header, files: new Map(files.flat()) }
}

/** Rejects where the network goes away, before the answer or in the middle of it. */
async function bytesAt(address: URL): Promise<Bytes | null> {
  const response = await fetch(address)
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
}
