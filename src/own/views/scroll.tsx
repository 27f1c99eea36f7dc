import type { ComponentChildren } from 'preact'

/** What may be wider than its place: the arrow keys can scroll it. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: may be wider than its place, so that the arrow keys must be able to scroll it
    <section class="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
