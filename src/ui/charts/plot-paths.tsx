import type { ComponentChildren } from 'preact'

/** Lines and areas in a plane of 100 by 100 that stretches over the drawing; strokes keep their width in px. */
export function PlotPaths({ children }: { children: ComponentChildren }) {
  return (
    <svg class="plot-paths" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
      {children}
    </svg>
  )
}
