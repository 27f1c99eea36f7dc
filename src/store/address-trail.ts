/** What becomes of the address bar and the Back button. */
export interface AddressTrail {
  /** A choice: a step that Back undoes. It ends a drag, whose beginning Back returns to. */
  readonly choose: (address: string) => void
  /** A moment of a drag or of play: the address follows and leaves no step. */
  readonly drag: (address: string) => void
  /** What was unknown leaves the address; a drag that was under way is over. */
  readonly correct: (address: string) => void
}

export function addressTrail(): AddressTrail {
  /** Where the drag that is under way began. */
  let origin: string | null = null
  const here = () => `${location.pathname}${location.search}${location.hash}`
  const replace = (address: string) => history.replaceState(null, '', address)
  return {
    drag: (address) => {
      origin ??= here()
      replace(address)
    },
    choose: (address) => {
      if (origin !== null) replace(origin)
      origin = null
      if (address !== here()) history.pushState(null, '', address)
    },
    correct: (address) => {
      origin = null
      replace(address)
    },
  }
}
