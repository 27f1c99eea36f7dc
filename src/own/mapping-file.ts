import { ownTypes } from '../catalogue/own-types.ts'
import { wholeText } from '../core/intake/decode-text.ts'
import type { Dataset } from '../core/intake/incident.ts'
import { type Mapping, noMapping, parseMapping } from '../core/intake/mapping.ts'
import type { Problem } from '../core/problem.ts'
import { unreadable, wholeFile } from './file-problems.ts'

/** A file that ends in `.json` is the mapping file of the others. */
export const isMapping = ({ name }: File): boolean => name.toLowerCase().endsWith('.json')

/** The mapping among files that are opened together; an empty one where there is none. */
export async function mappingOf(
  dataset: Dataset,
  files: readonly File[],
): Promise<{ kind: 'found'; mapping: Mapping } | { kind: 'failed'; problems: readonly Problem[] }> {
  const [file, second] = files.filter(isMapping)
  if (!file) return { kind: 'found', mapping: noMapping }
  if (second) return { kind: 'failed', problems: [secondMapping(second)] }
  const text = await file.arrayBuffer().then(
    (bytes) => wholeText(new Uint8Array(bytes)),
    () => null,
  )
  if (text === null) return { kind: 'failed', problems: [unreadable(file)] }
  const parsed = parseMapping(text, file.name, dataset, ownTypes[dataset])
  return parsed.kind === 'failed' ? parsed : { kind: 'found', mapping: parsed.value }
}

export const noTable = (file: File): Problem =>
  wholeFile(
    file,
    'a mapping file alone',
    'says how a table is read',
    'Choose it together with the table that it is for.',
  )

const secondMapping = (file: File): Problem =>
  wholeFile(file, 'a second mapping file', 'cannot be used beside the first', 'Choose one of them with the tables.')
