import type { PlacesFile } from '../../core/published.ts'

/** Across the drawing of what was made up, so that no picture of it goes without. */
export function BurntIn({ places: { width, height } }: { places: Pick<PlacesFile, 'width' | 'height'> }) {
  return (
    <text
      class="burnt-in"
      x={width / 2}
      y={height * 0.55}
      textLength={width * 0.7}
      lengthAdjust="spacingAndGlyphs"
      aria-hidden="true"
    >
      SYNTHETIC
    </text>
  )
}
