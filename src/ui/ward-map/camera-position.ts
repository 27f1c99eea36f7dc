/** Where the map is: how far it is magnified, and how far its centre is moved, in px. */
export interface Position {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const home: Position = { scale: 1, x: 0, y: 0 }

/** Beyond this the outlines, drawn in steps of 10 m, look coarse. */
export const mostDrawingScale = 6

/** With streets underneath: some 0.3 metres a px. */
export const mostMapScale = 80

/**
 * Magnifies by `factor` about a point that stays where it is.
 * @param about px from the centre of the frame
 * @param mostScale how far it may be magnified
 */
export function zoomAbout(
  from: Position,
  factor: number,
  about: { readonly x: number; readonly y: number },
  mostScale: number,
): Position {
  const scale = Math.min(mostScale, Math.max(1, from.scale * factor))
  const grown = scale / from.scale
  return { scale, x: about.x - (about.x - from.x) * grown, y: about.y - (about.y - from.y) * grown }
}

/** Keeps the map in sight: its centre never leaves the frame by more than half of what is magnified. */
export function keptInSight(position: Position, plane: { readonly width: number; readonly height: number }): Position {
  if (position.scale === 1) return home
  const limit = (size: number) => (size * (position.scale - 0.6)) / 2
  return {
    scale: position.scale,
    x: clamp(position.x, limit(plane.width)),
    y: clamp(position.y, limit(plane.height)),
  }
}

const clamp = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value))
