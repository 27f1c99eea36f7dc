import { type ScaleLinear, scaleLinear } from 'd3-scale'

/** A scale from values to per cent of a drawing, with a little air at both ends so that no dot is cut. */
export function percentScale(low: number, high: number, air = 2): ScaleLinear<number, number> {
  const [from, to] = high > low ? [low, high] : [low - 1, high + 1]
  return scaleLinear([from, to], [air, 100 - air])
}

/** From nought at the foot to `top`, downwards as drawings count: nought is at 100. */
export function heightScale(top: number): ScaleLinear<number, number> {
  return scaleLinear([0, top > 0 ? top : 1], [100, 0])
}

/** `12.34%`, for an attribute. */
export function percent(place: number): string {
  return `${Number(place.toFixed(2))}%`
}
