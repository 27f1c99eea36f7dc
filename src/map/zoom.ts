/** Metres of one px at zoom 0, at the latitude of London: MapLibre's world is 512 px wide there. */
const earthMetres = 40_075_016.686

/** At 51.6° north, for layers whose sizes are metres; exact to 0.3% over a borough. */
export const metresPerPxAtZoom0 = (earthMetres * Math.cos((51.6 * Math.PI) / 180)) / 512

/** MapLibre's zoom at which one px stands for so many metres at a latitude. */
export function zoomFor(metresPerPx: number, lat: number): number {
  return Math.log2((earthMetres * Math.cos((lat * Math.PI) / 180)) / (512 * metresPerPx))
}
