import type { SealedHeader } from './sealed-own-data.ts'

/** `own/sealed.json`: it is there in every officer edition; `header` is null where nothing is sealed into it. */
export interface SealedFile {
  readonly schema: 'own-sealed/1'
  readonly header: SealedHeader | null
}
