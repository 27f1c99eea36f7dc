import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { indicators } from '../../src/catalogue/indicators.ts'
import { series } from '../../src/catalogue/series.ts'
import { sources } from '../../src/catalogue/sources.ts'
import type { PointsFile } from '../../src/core/hotspots/points-file.ts'
import { placesInData, placesInText, withoutOrigin } from './coordinates.ts'
import { formsOf, unpacked } from './hidden-texts.ts'
import { inWords, textsIn, type WordIndex, wordIndex } from './private-words.ts'
import { ofTheProgram } from './program-words.ts'
import {
  isExpectedFile,
  isOpenGeography,
  manifestFaults,
  type NamedFiles,
  namedFiles,
  schemaOf,
} from './published-schemas.ts'
import { readingsOf } from './readings.ts'

/** What must be in no byte of the public edition. */
export interface Secrets {
  /** Texts that were planted to be found, or that are known not to be public: looked for in every form. */
  readonly canaries: readonly string[]
  /** Ids of records of the private store. */
  readonly ids: Iterable<string>
  /** Names of places, and other free text of its records. */
  readonly texts: Iterable<string>
}

export const noSecrets: Secrets = { canaries: [], ids: [], texts: [] }

/** A file that has what it must not have. What was found is told only as far as it is no secret. */
export interface Leak {
  readonly file: string
  readonly what: string
}

/**
 * Looks through every file of a built public edition: known types in their places, data by their schema and nothing beyond
 * it, no source map, no coordinates beside figures, and none of the secrets.
 */
export function scanFolder(folder: string, secrets: Secrets): Leak[] {
  const { files, leaks } = readFiles(folder)
  const canaries = secrets.canaries.map((text): Canary => ({ forms: formsOf(text), words: inWords(text) }))
  const texts = [...secrets.texts]
  const known = {
    canaries,
    indexes: [wordIndex(secrets.ids), wordIndex(texts, publicAnyway(files, wordIndex(texts)))],
    named: namedFiles(files.find(({ path }) => path === 'data/manifest.json')?.content),
  }
  return [...leaks, ...files.flatMap((file) => faultsOf(file, known).map((what) => ({ file: file.path, what })))]
}

/** What files are held against. */
interface Known {
  readonly canaries: readonly Canary[]
  readonly indexes: readonly WordIndex[]
  readonly named: NamedFiles
}

interface Canary {
  readonly forms: readonly Buffer[]
  readonly words: string
}

/**
 * Names and words that are public without the private store: of open data, the catalogue and the program itself. What stands
 * in a script alone is not: it may have come there from the store.
 */
function publicAnyway(files: readonly ScannedFile[], index: WordIndex): ReadonlySet<string> {
  const open = files.filter(({ schema }) => openWords.includes(schema))
  const words = [...open.map(({ text }) => text), JSON.stringify([series, indicators, sources])]
  const known = new Set(words.flatMap((text) => textsIn(text, index)))
  const scripts = files.filter(({ extension }) => extension === '.js')
  const inScripts = scripts.flatMap(({ text }) => textsIn(text, index)).filter((text) => !known.has(text))
  return new Set([...known, ...ofTheProgram(new Set(inScripts), index)])
}

const openWords = ['places/1', 'search/1', 'ground/1', 'small-areas/1', 'board/1']

/** The report for a person. */
export function describeLeaks(leaks: readonly Leak[]): string {
  if (leaks.length === 0) return 'Leak scan: nothing found that should not be there.'
  return ['Leak scan', ...leaks.map(({ file, what }) => `  ${file}: ${what}`)].join('\n')
}

interface ScannedFile {
  readonly path: string
  readonly extension: string
  readonly bytes: Buffer
  readonly text: string
  /** Of data files; null where they cannot be read. */
  readonly content: unknown
  /** Empty where it has none. */
  readonly schema: string
  /** All that it says to those who know how it is written; its name too. */
  readonly readings: readonly string[]
}

function readFiles(folder: string): { readonly files: readonly ScannedFile[]; readonly leaks: readonly Leak[] } {
  const files: ScannedFile[] = []
  const leaks: Leak[] = []
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) continue
    const path = relative(folder, file).split(sep).join('/')
    if (lstatSync(file).isFile()) files.push(scanned(path, readFileSync(file)))
    else leaks.push({ file: path, what: 'is no ordinary file' })
  }
  return { files, leaks }
}

function scanned(path: string, bytes: Buffer): ScannedFile {
  const extension = extname(path).toLowerCase()
  const text = bytes.toString('utf8')
  const content = extension === '.json' ? parsed(text) : null
  const readings = [...readingsOf(bytes, ['.html', '.svg', '.xml'].includes(extension)), path.replaceAll(/[/.]/g, ' ')]
  return { path, extension, bytes, text, content, schema: schemaOf(content) ?? '', readings }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function faultsOf(file: ScannedFile, { canaries, indexes, named }: Known): string[] {
  return [
    ...(isExpectedFile(file.path, file.extension) ? [] : ['is of no known type, or not in its place']),
    ...(file.text.includes('\ufffd') ? ['is no text in UTF-8'] : []),
    ...(file.extension === '.json' ? dataFaults(file) : []),
    ...manifestFaults(file, named),
    ...(/[#@] sourceMappingURL=|"sourcesContent"|"mappings":"/.test(file.text) ? ['has a source map'] : []),
    ...(file.schema === 'points/1' ? squareFaults(file.content as PointsFile) : placeFaults(file)),
    ...canaryFaults(file, canaries),
    ...(isOpenGeography(file.schema) ? [] : textFaults(file, indexes)),
  ]
}

function dataFaults({ text, content, schema }: ScannedFile): string[] {
  if (content === null) return ['is no JSON']
  if (schema === '') return ['keeps to none of the schemas of published files']
  return JSON.stringify(content) === text ? [] : ['repeats a key, or has white space in it']
}

function placeFaults({ schema, text, content, extension, readings }: ScannedFile): string[] {
  if (isOpenGeography(schema)) return []
  const inData = extension === '.json' && content !== null ? placesInData(parsed(withoutOrigin(text))) : []
  const found = new Set([...inData, ...readings.flatMap((reading) => placesInText(withoutOrigin(reading)))])
  return found.size === 0 ? [] : [`has coordinates of ${found.size} ${found.size === 1 ? 'point' : 'points'}`]
}

/** Incidents at places are told by squares of at least 200 m: every place is the middle of one. */
function squareFaults({ cellMetres, eastings, northings }: PointsFile): string[] {
  if (cellMetres === null || cellMetres < leastSquareMetres)
    return ['has incidents at places finer than squares of 200 m']
  const half = cellMetres / 2
  const strays = (steps: readonly number[]) => placesFrom(steps).filter((at) => (at - half) % cellMetres !== 0).length
  return strays(eastings) + strays(northings) > 0 ? ['has incidents at places that are no middles of squares'] : []
}

const leastSquareMetres = 200

/** Each is written as its difference from the one before. */
function placesFrom(steps: readonly number[]): number[] {
  let at = 0
  return steps.map((step) => {
    at += step
    return at
  })
}

/** Which one it was is told by its number: the report may be read by others. */
function canaryFaults({ bytes, readings }: ScannedFile, canaries: readonly Canary[]): string[] {
  if (canaries.length === 0) return []
  const all = [bytes, ...unpacked(bytes)]
  const said = readings.map(inWords)
  return canaries.flatMap(({ forms, words }, i) =>
    said.some((one) => one.includes(words)) || all.some((one) => forms.some((form) => one.includes(form)))
      ? [`holds secret text number ${i + 1}`]
      : [],
  )
}

function textFaults({ readings }: ScannedFile, indexes: readonly WordIndex[]): string[] {
  const found = new Set(indexes.flatMap((index) => readings.flatMap((reading) => textsIn(reading, index))))
  return found.size === 0 ? [] : [`holds ${found.size} ids or texts of the private store`]
}
