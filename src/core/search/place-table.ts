/** A published file of names and places. What comes from OpenStreetMap is under its licence and stays in a file of its own. */
export type SearchFileId = 'search-ogl' | 'search-osm'

/** A table of places that can be found by name, `places/<id>.csv` of the council's folder. */
export interface PlaceTable {
  readonly id: string
  /** In a list: `Streets`. */
  readonly label: string
  /** Where it is published. */
  readonly file: SearchFileId
  /** Ids of the sources whose facts it holds. */
  readonly sources: readonly string[]
  /** How it was made, and what is wrong with it. */
  readonly notes: readonly string[]
}
