import type { Map as GlMap, LayerSpecification } from 'maplibre-gl'
import type { Picture } from '../../core/picture/picture.ts'
import type { Colours } from '../colours.ts'

/** The part of a picture that a layer draws, with the ward under the pointer. */
export interface Drawn {
  readonly picture: Picture
  readonly hovered: string | null
}

/**
 * A layer of the zoomable map, without a state of its own: what it is made of, what it says, and how a picture gets into
 * it. `describe` is required, so that nothing is drawn that cannot be told.
 */
export interface Layer {
  readonly id: string
  readonly style: (colours: Colours) => readonly LayerSpecification[]
  readonly describe: (drawn: Drawn) => string
  readonly apply: (map: GlMap, drawn: Drawn, colours: Colours) => void
}
