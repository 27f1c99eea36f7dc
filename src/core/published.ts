import type { AreaCode } from './area-code.ts'
import type { Edition } from './disclosure.ts'
import type { IsoMonth } from './iso-month.ts'
import type { LsoaCode } from './lsoa-code.ts'
import type { MapTopology } from './map-topology.ts'
import type { Period } from './period.ts'
import type { PlaneOrigin } from './plane.ts'
import type { Indicator, Licence, Series, Source } from './series.ts'
import type { Times } from './times.ts'
import type { WardCode } from './ward-code.ts'
import type { NamedWard } from './ward-name.ts'

/**
 * The wire format: what `scripts/build-data.ts` writes and `src/load/` reads. Every file names its schema and version.
 * A cell is a count, or why there is none: `x` missing, `c` hidden to protect small numbers, `u` cover unknown.
 */
export type WireCell = number | 'x' | 'c' | 'u'

/** Classes of a choropleth: inner edges ascending (a class holds its lower edge), and the range they were made from. */
export interface Classes {
  /** Whether 0 is a class of its own. */
  readonly zero: boolean
  readonly edges: readonly number[]
  readonly low: number
  readonly high: number
}

/** Frozen over the latest 36 months, and over all years. */
export interface FrozenOver<T> {
  readonly recent: T
  readonly all: T
}

/** `1`, `3`, `12` months, or `period` for tables of fixed periods. */
export type ClassLength = '1' | '3' | '12' | 'period'
export type ClassedMeasure = 'rate' | 'share' | 'hectare'

/** Counts by ward (or small area) and time of one indicator: `data/<indicator>.<hash>.json`. */
export interface CountFile {
  readonly schema: 'counts/1'
  readonly indicator: string
  readonly times: Times
  readonly areas: readonly AreaCode[]
  /** One row an area, in the order of `areas`; one cell a time. */
  readonly cells: readonly (readonly WireCell[])[]
  /** The borough's total for each time: the areas, what has no area, and the types kept to the borough. */
  readonly borough: readonly WireCell[]
  /** Ids of the types kept to the borough. */
  readonly keptToBorough: readonly string[]
  readonly classes: { readonly [M in ClassedMeasure]?: { readonly [L in ClassLength]?: FrozenOver<Classes | null> } }
  /** The largest count of an area in any window: the scale of the circles. */
  readonly largest: { readonly [L in ClassLength]?: FrozenOver<number> }
}

/** One value an area of one indicator. */
export interface ValueFile {
  readonly schema: 'values/1'
  readonly indicator: string
  readonly areas: readonly AreaCode[]
  readonly cells: readonly WireCell[]
  readonly borough: WireCell
  /** What stands beside the value in the table and is not drawn; null where nothing does. */
  readonly beside: readonly WireCell[] | null
  readonly classes: Classes | null
  readonly largest: number
}

export type TableFile = CountFile | ValueFile

/** Counts and estimates of residents that a rate may be divided by. */
export type ResidentsOf = 'census2021' | 'mid2024' | 'bestFit' | 'mid2022'

/** A ward or small area with what the map, the keyboard and the rates need. Lengths in drawing units of 10 m, y downwards. */
export interface Area {
  readonly code: AreaCode
  readonly name: string
  readonly residents: Readonly<Partial<Record<ResidentsOf, number>>>
  readonly hectares: number
  readonly path: string
  /** Where its value is written, and the widths of the map (px, as steps of `labelWidths`) from which value and name fit. */
  readonly label: {
    readonly at: readonly [number, number]
    readonly lines: readonly string[]
    readonly valueFrom: number
    readonly nameFrom: number
  }
  /** The area that an arrow key leads to: up, right, down, left. */
  readonly next: Arrows<AreaCode>
}

/** Where the arrow keys lead: up, right, down, left. */
export type Arrows<Code extends AreaCode> = readonly [Code | null, Code | null, Code | null, Code | null]

/** A ward. */
export interface Place extends Area {
  readonly code: WardCode
  readonly slug: string
  readonly residents: { readonly census2021: number; readonly mid2024: number; readonly bestFit: number }
  readonly next: Arrows<WardCode>
}

/** A small area (LSOA of 2021). */
export interface SmallArea extends Area {
  readonly code: LsoaCode
  /** Its ward by best fit; one in six reaches over its border. */
  readonly within: NamedWard
  /** Of its ward. */
  readonly slug: string
  readonly residents: { readonly mid2022: number }
  readonly next: Arrows<LsoaCode>
}

/** `data/small-areas.<hash>.json`, in the same drawing as `PlacesFile`; asked for when a series by small area is. */
export interface SmallAreasFile {
  readonly schema: 'small-areas/1'
  readonly areas: readonly SmallArea[]
  /** Every border once. */
  readonly borders: string
}

/** `data/places.<hash>.json` */
export interface PlacesFile {
  readonly schema: 'places/1'
  /** Of the drawing, in units of 10 m. */
  readonly width: number
  readonly height: number
  readonly plane: PlaneOrigin
  readonly wards: readonly Place[]
  /** Every border once. */
  readonly borders: string
  readonly around: readonly {
    readonly name: string
    readonly path: string
    readonly at: readonly [number, number] | null
  }[]
  readonly aliases: readonly { readonly alias: string; readonly code: WardCode; readonly refused: string | null }[]
  readonly oldWards: readonly { readonly code: WardCode; readonly name: string; readonly now: readonly string[] }[]
}

/** Where a published file lies, below `data/`. */
export interface FileRef {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** Nothing is lost or invented: read = placed + not placed + left out. */
export interface Reconciled {
  readonly read: number
  readonly placed: number
  readonly notPlaced: number
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
}

export interface SeriesEntry {
  readonly series: Series
  /** The whole period with figures; null for values without one. */
  readonly period: Period | null
  /** The last month with all its figures; later ones may not be in the source yet. */
  readonly completeTo: IsoMonth | null
  /** Months that the source lacks for a ward. */
  readonly gaps: readonly { readonly ward: WardCode; readonly month: IsoMonth; readonly reason: string }[]
  /** The tables it was made from. */
  readonly tables: readonly { readonly file: string; readonly sha256: string; readonly rows: number }[]
  /** Null where it would help to work out hidden figures. */
  readonly rows: Reconciled | null
  readonly incidents: Reconciled | null
  readonly found: readonly string[]
  /** Chosen from it, with their files; borough totals where nothing may be shown by ward. */
  readonly indicators: readonly IndicatorEntry[]
}

export interface IndicatorEntry {
  readonly indicator: Indicator
  /** Null where it is shown for the borough only. */
  readonly file: FileRef | null
  /** The borough's total over the whole period. */
  readonly boroughTotal: number | null
}

/** A file of names and places: `SearchFile` in `search/search-file.ts`. */
export interface SearchEntry {
  readonly file: FileRef
  readonly licence: string
  readonly attribution: string
  /** What it holds: how many names, from which sources, and what to keep in mind. */
  readonly tables: readonly {
    readonly id: string
    readonly label: string
    readonly names: number
    readonly sources: readonly string[]
    readonly notes: readonly string[]
  }[]
}

/** `data/manifest.json` */
export interface Manifest {
  readonly schema: 'manifest/1'
  readonly edition: Edition
  /** How whatever leaves this edition must be handled, its marking first; empty in the public one. */
  readonly handling: readonly string[]
  /** Hash of everything that is published: the same data have the same version. */
  readonly version: string
  readonly area: { readonly code: string; readonly name: string; readonly short: string }
  readonly defaultIndicator: string
  readonly places: FileRef
  /** Null where the council has no series by small area. */
  readonly smallAreas: FileRef | null
  readonly board: FileRef | null
  /** A `QuartersFile`, for the board page. */
  readonly quarters: FileRef
  readonly ground: GroundRefs
  /** Names and places that can be found, one file a licence; empty where the council has none. */
  readonly search: readonly SearchEntry[]
  /** Incidents at places; null where the council has none, or none may go out. */
  readonly hotspots: HotspotRefs | null
  readonly sources: readonly Source[]
  readonly series: readonly SeriesEntry[]
}

/** The files of the hotspots, each asked for when it is first needed. */
export interface HotspotRefs {
  /** A `HotspotGroundFile`. */
  readonly ground: FileRef
  readonly series: readonly {
    /** Of the catalogue. */
    readonly id: string
    /** Null: the publisher's own map points. A number: middles of squares of this side. */
    readonly cellMetres: number | null
    /** A `PointsFile` a leaf type. */
    readonly leaves: readonly { readonly id: string; readonly file: FileRef }[]
  }[]
}

/** One line of the board papers: a figure of the borough with the period it is compared with. `data/board.<hash>.json` */
export interface BoardFile {
  readonly schema: 'board/1'
  readonly lines: readonly {
    readonly table: string
    readonly indicator: string
    /** Null where the papers name none. */
    readonly period: Period | null
    /** Null where the papers print words, such as “over 3,000”. */
    readonly value: number | null
    readonly unit: string
    readonly compared: { readonly period: Period; readonly value: number } | null
    readonly changeAsPrinted: string
    readonly note: string
  }[]
}

/**
 * The files of the zoomable map, each asked for when it is first drawn; null where the council has no such layers. What is
 * made with OpenStreetMap stays in `osm`, a database of its own under ODbL.
 */
export interface GroundRefs {
  /** Layers `wards` and, where there are any, `neighbours`; ids are codes, property `name`. */
  readonly boundaries: FileRef | null
  /**
   * Layers `roads` (one geometry), `town-centres` (properties `name` and `class`, as `District`) and `lsoas` (ids are codes,
   * properties `name` and `ward`, its ward by best fit).
   */
  readonly ogl: FileRef | null
  /**
   * Layers `railways` (one geometry a `network`: `tfl` or `national-rail`), `stations` (`name`), `parks` (areas, of some
   * parks only; `name`, empty where it has none) and `park-points` (`name`).
   */
  readonly osm: FileRef | null
  /** A `LampsFile`; the others are `GroundFile`s. */
  readonly lamps: FileRef | null
}

/** Geometry of one licence: `data/boundaries.<hash>.json`, `ground-ogl`, `ground-osm`. */
export interface GroundFile {
  readonly schema: 'ground/1'
  readonly licence: Licence
  /** The words that its licences ask for, to be shown where it is drawn. */
  readonly attribution: string
  readonly topology: MapTopology
}

/** Lamp columns as points, without their numbers; read by `decodeLamps`. `data/lamps.<hash>.json` */
export interface LampsFile {
  readonly schema: 'lamps/1'
  readonly licence: Licence
  readonly attribution: string
  /** Longitude and latitude of the south-western corner. */
  readonly origin: readonly [number, number]
  /** Degrees in one step of longitude and of latitude. */
  readonly step: readonly [number, number]
  readonly count: number
  /** Base64, see `decodeLamps`. */
  readonly points: string
}

/** Widths of the map in px at which labels are laid out anew; a label's step is an index into this list. */
export const labelWidths: readonly number[] = [250, 320, 420, 520, 640, 800, 1000, 1300, 1700, 2400]
