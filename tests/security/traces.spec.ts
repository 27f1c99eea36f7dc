import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { placesInData, placesInText, withoutOrigin } from '../../scripts/audit/coordinates.ts'
import { type BuiltFile, filesOf } from '../support/folder.ts'

/** What clings to files by accident: places, people, machines. */

const all = filesOf('dist')
const text = (file: BuiltFile) => file.bytes.toString('utf8')
/** The schemas of files with figures. Other data files, where there are any, draw the ground: public geography. */
const figures = /^\{"schema":"(manifest|places|board|quarters|counts|values)\//
const isData = ({ extension }: BuiltFile) => extension === '.json'
const withFigures = all.filter((file) => !isData(file) || figures.test(text(file)))
const ground = all.filter((file) => !withFigures.includes(file))
const snapPoints = resolve('../shared/data/police-uk-snap-points.csv')
const hasSnapPoints = existsSync(snapPoints)

describe('no coordinates', () => {
  test('in the numbers of any file with figures: neither side by side nor under telling names', () => {
    for (const file of withFigures.filter(isData)) {
      expect(placesInData(JSON.parse(withoutOrigin(text(file)))), file.path).toEqual([])
    }
  })

  test('in the text of any file with figures, of any page, script or style', () => {
    for (const file of withFigures) {
      expect(placesInText(withoutOrigin(text(file))), file.path).toEqual([])
    }
  })

  test('and no figures where the ground is drawn', () => {
    for (const file of ground)
      expect(text(file), file.path).not.toMatch(/"(cells|borough|indicator|count|months?|crimes?)":\[/)
  })

  test('the check itself finds them', () => {
    expect(
      placesInData({ a: [{ lon: -0.2, lat: 51.6 }], b: [[523_000, 190_000]], c: { x: 51.6, y: -0.2 } }),
    ).toHaveLength(3)
    expect(placesInData({ a: [1, 2], b: [-0.2, 12], count: 523_000 })).toEqual([])
  })
})

describe('no rows', () => {
  test.skipIf(!hasSnapPoints)('no street of the published points is named beside figures', () => {
    const streets = streetNames(readFileSync(snapPoints, 'utf8'))
    expect(streets.length).toBeGreaterThan(1000)
    for (const file of withFigures) {
      const words = text(file).toLowerCase()
      expect(
        // A town centre may have a street's name: Brent Street town centre.
        streets.filter((street) => words.replaceAll(`${street} town centre`, '').includes(street)),
        file.path,
      ).toEqual([])
    }
  })
  if (!hasSnapPoints) console.log(`Not checked for street names: ${snapPoints} is not there.`)

  test('no “On or near” and no identifier of a crime; LSOA codes only where the series is by small area', () => {
    for (const file of withFigures) expect(text(file), file.path).not.toMatch(/\bon or near\b|"[0-9a-f]{64}",\s*"20/i)
    const named = withFigures.filter((file) => /\bE01\d{6}"/i.test(text(file))).map(({ path }) => path)
    expect(named.length).toBeGreaterThan(0)
    const bySmallArea = /^(data\/(crime-lsoa|iod2025-lsoa)[a-z-]*\.[0-9a-f]+\.json|hotspots\/index\.html)$/
    expect(named.filter((path) => !bySmallArea.test(path))).toEqual([])
  })
})

/** Stands in the notice of a licence, which must travel with the functions that it is of. */
const authorOfCephes = 'moshier@na-net.ornl.gov'

describe('no people, no machines', () => {
  test('no e-mail address and no telephone number', () => {
    for (const file of all) {
      const words = text(file).replaceAll(authorOfCephes, '')
      expect(words, file.path).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i)
      expect(text(file), file.path).not.toMatch(/\b0\d{3,4}[ -]\d{3}[ -]?\d{3,4}\b/)
    }
  })

  test('no path of a machine, no source map', () => {
    const paths = [resolve('.'), homedir(), '/home/', '/Users/', '/root/', '/tmp/', 'C:\\', 'node_modules']
    for (const file of all) {
      for (const path of paths) expect(text(file).includes(path), `${file.path} names ${path}`).toBe(false)
      expect(text(file), file.path).not.toMatch(/[#@] sourceMappingURL=|"sourcesContent"/)
    }
  })

  test('no hidden file, and nothing that only builders need', () => {
    const odd = all.filter(({ path }) => /(^|\/)\.|\.(map|ts|tsx|csv|md|log|bak|orig)$/.test(path))
    expect(odd.map(({ path }) => path)).toEqual([])
    expect(existsSync(join('dist', 'data', 'private'))).toBe(false)
  })
})

/** Names that can only be a street's: of two words or more, one of them a word for a street. */
function streetNames(csv: string): string[] {
  const { data } = Papa.parse<{ location: string }>(csv, { header: true, skipEmptyLines: true })
  const street =
    /\b(road|street|avenue|lane|close|drive|gardens|crescent|court|mews|grove|terrace|walk|place|rise|gate|view|square|hill|way)$/
  const names = data.map(({ location }) =>
    location
      .toLowerCase()
      .replace(/^on or near /, '')
      .trim(),
  )
  return [...new Set(names)].filter(
    (name) => name.includes(' ') && street.test(name) && name.length >= 8 && !isWard(name),
  )
}

/** Some wards are named like streets. */
const isWard = (name: string) => ['childs hill', 'mill hill'].includes(name)
