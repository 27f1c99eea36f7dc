/** Ends a `switch` over a union: the compiler complains when a case is left out. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
