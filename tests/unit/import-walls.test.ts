import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** A made-up file, with what it may import and what the linter must refuse. */
type Wall = { readonly file: string; readonly allowed: readonly string[]; readonly refused: readonly string[] }

/** Each wall at both depths a folder has, as `../` means another folder at each. */
const walls: readonly Wall[] = [
  {
    file: 'src/core/example.ts',
    allowed: ['./iso-month.ts', './codes/ward-code.ts'],
    refused: [
      'node:fs',
      'preact',
      'zustand/vanilla',
      'valibot',
      'topojson-client',
      '../ui/app.tsx',
      '../load/files.ts',
      '../store/view.ts',
      '../catalogue/sources.ts',
      '../map/map.ts',
      '../hotspots/grid.ts',
      '../main.tsx',
      './../ui/app.tsx',
      './codes/../../ui/app.tsx',
      '/src/ui/app.tsx',
    ],
  },
  {
    file: 'src/core/light.ts',
    allowed: ['suncalc', './plane.ts', './intake/calendar-day.ts'],
    refused: ['node:path', 'temporal-polyfill', 'd3-contour', '../ui/app.tsx', './codes/../../ui/app.tsx'],
  },
  {
    file: 'src/core/codes/example.ts',
    allowed: ['./ward-code.ts', '../iso-month.ts', '../rates/rate.ts', 'd3-contour'],
    refused: ['../../catalogue/sources.ts', '../../ui/app.tsx', '../rates/../../ui/app.tsx', 'node:path', 'suncalc'],
  },
  {
    file: 'src/core/intake/example.ts',
    allowed: [
      './field.ts',
      '../iso-month.ts',
      'papaparse',
      'proj4',
      'fflate',
      'temporal-polyfill',
      'read-excel-file/universal',
    ],
    refused: [
      'node:fs',
      'read-excel-file/node',
      'hyparquet',
      '../../catalogue/own-types.ts',
      '../../load/files.ts',
      '../intake/../../ui/app.tsx',
      'preact',
    ],
  },
  {
    file: 'src/core/sealing/example.ts',
    allowed: ['./seal.ts', '../intake/own-data.ts', '@scure/bip39/wordlists/english.js', '@zxcvbn-ts/core'],
    refused: ['node:crypto', '../../load/files.ts', '../../own/own-page.tsx', 'valibot', 'preact'],
  },
  {
    file: 'src/own/example.tsx',
    allowed: ['./views/view.tsx', '../core/cell.ts', '../catalogue/own-types.ts', '../load/files.ts', '../ui/act.ts'],
    refused: ['../store/store.ts', '../map/map.ts', '../main.tsx', 'zustand/vanilla', 'd3-scale', 'node:fs'],
  },
  {
    file: 'src/own/views/example.tsx',
    allowed: ['./view.tsx', '../effects.ts', '../../core/cell.ts', '../../ui/charts/trend.tsx', 'preact/hooks'],
    refused: ['../../load/files.ts', '../../store/store.ts', '../../own.tsx', 'd3-shape'],
  },
  {
    file: 'src/catalogue/example.ts',
    allowed: ['./sources.ts', '../core/iso-month.ts'],
    refused: ['valibot', '../load/files.ts', '../store/view.ts', '../ui/app.tsx', '../core/../ui/app.tsx'],
  },
  {
    file: 'src/catalogue/indicators/example.ts',
    allowed: ['../sources.ts', '../../core/iso-month.ts'],
    refused: ['../../load/files.ts', '../../ui/app.tsx'],
  },
  {
    file: 'src/load/example.ts',
    allowed: ['./fetch.ts', '../core/iso-month.ts', '../catalogue/sources.ts', 'valibot', 'topojson-client'],
    refused: ['../store/view.ts', '../ui/app.tsx', 'preact', 'zustand/vanilla', 'node:fs'],
  },
  {
    file: 'src/store/example.ts',
    allowed: ['./url.ts', '../core/iso-month.ts', '../catalogue/sources.ts', '../load/files.ts', 'zustand/vanilla'],
    refused: ['zustand', 'zustand/react', '../ui/app.tsx', '../map/map.ts', 'preact', 'valibot'],
  },
  {
    file: 'src/ui/example.tsx',
    allowed: [
      './legend/legend.tsx',
      '../core/iso-month.ts',
      '../catalogue/words.ts',
      '../store/view.ts',
      'preact/hooks',
    ],
    refused: [
      '../load/files.ts',
      '../map/map.ts',
      '../hotspots/grid.ts',
      'node:fs',
      '../../scripts/prerender.tsx',
      'zustand',
    ],
  },
  {
    file: 'src/ui/legend/example.tsx',
    // A folder of ui may be called map: only src/map is behind the wall.
    allowed: [
      './swatch.tsx',
      '../app.tsx',
      '../map/map-view.tsx',
      '../../store/view.ts',
      '../../core/cell.ts',
      'preact',
    ],
    refused: [
      '../../load/files.ts',
      '../../map/map.ts',
      '../../hotspots/grid.ts',
      '../../../scripts/prerender.tsx',
      'maplibre-gl',
    ],
  },
  {
    file: 'src/ui/charts/example.tsx',
    allowed: ['./axis.tsx', '../page/footer.tsx', '../../core/limits.ts', 'preact/hooks', 'd3-scale', 'd3-shape'],
    refused: ['../../store/store.ts', '../../catalogue/series.ts', 'maplibre-gl', 'd3-array'],
  },
  {
    file: 'src/ui/legend/parts/example.tsx',
    allowed: ['./swatch.tsx'],
    refused: ['../../../core/cell.ts', '../../app.tsx'],
  },
  {
    file: 'src/map/example.ts',
    allowed: ['maplibre-gl', 'maplibre-gl/dist/maplibre-gl.css', '../store/view.ts', '../core/cell.ts'],
    refused: ['@deck.gl/core', '../ui/app.tsx', '../hotspots/grid.ts'],
  },
  {
    file: 'src/hotspots/example.ts',
    allowed: ['@deck.gl/core', '@deck.gl/maplibre', '../store/view.ts', '../core/cell.ts'],
    refused: ['maplibre-gl', '../ui/app.tsx', '../map/map.ts'],
  },
  {
    file: 'src/main.tsx',
    allowed: ['preact', './ui/app.tsx', './load/files.ts', './map/map.ts', './styles/tokens.css'],
    refused: ['maplibre-gl', '@deck.gl/layers', 'zustand', 'node:fs', '../scripts/prerender.tsx'],
  },
  {
    file: 'scripts/example.ts',
    allowed: ['node:fs', 'vite', './lib/csv.ts', '../src/core/cell.ts', '../src/catalogue/sources.ts'],
    refused: [
      '../src/ui/app.tsx',
      '../src/load/files.ts',
      '../src/store/view.ts',
      '../src/core/../ui/app.tsx',
      'maplibre-gl',
      'zustand',
    ],
  },
  {
    file: 'scripts/sources/example.ts',
    allowed: ['node:fs', 'papaparse', '../steps/count.ts', '../../src/core/cell.ts'],
    refused: ['../../src/ui/app.tsx', '../../src/map/map.ts'],
  },
  {
    file: 'scripts/pages/example.tsx',
    allowed: [
      'node:crypto',
      './document.ts',
      '../../src/core/cell.ts',
      '../../src/ui/app.tsx',
      '../../src/load/files.ts',
      '../../src/store/view.ts',
    ],
    refused: ['../../src/map/map.ts', '../../src/hotspots/grid.ts', '../../src/main.tsx'],
  },
  {
    file: 'scripts/prerender.tsx',
    allowed: ['./pages/map-document.tsx', '../src/core/cell.ts'],
    refused: ['../src/ui/app.tsx', '../src/store/view.ts'],
  },
  {
    file: 'scripts/steps/example.ts',
    allowed: [
      './count.ts',
      '../../src/core/cell.ts',
      '../../src/catalogue/sources.ts',
      'topojson-server',
      'topojson-simplify',
      'proj4',
      'simple-statistics',
    ],
    refused: ['node:fs', '../lib/csv.ts', '../build-data.ts', '../../src/ui/app.tsx', 'vite', 'papaparse'],
  },
  {
    file: 'scripts/steps/grids/example.ts',
    allowed: ['./cell.ts', '../count.ts', '../../../src/core/cell.ts', 'proj4'],
    refused: ['node:fs', '../../lib/csv.ts', '../../../src/ui/app.tsx'],
  },
  {
    file: 'scripts/solver/example.ts',
    allowed: ['highs', './solver.ts', '../../src/core/disclosure/linear-program.ts'],
    refused: ['node:fs', '../publish.ts', '../../src/load/files.ts', '../../src/core/../ui/app.tsx', 'yalps'],
  },
  {
    file: 'scripts/audit/example.ts',
    allowed: ['node:fs', 'valibot', '../solver/highs-solver.ts', '../../src/core/cell.ts', '../../src/load/schemas.ts'],
    refused: ['highs', '../../src/ui/app.tsx', '../../src/store/view.ts', 'maplibre-gl'],
  },
  {
    file: 'scripts/setup/example.mjs',
    allowed: ['./run.mjs', 'node:fs', 'playwright-core'],
    refused: ['vite', '../serve.ts', '../../src/core/cell.ts'],
  },
  { file: 'src/core/example.test.ts', allowed: ['node:fs', '../ui/app.tsx', 'fast-check'], refused: [] },
  { file: 'scripts/steps/example.test.ts', allowed: ['node:fs', '../lib/csv.ts', 'fast-check'], refused: [] },
  { file: 'tests/browser/example.spec.ts', allowed: ['maplibre-gl', '../../src/ui/app.tsx'], refused: [] },
]

/** Every way of naming a module must be seen, types included: a type from the shell is a bend in an arrow too. */
const waysToImport = [
  "import '../ui/app.tsx'",
  "import { app } from '../ui/app.tsx'; app()",
  "import type { App } from '../ui/app.tsx'; export type Same = App",
  "export { app } from '../ui/app.tsx'",
  "export const later = import('../ui/app.tsx')",
]

const impureGlobals = [
  'Date',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'process',
  'setTimeout',
  'window',
]
const pureFolders = ['src/core', 'scripts/steps']

/** The lines the linter refuses, by file and rule. */
type Refused = { readonly file: string; readonly rule: string; readonly line: number; readonly message: string }
let refused: readonly Refused[] = []
let folder = ''

// Starting the linter takes longer than linting: all the made-up files go through one run.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'safer-wards-walls-'))
  copyFileSync('biome.json', join(folder, 'biome.json'))
  for (const { file, allowed, refused } of walls) {
    write(
      file,
      [...allowed, ...refused].map((from) => `import '${from}'`),
    )
  }
  write('src/core/ways.ts', waysToImport)
  for (const pure of pureFolders) write(`${pure}/globals.ts`, impureGlobals.map(useOf))
  write('src/ui/globals.ts', impureGlobals.map(useOf))
  refused = lint()
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(walls)('$file', (wall) => {
  test('may import what its folder may know, and nothing else', () => {
    const lines = [...wall.allowed, ...wall.refused]
    expect(linesOf(wall.file, 'noRestrictedImports').map((line) => lines[line - 1])).toEqual(wall.refused)
  })
})

test('a wall holds for every way of importing', () => {
  expect(linesOf('src/core/ways.ts', 'noRestrictedImports')).toEqual(waysToImport.map((_, index) => index + 1))
})

test.each(pureFolders)('%s has no clock, page, network, storage or process', (pure) => {
  const found = linesOf(`${pure}/globals.ts`, 'noRestrictedGlobals').map((line) => impureGlobals[line - 1])
  expect(found).toEqual(impureGlobals)
})

test('the shell may use the page and the clock', () => {
  expect(linesOf('src/ui/globals.ts', 'noRestrictedGlobals')).toEqual([])
})

test('a refusal says which folder is meant and what it may do', () => {
  const message = refused.find(
    ({ file, rule }) => file === 'src/core/example.ts' && rule === 'noRestrictedImports',
  )?.message
  expect(message).toBe(
    'src/core is pure: it may import only from src/core (and libraries that only compute). Take what you need as an argument.',
  )
})

function useOf(name: string, index: number): string {
  return `export const use${index} = ${name}`
}

function write(file: string, lines: readonly string[]): void {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${lines.join('\n')}\n`)
}

/** In the order of the file, each line once; the linter reports in no order. */
function linesOf(file: string, rule: string): readonly number[] {
  const lines = refused.filter((found) => found.file === file && found.rule === rule).map((found) => found.line)
  return [...new Set(lines)].sort((a, b) => a - b)
}

/** What `biome lint` holds against the made-up files, as errors: warnings do not stop a change. */
function lint(): readonly Refused[] {
  // There is no Git in the made-up folder, so no ignore file either.
  const options = ['--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '--diagnostic-level=error']
  const report: BiomeReport = JSON.parse(outputOf(['lint', ...options]))
  return report.diagnostics.map(({ category, message, location }) => ({
    file: location.path,
    rule: category.split('/').at(-1) ?? '',
    line: location.start.line,
    message,
  }))
}

type BiomeReport = {
  readonly diagnostics: readonly {
    readonly category: string
    readonly message: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

/** Biome ends with an error code whenever it finds something, which here it must. */
function outputOf(args: readonly string[]): string {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  try {
    return execFileSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}
