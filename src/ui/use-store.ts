import { useEffect, useState } from 'preact/hooks'

interface Followed<State> {
  readonly getState: () => State
  readonly subscribe: (changed: (state: State) => void) => () => void
}

/** The state of a store, as it is now and whenever it changes. */
export function useStore<State>(store: Followed<State>): State {
  const [state, setState] = useState(store.getState())
  useEffect(() => {
    setState(store.getState())
    return store.subscribe(setState)
  }, [store])
  return state
}
