/** A cell is hot where its density is this many times the mean of the cells that have any, or more. */
const timesTheMean = 3

/**
 * The density from which a cell is hot: three times the mean of the cells above 0. Null where no cell has any.
 * @source METHODS.md, Hotspots
 */
export function hotFrom(density: ArrayLike<number>): number | null {
  let [sum, cells] = [0, 0]
  for (let cell = 0; cell < density.length; cell++) {
    const height = density[cell] ?? 0
    // What is left of a difference of two running totals is no density.
    if (height > noise) [sum, cells] = [sum + height, cells + 1]
  }
  return cells === 0 ? null : (timesTheMean * sum) / cells
}

/** In incidents per km2: far below one incident's kernel, far above rounding. */
const noise = 1e-6

/** Whether a cell of this height is hot; `from` is what `hotFrom` gives, itself hot. */
export const isHot = (height: number, from: number | null): boolean => from !== null && height >= from
