import type { GroundRefs } from '../core/published.ts'
import type { Licence } from '../core/series.ts'
import type { sources } from './sources.ts'

/** A file of the zoomable map: how it is called, the licence that it is under as a whole, and whose data are in it. */
export interface GroundFileEntry {
  readonly name: string
  readonly licence: Licence
  readonly sources: readonly (typeof sources)[number]['id'][]
}

/** The files of the zoomable map. What is made with OpenStreetMap is in a file of its own, and nothing else is. */
export const groundFiles: Readonly<Record<keyof GroundRefs, GroundFileEntry>> = {
  boundaries: { name: 'boundaries', licence: 'OGL v3.0', sources: ['ons-boundaries'] },
  ogl: {
    name: 'ground-ogl',
    licence: 'OGL v3.0',
    sources: ['dft-major-roads', 'gla-town-centres', 'ons-boundaries'],
  },
  osm: { name: 'ground-osm', licence: 'ODbL v1.0', sources: ['osm', 'os-greenspace'] },
  lamps: { name: 'lamps', licence: 'OGL v3.0', sources: ['barnet-street-lighting'] },
}
