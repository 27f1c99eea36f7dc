import type { Edition } from '../disclosure.ts'
import type { IsoMonth } from '../iso-month.ts'
import type { PlaneOrigin } from '../plane.ts'
import type { CountFile, SmallArea } from '../published.ts'
import type { SearchName } from '../search/search-index.ts'
import type { CountIndicator, Source } from '../series.ts'
import type { NamedWard } from '../ward-name.ts'
import type { HotspotGround } from './hotspot-ground.ts'
import type { IncidentPoints } from './incident-points.ts'
import type { GridRing } from './inside-raster.ts'

/** What the hotspots of one indicator are computed from. Plain values: a worker takes it as it is. */
export type HotspotData = PointsData | SmallAreasData

/** Where hotspots lie, and what places there are called. */
export type HotspotSurroundings = Pick<HotspotDataBase, 'area' | 'ground' | 'plane' | 'wards' | 'names' | 'townCentres'>

interface HotspotDataBase {
  readonly edition: Edition
  /** The council's short name: `Barnet`. */
  readonly area: string
  readonly indicator: Pick<CountIndicator, 'id' | 'label' | 'subject' | 'verb' | 'counted'>
  readonly source: Omit<Source, 'licence'> & { readonly licence: string }
  /** Of the series, short. */
  readonly caveats: readonly string[]
  /** Latest months that the publisher still revises. */
  readonly provisionalMonths: number
  /** The newest month of any series here: a window that ends long before it has its years in the title. */
  readonly newest: IsoMonth
  /** Its rings are those of what is mapped: the borough, or one ward. */
  readonly ground: HotspotGround
  /** What the rings enclose, in words; the borough unless said. */
  readonly within?: 'ward'
  /** Of the drawing, for names that come in degrees. */
  readonly plane: PlaneOrigin
  readonly wards: readonly NamedWard[]
  /** Streets (used in the officer edition only), stations and town centres; others are passed over. */
  readonly names: readonly SearchName[]
  /** Their outlines, so that a place can be said to lie in one; may be empty. */
  readonly townCentres: readonly { readonly name: string; readonly rings: readonly GridRing[] }[]
}

/** Incidents at places. */
export interface PointsData extends HotspotDataBase {
  readonly kind: 'points'
  /** Null: the publisher's own map points. A number: places are middles of squares of this side. */
  readonly cellMetres: number | null
  /** Why its places are not drawn one by one, where they are no publisher's map points. */
  readonly noMapPoints?: string
  /** One a leaf type of the indicator. */
  readonly leaves: readonly {
    readonly id: string
    readonly label: string
    readonly points: IncidentPoints
    /** Months of which the source lacks a part. */
    readonly gaps: readonly IsoMonth[]
  }[]
}

/** Incidents by small area. */
export interface SmallAreasData extends HotspotDataBase {
  readonly kind: 'small-areas'
  readonly areas: readonly Pick<SmallArea, 'code' | 'name' | 'within' | 'hectares' | 'path' | 'label'>[]
  /** Of the indicator itself, by month. */
  readonly table: CountFile
  /** Of its types, where they have been loaded: what a cell holds by type. */
  readonly types: readonly { readonly id: string; readonly label: string; readonly table: CountFile }[]
}
