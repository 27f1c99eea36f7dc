/**
 * TopoJSON as our files hold it: quantised, with one collection a layer. Its arrays are not `readonly`, since
 * topojson-client asks for ones that it might change; nobody does.
 */
export interface MapTopology {
  readonly type: 'Topology'
  /** Layers by name, `railways`. */
  readonly objects: { readonly [layer: string]: MapLayer }
  /** Each a first point and then the steps to the next, in units of `transform`. */
  readonly arcs: [number, number][][]
  /** Of whole numbers into degrees of longitude and latitude (WGS84). */
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] }
}

/** Geometries of one sort, all with the same properties. */
export interface MapLayer {
  readonly type: 'GeometryCollection'
  readonly geometries: MapGeometry[]
}

/** A geometry made of arcs by number (`~number`: backwards), or a point in units of `transform`. */
export type MapGeometry = MapShape & {
  /** The code of an area that has one. */
  readonly id?: string
  readonly properties: { readonly [name: string]: string }
}

type MapShape =
  | { readonly type: 'Point'; readonly coordinates: [number, number] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly arcs: number[][] }
  | { readonly type: 'MultiPolygon'; readonly arcs: number[][][] }
