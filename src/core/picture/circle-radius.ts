/** Radius of the largest circle of a count map, on the ground. */
export const largestRadiusMetres = 580
