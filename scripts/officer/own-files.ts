import type { OwnData } from '../../src/core/intake/own-data.ts'
import type { OwnSetting } from '../../src/core/intake/own-setting.ts'
import type { SealedFile } from '../../src/core/sealing/sealed-file.ts'
import { sealOwnData } from '../../src/core/sealing/sealed-own-data.ts'
import type { Council } from '../council/read-council.ts'
import { wardShapes } from '../steps/ward-shapes.ts'

/** What the browser reads files against: the same names and outlines as the import in a terminal. */
export function ownSetting({ names, area, boundaries }: Council): OwnSetting {
  return {
    schema: 'own-setting/1',
    names: {
      wards: names.wards.map(({ code, name }) => ({ code, name })),
      aliases: names.aliases.map(({ alias, code, rule, only, reason }) => ({ alias, code, rule, only, reason })),
      oldWards: names.oldWards.map(({ code, name, now }) => ({ code, name, now })),
    },
    wardsSince: area.wardsSince,
    shapes: wardShapes(boundaries),
  }
}

/**
 * What is sealed into an officer edition, by names below `own/`. Without own data the header says that there are none.
 * @param passphrase needed where there are own data
 */
export async function sealedFiles(
  own: readonly OwnData[],
  passphrase: string | null,
): Promise<Map<string, string | Uint8Array>> {
  const sealed = own.length > 0 && passphrase !== null ? await sealOwnData(own, passphrase, 'own') : null
  const content: SealedFile = { schema: 'own-sealed/1', header: sealed?.header ?? null }
  return new Map<string, string | Uint8Array>([['sealed.json', JSON.stringify(content)], ...(sealed?.files ?? [])])
}
