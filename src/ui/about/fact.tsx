import type { ComponentChildren } from 'preact'

/** One fact of a list of facts: what it is, and what holds. */
export function Fact({ term, children }: { term: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
