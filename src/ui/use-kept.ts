import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'

/** Draws an element by its key, or gives back the one that was drawn of the very same. */
type Keep = (key: string, of: readonly unknown[], draw: () => VNode) => VNode

/** Elements of a long list that are kept while what they are drawn of stays the same: the rest alone is compared anew. */
export function useKept(): Keep {
  const kept = useRef(new Map<string, { readonly of: readonly unknown[]; readonly element: VNode }>())
  return (key, of, draw) => {
    const before = kept.current.get(key)
    if (before && of.every((part, i) => part === before.of[i])) return before.element
    const element = draw()
    kept.current.set(key, { of, element })
    return element
  }
}
